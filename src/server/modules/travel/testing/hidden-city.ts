import { distanceM, type LatLng } from '../../../kernel/geo.ts';
import { seededNumbers } from '../../../platform/testing/context.ts';
import type { Trip } from '../domain/trip.ts';

export type HiddenRide = Trip;

/**
 * A city whose traffic nobody is told: slow and quick quarters with edges of their own (not those of H3 cells), a river with two bridges, rushes that
 * fill the middle more than the rim, rain that stops low ground, lights, and luck. Only its rides can be seen.
 */
export interface HiddenCity {
  readonly middle: LatLng;
  readonly timeZone: string;
  /** An instant of the weeks that rides are taken from, busier where people eat. */
  instant(): Date;
  rains(at: Date): boolean;
  place(): LatLng;
  ride(from: LatLng, to: LatLng, at: Date): Trip;
  /** Luck about 1 with such a deviation of its logarithm. */
  luck(deviation: number): number;
  random(): number;
}

const DEGREE_M = 111_195;
const HOUR_MS = 3_600_000;
const FROM = Date.parse('2026-09-27T18:30:00Z');
const INDIA_HOURS = 5.5;
const WEEKS = 8;
const RADIUS_M = 8_000;
const STEP_M = 150;
const HOME_SPEED = 11;

interface Quarter {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly slowness: number;
  readonly rush: number;
  readonly flood: number;
}

/** How full the streets are, 0 to 1, at an hour (with minutes) of the day: rushes at 9.30 and 18.45, later and weaker at the weekend. */
function fullness(hour: number, weekend: boolean): number {
  const rush = (at: number, width: number) => Math.exp(-(((hour - at) / width) ** 2));
  return weekend ? 0.55 * rush(13, 2.5) + 0.7 * rush(20, 2) : 0.9 * rush(9.5, 1.4) + 0.35 * rush(13.5, 2) + rush(18.75, 1.8);
}

export function hiddenCity(seed: number, { weeks = WEEKS }: { readonly weeks?: number } = {}): HiddenCity {
  const random = seededNumbers(seed);
  const between = (from: number, to: number) => from + random() * (to - from);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const luck = (deviation: number) => Math.exp(normal() * deviation);
  const middle = { lat: 12.9716, lng: 77.5946 };
  const eastM = DEGREE_M * Math.cos((middle.lat * Math.PI) / 180);
  const quarters: Quarter[] = Array.from({ length: 26 }, () => ({
    x: between(-RADIUS_M, RADIUS_M),
    y: between(-RADIUS_M, RADIUS_M),
    radius: between(700, 2_200),
    slowness: between(-0.3, 0.5),
    rush: between(0, 0.6),
    flood: random() < 0.3 ? between(0.2, 0.5) : 0,
  }));
  const wetHours = new Set<number>();
  for (let hour = 0; hour < weeks * 168; hour++) if (random() < 0.05) for (let more = 0; more < between(1, 4); more++) wetHours.add(hour + more);
  const river = between(-1_500, 1_500);
  const bridges = [between(-4_000, -1_500), between(1_500, 4_500)];

  const rains = (at: Date) => wetHours.has(Math.floor((at.getTime() - FROM) / HOUR_MS));
  const flat = ({ lat, lng }: LatLng) => ({ x: (lng - middle.lng) * eastM, y: (lat - middle.lat) * DEGREE_M });
  const near = ({ x, y, radius }: Quarter, at: { readonly x: number; readonly y: number }) => Math.exp(-((at.x - x) ** 2 + (at.y - y) ** 2) / radius ** 2);

  /** Seconds for a metre of road. */
  function slownessAt(at: { readonly x: number; readonly y: number }, full: number, wet: boolean): number {
    const rim = Math.hypot(at.x, at.y) / RADIUS_M;
    let slowness = 0.3 * (1 - rim) + full * (0.45 - 0.25 * rim) + (wet ? 0.12 : 0);
    for (const quarter of quarters) slowness += near(quarter, at) * (quarter.slowness + full * quarter.rush + (wet ? quarter.flood : 0));
    return Math.exp(slowness) / HOME_SPEED;
  }

  function ride(from: LatLng, to: LatLng, at: Date): Trip {
    const [a, b] = [flat(from), flat(to)];
    const local = at.getTime() / HOUR_MS + INDIA_HOURS;
    const day = (Math.floor(local / 24) + 4) % 7;
    const wet = rains(at);
    const full = fullness(local % 24, day === 0 || day === 6);
    const straight = distanceM(from, to);
    const detour = 1.22 + 0.16 * Math.abs(Math.sin(2 * Math.atan2(b.y - a.y, b.x - a.x)));
    const crosses = a.y > river !== b.y > river;
    const overM = crosses ? Math.min(...bridges.map((x) => Math.abs(a.x - x) + Math.abs(b.x - x) - Math.abs(a.x - b.x))) : 0;
    const roadM = straight * detour + 0.6 * overM;
    const steps = Math.max(1, Math.ceil(straight / STEP_M));
    let slowness = 0;
    for (let step = 0; step < steps; step++) {
      const along = (step + 0.5) / steps;
      slowness += slownessAt({ x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along }, full, wet) / steps;
    }
    const lights = 15 + between(0, 12) * Math.sqrt(roadM / 1_000);
    const seconds = (roadM * slowness + lights) * luck(0.16) * (random() < 0.02 ? between(1.5, 3) : 1);
    return { from, to, departedAt: at, seconds, roadM: random() < 0.8 ? roadM * luck(0.03) : null, wet };
  }

  return {
    middle,
    timeZone: 'Asia/Kolkata',
    random,
    luck,
    rains,
    ride,
    instant() {
      for (;;) {
        const at = new Date(FROM + random() * weeks * 7 * 24 * HOUR_MS);
        const hour = (at.getTime() / HOUR_MS + INDIA_HOURS) % 24;
        if (random() < 0.06 + 0.7 * Math.exp(-(((hour - 13) / 1.8) ** 2)) + Math.exp(-(((hour - 20.3) / 2) ** 2))) return at;
      }
    },
    place() {
      const [angle, out] = [random() * 2 * Math.PI, Math.sqrt(random()) * RADIUS_M];
      return { lat: middle.lat + (Math.sin(angle) * out) / DEGREE_M, lng: middle.lng + (Math.cos(angle) * out) / eastM };
    },
  };
}

/** Rides as a platform sees them: from a kitchen to a door at most `reachM` away, in the order of time. */
export function ridesOf(city: HiddenCity, count: number, reachM = 7_000): Trip[] {
  const kitchens = Array.from({ length: 120 }, () => city.place());
  const rides: Trip[] = [];
  while (rides.length < count) {
    const from = kitchens[Math.floor(city.random() * city.random() * kitchens.length)];
    const to = city.place();
    if (!from || distanceM(from, to) > reachM || city.random() > Math.exp(-distanceM(from, to) / 3_000)) continue;
    rides.push(city.ride(from, to, city.instant()));
  }
  return rides.sort((a, b) => a.departedAt.getTime() - b.departedAt.getTime());
}
