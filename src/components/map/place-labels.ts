import { type Map as MapLibre, Marker } from 'maplibre-gl';
import classes from './city-map.module.css';

interface Label {
  readonly geometry: { readonly coordinates: readonly [number, number] };
  readonly properties: { readonly kind: string; readonly name?: string; readonly nameHi?: string };
}

const SHOWN_FROM_ZOOM = 11.5;
/** Two labels nearer than this, in px, do not both show. */
const ROOM = 84;

/** Names of localities as HTML over the map: no glyph files, and every script in the page's own face. Those that would touch are hidden. */
export async function placeLabels(map: MapLibre, citySlug: string, locale: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(`/map/${citySlug}.json`, { signal }).catch(() => null);
  if (!answer?.ok) return;
  const { features }: { features: Label[] } = await answer.json();
  if (signal.aborted) return;
  const labels = features
    .filter((each) => each.properties.kind === 'label')
    .map(({ geometry, properties }) => {
      const element = document.createElement('div');
      element.className = classes.label ?? '';
      element.textContent = (locale === 'hi' && properties.nameHi) || properties.name || '';
      return { element, marker: new Marker({ element }).setLngLat([...geometry.coordinates]).addTo(map) };
    });
  const arrange = () => {
    const taken: { x: number; y: number }[] = [];
    for (const { element, marker } of labels) {
      const at = map.project(marker.getLngLat());
      const free = map.getZoom() >= SHOWN_FROM_ZOOM && taken.every((other) => Math.abs(other.x - at.x) > ROOM || Math.abs(other.y - at.y) > 26);
      element.hidden = !free;
      if (free) taken.push(at);
    }
  };
  map.on('moveend', arrange);
  arrange();
}
