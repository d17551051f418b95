import type { AssignmentPolicy, Travel } from '../../dispatch/index.ts';
import { type CityPlan, imagineCity, type Sketch } from '../domain/city/city.ts';
import type { Rain } from '../domain/city/weather.ts';
import { type CityReport, reportOf } from './report.ts';
import { type CityRun, runCity } from './run-city.ts';

export interface StudyRequest {
  /** What is known of the city; kitchens are made up where there are too few for the orders. */
  readonly city: Sketch;
  /** When it begins, ms; a Friday at six in the evening unless told. */
  readonly from?: number;
  readonly hours: number;
  readonly seed: number;
  readonly policies: readonly AssignmentPolicy[];
  readonly riders?: number;
  /** Orders of a plain day; 15 a rider unless told. */
  readonly ordersADay?: number;
  readonly festival?: number;
  readonly rain?: Rain;
  readonly travel?: Travel;
}

/** The same life under each policy, and how it went. */
export interface Study {
  readonly city: string;
  readonly from: number;
  readonly hours: number;
  readonly seed: number;
  readonly riders: number;
  readonly ordersADay: number;
  readonly festival: number;
  readonly rain: Rain;
  /** How many times faster than life a running server lived it; null when none did. */
  readonly speed: number | null;
  readonly reports: readonly CityReport[];
}

export interface StudyOptions {
  /** Milliseconds of a clock that only goes forward. */
  readonly timer?: () => number;
  /** Told now and then how far it is, 0 to 1. */
  readonly progress?: (part: number) => void;
  /** Told each ride when a policy's run is over. */
  readonly runs?: (run: CityRun) => void;
}

/** Friday 27 November 2026, 18:00 in India. */
export const FRIDAY_EVENING = Date.parse('2026-11-27T18:00:00+05:30');
const RIDERS = 200;
export const ORDERS_A_RIDER = 15;
const ORDERS_A_KITCHEN = 12;
const HOUR_MS = 3_600_000;
/** Work for at most this long before others of the process have their turn, ms. */
const BREATH_MS = 25;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Lives a made-up stretch of a city under each policy, each with the same orders, kitchens, riders, streets and weather. Leaves the process room to breathe. */
export async function studyPolicy(request: StudyRequest, options: StudyOptions = {}): Promise<Study> {
  const { from = FRIDAY_EVENING, hours, seed, riders = RIDERS, festival = 1, rain = 'season' } = request;
  const ordersADay = request.ordersADay ?? riders * ORDERS_A_RIDER;
  const { timer = () => performance.now(), progress } = options;
  const plan: CityPlan = imagineCity(request.city, Math.ceil(ordersADay / ORDERS_A_KITCHEN));
  const life = { plan, seed, from, to: from + hours * HOUR_MS, riders, ordersADay, festival, rain };
  const reports: CityReport[] = [];
  for (const [index, policy] of request.policies.entries()) {
    const run = runCity(life, { policy, timer, ...(request.travel && { travel: request.travel }) });
    let breathed = timer();
    while (run.step()) {
      if (timer() - breathed < BREATH_MS) continue;
      progress?.((index + run.progress) / request.policies.length);
      await breathe();
      breathed = timer();
    }
    reports.push(reportOf(policy.name, run.facts()));
    options.runs?.(run);
  }
  return { city: plan.slug, from, hours, seed, riders, ordersADay, festival, rain, speed: null, reports };
}
