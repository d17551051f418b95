import { distanceM, type LatLng } from '../../../../kernel/geo.ts';
import { draws } from './chance.ts';
import type { CityPlan } from './city.ts';
import { localOf, type Weather } from './weather.ts';

/** A scooter on an average road at an average hour, metres a second. */
const SPEED = 6.6;
/** How much faster than that by local hour: empty nights, slow mornings, slower evenings. */
const BY_HOUR = [1.35, 1.4, 1.4, 1.4, 1.4, 1.35, 1.25, 1.1, 0.9, 0.82, 0.86, 0.95, 0.95, 0.96, 1, 1, 0.95, 0.85, 0.74, 0.72, 0.82, 0.95, 1.08, 1.2];
const WEEKEND = 1.08;
const RAIN = 0.8;
const BY_VEHICLE: Readonly<Record<string, number>> = { motorcycle: 1.06, electric_scooter: 0.97, bicycle: 0.62 };
/** Spread of one ride around what its roads and hour let expect (deviation of the logarithm). */
const RIDE_SPREAD = 0.14;

/** How fast a city's roads are at an instant beside an average one. */
export function flowAt(at: number, raining: boolean): number {
  const { hour, weekday } = localOf(at);
  return (BY_HOUR[hour] ?? 1) * (weekday === 0 || weekday === 6 ? WEEKEND : 1) * (raining ? RAIN : 1);
}

export interface RideTaken {
  readonly from: LatLng;
  readonly to: LatLng;
  readonly leaves: number;
  readonly vehicle: string;
  /** How fast the rider is beside others. */
  readonly pace: number;
  /** Names the ride: the same key has the same luck, whatever else happened. */
  readonly key: string;
}

/** What the city's streets are really like; dispatch knows nothing of it but what rides tell. */
export interface Traffic {
  metres(from: LatLng, to: LatLng): number;
  /** Seconds that a ride takes. */
  seconds(ride: RideTaken): number;
}

/** The streets of a city: winding and speed by area, hour and rain. They belong to the city; only each ride's luck is the day's. */
export function traffic(plan: CityPlan, sky: Weather, seed: number): Traffic {
  const flow = plan.areas.map((_, index) => draws(`${plan.slug} traffic ${index}`).between(0.8, 1.18));
  const winding = plan.areas.map((_, index) => draws(`${plan.slug} streets ${index}`).between(1.18, 1.55));

  function areaOf(at: LatLng): number {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, area] of plan.areas.entries()) {
      const away = (at.lat - area.lat) ** 2 + (at.lng - area.lng) ** 2;
      if (away < least) [nearest, least] = [index, away];
    }
    return nearest;
  }
  const mean = (of: readonly number[], from: LatLng, to: LatLng) => ((of[areaOf(from)] ?? 1) + (of[areaOf(to)] ?? 1)) / 2;
  const metres = (from: LatLng, to: LatLng) => distanceM(from, to) * mean(winding, from, to);

  return {
    metres,
    seconds({ from, to, leaves, vehicle, pace, key }) {
      const roads = flowAt(leaves, sky.raining(leaves)) * mean(flow, from, to);
      const speed = SPEED * roads * (BY_VEHICLE[vehicle] ?? 1) * pace;
      return (metres(from, to) / speed) * draws(`${seed} ride ${key}`).around(1, RIDE_SPREAD);
    },
  };
}
