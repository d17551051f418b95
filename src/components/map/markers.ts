import { type Map as MapLibre, Marker } from 'maplibre-gl';
import classes from './city-map.module.css';
import type { MapDot, MapPin, MapPoint } from './types.ts';

const GLIDE_MS = 1_000;
/** Tabler's outlines, as paths: markers live outside React. */
const ICONS: Record<MapPin['kind'], string> = {
  kitchen: '<path d="M6 14h12M7 14v5h10v-5M8.5 14a4 4 0 1 1 .4-7.9 4 4 0 0 1 6.2 0A4 4 0 1 1 15.5 14"/>',
  home: '<path d="M5 12H3l9-9 9 9h-2M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-7M9 21v-6a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v6"/>',
  rider: '<circle cx="18" cy="17" r="2"/><circle cx="6" cy="17" r="2"/><path d="M8 17h5a6 6 0 0 1 5-5V7a2 2 0 0 0-2-2h-1"/>',
  me: '<path d="M12 3l7 18-7-4-7 4z"/>',
};

interface Shown {
  readonly marker: Marker;
  readonly element: HTMLElement;
  from: MapPoint;
  to: MapPoint;
  startedAt: number;
}

/** The pins and dots of a map. They keep their elements from update to update, and glide to their new places. */
export class Markers {
  readonly #map: MapLibre;
  readonly #shown = new Map<string, Shown>();
  #frame = 0;

  constructor(map: MapLibre) {
    this.#map = map;
    map.once('remove', () => cancelAnimationFrame(this.#frame));
  }

  show(pins: readonly MapPin[], dots: readonly MapDot[], glide: boolean): void {
    const wanted = new Set<string>();
    for (const dot of dots) this.#place(wanted, `dot-${dot.id}`, dot, glide, () => dotElement(dot));
    for (const pin of pins) this.#place(wanted, `pin-${pin.id}`, pin, glide, () => pinElement(pin));
    for (const dot of dots) {
      const element = this.#shown.get(`dot-${dot.id}`)?.element;
      element?.setAttribute('data-kind', dot.kind);
      element?.setAttribute('title', dot.label);
    }
    for (const [key, { marker }] of this.#shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.#shown.delete(key);
    }
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#step);
  }

  #place(wanted: Set<string>, key: string, { lat, lng }: MapPoint, glide: boolean, make: () => HTMLElement): void {
    wanted.add(key);
    const to = { lat, lng };
    const known = this.#shown.get(key);
    if (!known) {
      const element = make();
      const marker = new Marker({ element }).setLngLat([lng, lat]).addTo(this.#map);
      this.#shown.set(key, { marker, element, from: to, to, startedAt: 0 });
      return;
    }
    if (known.to.lat === lat && known.to.lng === lng) return;
    const at = known.marker.getLngLat();
    known.from = { lat: at.lat, lng: at.lng };
    known.to = to;
    known.startedAt = glide ? performance.now() : 0;
  }

  readonly #step = (now: number): void => {
    let moving = false;
    for (const shown of this.#shown.values()) {
      const share = shown.startedAt === 0 ? 1 : Math.min(1, Math.max(0, (now - shown.startedAt) / GLIDE_MS));
      if (share < 1) moving = true;
      const { from, to } = shown;
      shown.marker.setLngLat([from.lng + (to.lng - from.lng) * share, from.lat + (to.lat - from.lat) * share]);
    }
    if (moving) this.#frame = requestAnimationFrame(this.#step);
  };
}

function pinElement({ kind, label }: MapPin): HTMLElement {
  const element = document.createElement('div');
  element.className = classes.pin ?? '';
  element.dataset.kind = kind;
  element.innerHTML = `<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${ICONS[kind]}</svg>`;
  if (label) {
    const text = document.createElement('span');
    text.textContent = label;
    element.append(text);
  }
  return element;
}

function dotElement({ kind, label }: MapDot): HTMLElement {
  const element = document.createElement('div');
  element.className = classes.dot ?? '';
  element.dataset.kind = kind;
  element.title = label;
  return element;
}
