import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, type LatLng } from '../../../kernel/geo.ts';
import { fromGrid, route, STREET_GRIDS, toGrid } from './street-route.ts';

const slug = fc.constantFrom(...Object.keys(STREET_GRIDS));
const near = (origin: LatLng) =>
  fc.record({
    lat: fc.double({ min: origin.lat - 0.1, max: origin.lat + 0.1, noNaN: true }),
    lng: fc.double({ min: origin.lng - 0.1, max: origin.lng + 0.1, noNaN: true }),
  });
const trip = slug.chain((city) => {
  const { origin } = STREET_GRIDS[city] ?? { origin: { lat: 0, lng: 0 } };
  return fc.tuple(fc.constant(city), near(origin), near(origin));
});
const length = (line: readonly LatLng[]) => line.slice(1).reduce((sum, point, index) => sum + distanceM(line[index] ?? point, point), 0);

describe('street route', () => {
  it('goes from the one place to the other', () => {
    fc.assert(
      fc.property(trip, ([city, from, to]) => {
        const way = route(city, from, to);
        expect(way[0]).toEqual(from);
        expect(way.at(-1)).toEqual(to);
      }),
    );
  });

  it('is never shorter than the straight line, and at most the way around a corner and two blocks', () => {
    fc.assert(
      fc.property(trip, ([city, from, to]) => {
        const straight = distanceM(from, to);
        const way = length(route(city, from, to));
        expect(way).toBeGreaterThanOrEqual(straight * 0.98);
        expect(way).toBeLessThanOrEqual(straight * Math.SQRT2 * 1.03 + 500);
      }),
    );
  });

  it('turns only on streets of the grid', () => {
    fc.assert(
      fc.property(trip, ([city, from, to]) => {
        const grid = STREET_GRIDS[city];
        if (!grid) return;
        const off = (metres: number) => Math.abs(metres / grid.spacingM - Math.round(metres / grid.spacingM)) * grid.spacingM;
        for (const corner of route(city, from, to).slice(1, -1)) {
          const { u, v } = toGrid(grid, corner);
          expect(Math.min(off(u), off(v))).toBeLessThan(0.5);
        }
      }),
    );
  });

  it('turns to the grid and back', () => {
    fc.assert(
      fc.property(trip, ([city, from]) => {
        const grid = STREET_GRIDS[city];
        if (!grid) return;
        const back = fromGrid(grid, toGrid(grid, from));
        expect(back.lat).toBeCloseTo(from.lat, 9);
        expect(back.lng).toBeCloseTo(from.lng, 9);
      }),
    );
  });

  it('is the straight line where there is no grid', () => {
    expect(route('nowhere', { lat: 1, lng: 2 }, { lat: 3, lng: 4 })).toEqual([
      { lat: 1, lng: 2 },
      { lat: 3, lng: 4 },
    ]);
  });
});
