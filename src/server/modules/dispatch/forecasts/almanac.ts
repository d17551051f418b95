import { localTime } from '../../../kernel/clock.ts';
import type { LatLng } from '../../../kernel/geo.ts';
import { RULE, type TravelTimes } from '../../travel/index.ts';
import type { Forecast } from '../domain/eta.ts';
import { type CityStages, STAGES_BEFORE, stageQuantiles } from '../domain/stages.ts';

/** What is expected in a city now. */
export interface CityForecast {
  readonly stages: CityStages;
  readonly times: TravelTimes;
  readonly timeZone: string;
}

const BEFORE: CityForecast = { stages: STAGES_BEFORE, times: RULE, timeZone: 'Asia/Kolkata' };
const cities = new Map<string, CityForecast>();

/** What is expected in each city, in the memory of this process; `keeper.ts` keeps it new. */
export const almanac = {
  of: (cityId: string): CityForecast => cities.get(cityId) ?? BEFORE,
  set: (cityId: string, forecast: CityForecast): void => void cities.set(cityId, forecast),
};

export interface Course {
  readonly restaurantId: string;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  /** Where the rider is, and whether they carry the food yet. */
  readonly rider: LatLng | null;
  readonly pickedUp: boolean;
  readonly acceptedAt: Date;
  /** What the kitchen said it needs, seconds of life. */
  readonly said: number;
}

/** The stages of one delivery as expected of a city. */
export function forecastOf({ stages, times, timeZone }: CityForecast, { restaurantId, pickup, drop, rider, pickedUp, acceptedAt, said }: Course): Forecast {
  const hour = Math.floor(localTime(acceptedAt, timeZone).minute / 60);
  const ride = (from: LatLng, to: LatLng) => {
    const middle = times.secondsBetween(from, to);
    return times.spreadOf(middle).map((share) => middle * share);
  };
  return {
    kitchen: stageQuantiles(stages.kitchen, restaurantId, hour).map((share) => share * said),
    search: stageQuantiles(stages.search, restaurantId, hour),
    approach: stageQuantiles(stages.approach, restaurantId, hour),
    counter: stageQuantiles(stages.counter, restaurantId, hour),
    handOver: stageQuantiles(stages.handOver, restaurantId, hour),
    ride: ride(pickup, drop),
    rideNow: rider && ride(rider, pickedUp ? drop : pickup),
  };
}
