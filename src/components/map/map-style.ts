import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

const of = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const HEATS = [0, 1, 2, 3, 4, 5] as const;

/** Reads a colour of the design's tokens where the map stands: they differ by scheme and portal. */
export type Token = (name: string) => string;

/** The whole style: a base of one GeoJSON file, then heat, route. No tiles, glyphs or sprites: labels are HTML. */
export function mapStyle(citySlug: string, token: Token): StyleSpecification {
  const road = (kind: 'road' | 'arterial', colour: string, width: number): LayerSpecification[] => [
    {
      id: `${kind}-edge`,
      type: 'line',
      source: 'base',
      filter: of(kind),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': token('--th-map-road-edge'),
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 11, width * 0.2, 14, width, 17, width * 4.6],
      },
    },
    {
      id: kind,
      type: 'line',
      source: 'base',
      filter: of(kind),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 11, width * 0.14, 14, width * 0.76, 17, width * 4] },
    },
  ];
  return {
    version: 8,
    sources: {
      base: { type: 'geojson', data: `/map/${citySlug}.json`, tolerance: 0.6 },
      cells: { type: 'geojson', data: EMPTY },
      behind: { type: 'geojson', data: EMPTY },
      ahead: { type: 'geojson', data: EMPTY },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': token('--th-map-land') } },
      { id: 'block', type: 'fill', source: 'base', filter: of('block'), paint: { 'fill-color': token('--th-map-block') } },
      { id: 'park', type: 'fill', source: 'base', filter: of('park'), paint: { 'fill-color': token('--th-map-park') } },
      ...road('road', token('--th-map-road'), 4),
      ...road('arterial', token('--th-map-arterial'), 7),
      { id: 'water', type: 'fill', source: 'base', filter: of('water'), paint: { 'fill-color': token('--th-map-water') } },
      {
        id: 'cells',
        type: 'fill',
        source: 'cells',
        paint: {
          'fill-opacity': 0.62,
          'fill-color': [
            'match',
            ['get', 'heat'],
            ...HEATS.slice(0, 5).flatMap((heat) => [heat, token(`--th-map-heat-${heat}`)]),
            token('--th-map-heat-5'),
          ] as never,
        },
      },
      { id: 'cell-gaps', type: 'line', source: 'cells', paint: { 'line-color': token('--th-map-land'), 'line-width': 1 } },
      line('behind-casing', 'behind', token('--th-map-route-casing'), 12),
      line('behind', 'behind', token('--th-map-route-done'), 7),
      line('ahead-casing', 'ahead', token('--th-map-route-casing'), 12),
      line('ahead', 'ahead', token('--th-map-route'), 7),
    ],
  };
}

const line = (id: string, source: string, colour: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source,
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});
