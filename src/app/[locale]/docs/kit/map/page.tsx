'use client';

import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js';
import { CityMap } from '@/components/map/city-map.tsx';
import type { MapCell, MapDot } from '@/components/map/types.ts';
import classes from '../kit.module.css';
import { Sample } from '../sample.tsx';
import { PINS, ROUTE } from '../sample-route.ts';

const CELLS: MapCell[] = gridDisk(latLngToCell(12.9352, 77.6245, 8), 4).map((id, index) => ({
  id,
  boundary: cellToBoundary(id).map(([lat, lng]) => ({ lat, lng })),
  heat: Math.max(0, 5 - Math.floor(index / 11)),
}));
const DOTS: MapDot[] = [
  { id: '1', kind: 'free', lat: 12.9412, lng: 77.6205, label: 'Ravi, free' },
  { id: '2', kind: 'busy', lat: 12.9302, lng: 77.6305, label: 'Asha, with an order' },
  { id: '3', kind: 'late', lat: 12.9352, lng: 77.6145, label: 'Order 7KQ7, late by 8 min' },
];

export default function MapKit() {
  return (
    <main className={classes.page}>
      <h1>Map</h1>
      <Sample name="CityMap: route and pins">
        <div className={classes.mapWide}>
          <CityMap
            citySlug="bengaluru"
            label="Where Ravi is"
            summary="Ravi is on the way, 7 to 12 minutes."
            route={ROUTE}
            routeDone={0.33}
            pins={PINS}
            fit={ROUTE}
          />
        </div>
      </Sample>
      <Sample name="CityMap: demand, riders, late orders">
        <div className={classes.mapWide}>
          <CityMap
            citySlug="bengaluru"
            label="Demand now"
            summary="Most demand is in Koramangala."
            cells={CELLS}
            dots={DOTS}
            fit={CELLS.flatMap((cell) => cell.boundary)}
          />
        </div>
      </Sample>
    </main>
  );
}
