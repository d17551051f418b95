/** What the boards count, over the orders that reached a kitchen (not those that wait for their payment, never got it, or are planned for later). */
export interface Counted {
  readonly orders: number;
  /** Sum of the bills of orders that were not cancelled, paise. */
  readonly gmvPaise: number;
  readonly cancelled: number;
  readonly delivered: number;
  /** Delivered no later than the end of the promised range. */
  readonly onTime: number;
  /** Half of the delivered orders took no longer from the kitchen's bell to the door, minutes. */
  readonly medianMinutes: number | null;
}

export const NOTHING: Counted = { orders: 0, gmvPaise: 0, cancelled: 0, delivered: 0, onTime: 0, medianMinutes: null };

export type KpiKey = 'orders' | 'gmv' | 'onTime' | 'cancelled' | 'medianDelivery' | 'ridersOnline';
export type KpiUnit = 'count' | 'paise' | 'share' | 'minutes';

/** `part` of `whole`, 0 to 1; null where there is nothing to have a share of. */
export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

interface Definition {
  readonly key: KpiKey;
  readonly unit: KpiUnit;
  readonly formula: (counted: Counted) => number | null;
}

/**
 * The figures of the overview, each defined here and nowhere else. On time: delivered by the end of the promise, of all delivered. Cancelled: of
 * all orders. Median delivery: from the kitchen's bell to the door. Riders on duty are counted now; no past is kept of them.
 */
export const KPIS: readonly Definition[] = [
  { key: 'orders', unit: 'count', formula: (c) => c.orders },
  { key: 'gmv', unit: 'paise', formula: (c) => c.gmvPaise },
  { key: 'onTime', unit: 'share', formula: (c) => share(c.onTime, c.delivered) },
  { key: 'cancelled', unit: 'share', formula: (c) => share(c.cancelled, c.orders) },
  { key: 'medianDelivery', unit: 'minutes', formula: (c) => c.medianMinutes },
];

export interface Kpi {
  readonly key: KpiKey;
  readonly unit: KpiUnit;
  readonly value: number | null;
  readonly before: number | null;
  readonly spark: (number | null)[];
  readonly sparkBefore: (number | null)[];
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * The figures of a day so far against the same time a week before, with both days by hour. Hours of today that have not begun are null; an hour
 * without orders is 0 for counts and null for shares and minutes.
 */
export function kpisOf(
  now: Counted,
  before: Counted,
  byHour: ReadonlyMap<number, Counted>,
  byHourBefore: ReadonlyMap<number, Counted>,
  hourNow: number,
): Kpi[] {
  return KPIS.map(({ key, unit, formula }) => ({
    key,
    unit,
    value: formula(now),
    before: formula(before),
    spark: HOURS.map((hour) => (hour > hourNow ? null : formula(byHour.get(hour) ?? NOTHING))),
    sparkBefore: HOURS.map((hour) => formula(byHourBefore.get(hour) ?? NOTHING)),
  }));
}
