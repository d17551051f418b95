// npm run maps: draws public/map/<city>.json, the base maps of the demo's cities, from their localities and street grids.
// Invented streets with real names of places: nothing is fetched. Run again when localities change; the files are committed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CITIES } from '../prisma/seed/data/cities.ts';
import type { CitySeed } from '../prisma/seed/data/types.ts';
import { seeded } from '../prisma/seed/random.ts';
import { fromGrid, type GridPoint, STREET_GRIDS, type StreetGrid, toGrid } from '../src/server/modules/dispatch/domain/street-route.ts';
import { PARKS, WATERS } from './lib/landmarks.ts';

/** Streets reach this far around a locality, main roads farther, in metres. */
const STREETS_M = 1_700;
const ARTERIALS_M = 3_600;
/** Every fifth line is a main road. */
const ARTERIAL_EVERY = 5;

type Feature = { type: 'Feature'; properties: Record<string, string>; geometry: { type: string; coordinates: unknown } };
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
const pair = (grid: StreetGrid, point: GridPoint): [number, number] => {
  const { lat, lng } = fromGrid(grid, point);
  return [round(lng), round(lat)];
};

/** The stretches of the line `across = at` within a radius of any centre, joined where they touch. */
function stretches(centres: readonly GridPoint[], along: 'u' | 'v', at: number, radius: number): [number, number][] {
  const across = along === 'u' ? 'v' : 'u';
  const parts = centres
    .flatMap((centre) => {
      const off = Math.abs(centre[across] - at);
      if (off >= radius) return [];
      const half = Math.sqrt(radius * radius - off * off);
      return [[centre[along] - half, centre[along] + half] as [number, number]];
    })
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part[0] <= last[1]) last[1] = Math.max(last[1], part[1]);
    else joined.push([...part]);
  }
  return joined;
}

function streets(grid: StreetGrid, centres: readonly GridPoint[]): Feature[] {
  const features: Feature[] = [];
  for (const along of ['u', 'v'] as const) {
    const across = along === 'u' ? 'v' : 'u';
    const reach = centres.map((centre) => centre[across]);
    const first = Math.floor((Math.min(...reach) - ARTERIALS_M) / grid.spacingM);
    const last = Math.ceil((Math.max(...reach) + ARTERIALS_M) / grid.spacingM);
    for (let line = first; line <= last; line++) {
      const kind = line % ARTERIAL_EVERY === 0 ? 'arterial' : 'road';
      const at = line * grid.spacingM;
      for (const [from, to] of stretches(centres, along, at, kind === 'arterial' ? ARTERIALS_M : STREETS_M)) {
        const ends = [from, to].map((value) => pair(grid, along === 'u' ? { u: value, v: at } : { u: at, v: value }));
        features.push({ type: 'Feature', properties: { kind }, geometry: { type: 'LineString', coordinates: ends } });
      }
    }
  }
  return features;
}

/** Some built-up squares between the streets of each locality. */
function blocks(grid: StreetGrid, centres: readonly GridPoint[], city: CitySeed): Feature[] {
  const random = seeded(`blocks ${city.slug}`);
  const taken = new Set<string>();
  return centres.flatMap((centre) =>
    Array.from({ length: 34 }, () => {
      const column = Math.round(centre.u / grid.spacingM) + random.int(-5, 5);
      const row = Math.round(centre.v / grid.spacingM) + random.int(-5, 5);
      const key = `${column} ${row}`;
      if (taken.has(key)) return [];
      taken.add(key);
      const [u, v, gap, side] = [column * grid.spacingM, row * grid.spacingM, 34, grid.spacingM - 68];
      const corners = [
        [0, 0],
        [side, 0],
        [side, side],
        [0, side],
        [0, 0],
      ].map(([du = 0, dv = 0]) => pair(grid, { u: u + gap + du, v: v + gap + dv }));
      return [{ type: 'Feature' as const, properties: { kind: 'block' }, geometry: { type: 'Polygon', coordinates: [corners] } }];
    }).flat(),
  );
}

/** A rounded shape around a place, `radius` metres across each way, a little uneven. */
function blob(lat: number, lng: number, radius: readonly [number, number], seed: string): [number, number][] {
  const random = seeded(seed);
  const points = Array.from({ length: 18 }, (_, index) => {
    const turn = (index / 18) * 2 * Math.PI;
    const reach = 0.82 + random.next() * 0.3;
    return [
      round(lng + (radius[0] * reach * Math.cos(turn)) / (111_320 * Math.cos((lat * Math.PI) / 180))),
      round(lat + (radius[1] * reach * Math.sin(turn)) / 111_320),
    ] as [number, number];
  });
  return [...points, points[0] ?? [lng, lat]];
}

function nature(city: CitySeed): Feature[] {
  const parks = PARKS[city.slug] ?? [];
  const waters = WATERS[city.slug] ?? [];
  return [
    ...parks.map(({ name, lat, lng, radius }) => ({
      type: 'Feature' as const,
      properties: { kind: 'park', name },
      geometry: { type: 'Polygon', coordinates: [blob(lat, lng, radius, name)] },
    })),
    ...waters.map((water) => ({
      type: 'Feature' as const,
      properties: { kind: 'water', name: water.name },
      geometry: { type: 'Polygon', coordinates: ['shore' in water ? [...water.shore, water.shore[0]] : blob(water.lat, water.lng, water.radius, water.name)] },
    })),
  ];
}

await mkdir('public/map', { recursive: true });
for (const city of CITIES) {
  const grid = STREET_GRIDS[city.slug];
  if (!grid) throw new Error(`${city.slug} has no street grid`);
  const centres = city.localities.map((locality) => toGrid(grid, locality));
  const labels: Feature[] = city.localities.map(({ name, names, lat, lng }) => ({
    type: 'Feature',
    properties: { kind: 'label', name, ...(names.hi && { nameHi: names.hi }) },
    geometry: { type: 'Point', coordinates: [round(lng), round(lat)] },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features: [...blocks(grid, centres, city), ...nature(city), ...streets(grid, centres), ...labels] });
  await writeFile(path.join('public/map', `${city.slug}.json`), text);
  console.log(`${city.slug}: ${Math.round(text.length / 1024)} KiB`);
}
