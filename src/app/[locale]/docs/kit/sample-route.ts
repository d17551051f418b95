import type { MapPin, MapPoint } from '@/components/map/types.ts';

/** From a kitchen to a door in Indiranagar. */
export const ROUTE: MapPoint[] = [
  { lat: 12.9784, lng: 77.6408 },
  { lat: 12.9741, lng: 77.6412 },
  { lat: 12.9719, lng: 77.6412 },
  { lat: 12.9716, lng: 77.6466 },
  { lat: 12.968, lng: 77.647 },
];

export const PINS: MapPin[] = [
  { id: 'kitchen', kind: 'kitchen', lat: 12.9784, lng: 77.6408, label: 'Zafrani' },
  { id: 'rider', kind: 'rider', lat: 12.9737, lng: 77.6412 },
  { id: 'home', kind: 'home', lat: 12.968, lng: 77.647, label: 'Home' },
];
