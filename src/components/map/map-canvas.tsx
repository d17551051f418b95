'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import { useLocale } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import classes from './city-map.module.css';
import { boundsOf, splitLine } from './geometry.ts';
import { mapStyle, type Token } from './map-style.ts';
import { Markers } from './markers.ts';
import { placeLabels } from './place-labels.ts';
import type { CityMapProps, MapPoint } from './types.ts';

setWorkerUrl('/vendor/maplibre-gl-worker.mjs');

const MAX_ZOOM = 16;
const position = ({ lat, lng }: MapPoint): [number, number] => [lng, lat];
const feature = (geometry: Geometry, properties: GeoJsonProperties = {}): Feature => ({ type: 'Feature', geometry, properties });
const lineOf = (points: readonly MapPoint[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: points.length < 2 ? [] : [feature({ type: 'LineString', coordinates: points.map(position) })],
});

/** The MapLibre canvas itself; throws where there is no WebGL, for the frame to fall back. */
export function MapCanvas({ citySlug, route, routeDone = 0, pins, dots, cells, fit }: CityMapProps) {
  const holder = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const still = useReducedMotion();
  const locale = useLocale();
  const [map, setMap] = useState<MapLibre>();
  const [failure, setFailure] = useState<Error>();
  const markers = useRef<Markers>(undefined);
  const fitKey = JSON.stringify(fit.map(({ lat, lng }) => [lat.toFixed(3), lng.toFixed(3)]));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a scheme has other colours, so its map is another one
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const styles = getComputedStyle(element);
    const token: Token = (name) => styles.getPropertyValue(name).trim();
    let created: MapLibre;
    try {
      created = new MapLibre({
        container: element,
        style: mapStyle(citySlug, token),
        attributionControl: false,
        maxZoom: 18,
        minZoom: 9,
        dragRotate: false,
        pitchWithRotate: false,
        cooperativeGestures: false,
      });
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    // The picture is hidden from screen readers, who have the summary: the keyboard must not get lost in it either.
    created.getCanvas().tabIndex = -1;
    const abort = new AbortController();
    markers.current = new Markers(created);
    created.once('load', () => setMap(created));
    void placeLabels(created, citySlug, locale, abort.signal);
    return () => {
      abort.abort();
      setMap(undefined);
      created.remove();
    };
  }, [citySlug, scheme, locale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fit` is compared by its places, or every render would move the view
  useEffect(() => {
    const bounds = boundsOf(fit);
    if (map && bounds) map.fitBounds(bounds, { padding: 56, maxZoom: MAX_ZOOM, duration: still ? 0 : 600 });
  }, [map, fitKey, still]);

  useEffect(() => {
    if (!map) return;
    const { behind, ahead } = splitLine(route ?? [], routeDone);
    map.getSource<GeoJSONSource>('behind')?.setData(lineOf(behind));
    map.getSource<GeoJSONSource>('ahead')?.setData(lineOf(ahead));
  }, [map, route, routeDone]);

  useEffect(() => {
    map?.getSource<GeoJSONSource>('cells')?.setData({
      type: 'FeatureCollection',
      features: (cells ?? []).map((cell) =>
        feature({ type: 'Polygon', coordinates: [[...cell.boundary, ...cell.boundary.slice(0, 1)].map(position)] }, { heat: cell.heat }),
      ),
    });
  }, [map, cells]);

  useEffect(() => {
    if (map) markers.current?.show(pins ?? [], dots ?? [], !still);
  }, [map, pins, dots, still]);

  if (failure) throw failure;
  return <div ref={holder} className={classes.canvas} aria-hidden="true" />;
}
