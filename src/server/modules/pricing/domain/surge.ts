import { type Paise, paise } from '../../../kernel/money.ts';
import type { FeeReason } from './fees.ts';

/** From so many open orders a hundred free riders on, the surcharge is `paise`. */
export interface SurgeStep {
  readonly ordersPer100Riders: number;
  readonly paise: number;
}

/** A day on which delivering costs more, by the calendar of the city. */
export interface FestivalDay {
  /** `YYYY-MM-DD`, local. */
  readonly date: string;
  readonly name: string;
  readonly paise: number;
}

/** The surcharges of a city from a moment on; amounts in paise. */
export interface SurgePolicy {
  readonly steps: readonly SurgeStep[];
  readonly rainPaise: number;
  readonly festivals: readonly FestivalDay[];
  /** The most that all surcharges of an order come to. */
  readonly capPaise: number;
}

/** What goes on in the zone of the address now. */
export interface ZoneConditions {
  readonly openOrders: number;
  readonly freeRiders: number;
  readonly raining: boolean;
}

export const CALM: ZoneConditions = { openOrders: 0, freeRiders: 0, raining: false };

export interface Surcharge {
  readonly key: 'festival' | 'rain' | 'surge';
  readonly paise: Paise;
  readonly reason: FeeReason;
}

/** Of what goes on now and what was shown before, what costs the customer less; the present where both cost the same. */
export function milder(policy: SurgePolicy | null, now: ZoneConditions, shown: ZoneConditions | null, localDate: string): ZoneConditions {
  const cost = (conditions: ZoneConditions) => surcharges(policy, conditions, localDate).reduce((sum, { paise: amount }) => sum + amount, 0);
  return shown && cost(shown) < cost(now) ? shown : now;
}

/** Open orders a hundred free riders, whole; without riders any open order is beyond all steps. */
function load({ openOrders, freeRiders }: ZoneConditions): number {
  if (openOrders <= 0) return 0;
  return freeRiders <= 0 ? Number.POSITIVE_INFINITY : Math.floor((openOrders * 100) / freeRiders);
}

/** The highest step that the load reaches; never less for more open orders or fewer riders, whatever order the steps stand in. */
function demandPaise(steps: readonly SurgeStep[], conditions: ZoneConditions): number {
  const now = load(conditions);
  return steps.reduce((most, step) => (step.ordersPer100Riders <= now ? Math.max(most, step.paise) : most), 0);
}

/**
 * The surcharges on a delivery in paise, each with its reason: the festival's, the rain's, the demand's. Together they never exceed the policy's cap, which
 * the festival takes from first and the demand last. None without a policy; none of nothing is told.
 */
export function surcharges(policy: SurgePolicy | null, conditions: ZoneConditions, localDate: string): Surcharge[] {
  if (!policy) return [];
  const festival = policy.festivals.find((day) => day.date === localDate);
  const wanted: { key: Surcharge['key']; paise: number; reason: FeeReason }[] = [
    { key: 'festival', paise: festival?.paise ?? 0, reason: { key: 'festival', params: { festival: festival?.name ?? '' } } },
    { key: 'rain', paise: conditions.raining ? policy.rainPaise : 0, reason: { key: 'rain', params: {} } },
    {
      key: 'surge',
      paise: demandPaise(policy.steps, conditions),
      reason: { key: 'demand', params: { orders: conditions.openOrders, riders: conditions.freeRiders } },
    },
  ];
  let left = policy.capPaise;
  return wanted.flatMap(({ key, paise: amount, reason }) => {
    const taken = Math.max(0, Math.min(amount, left));
    left -= taken;
    return taken > 0 ? [{ key, paise: paise(taken), reason }] : [];
  });
}
