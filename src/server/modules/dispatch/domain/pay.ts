import { type Paise, paise, sum } from '../../../kernel/money.ts';

/** The published rates. Distance is paid by each 100 m begun, so that every part is whole paise. */
export const PAY_RATES = { basePaise: 2500, perKmPaise: 700, perWaitingMinutePaise: 100, freeWaitingMinutes: 5 } as const;

/** One part of a rider's pay: `units` times `ratePaise` is `paise`. Units: trips, km (one decimal), minutes; the tip is passed on whole. */
export interface PayPart {
  readonly part: 'base' | 'distance' | 'waiting' | 'tip';
  readonly units: number;
  readonly ratePaise: number;
  readonly paise: number;
}

export interface PaidTrip {
  /** From the restaurant to the customer, metres. */
  readonly distanceM: number;
  /** From "I am at the restaurant" to the pick-up, seconds; 0 while unknown. */
  readonly waitedSeconds: number;
  readonly tipPaise: number;
}

/** The parts of the pay of one order; those of nothing are left out, the base is always there. */
export function payParts(trip: PaidTrip): PayPart[] {
  const hundredMetres = Math.ceil(Math.max(0, trip.distanceM) / 100);
  const minutes = Math.max(0, Math.floor(trip.waitedSeconds / 60) - PAY_RATES.freeWaitingMinutes);
  const parts: PayPart[] = [{ part: 'base', units: 1, ratePaise: PAY_RATES.basePaise, paise: PAY_RATES.basePaise }];
  if (hundredMetres > 0) {
    parts.push({ part: 'distance', units: hundredMetres / 10, ratePaise: PAY_RATES.perKmPaise, paise: hundredMetres * (PAY_RATES.perKmPaise / 10) });
  }
  if (minutes > 0)
    parts.push({ part: 'waiting', units: minutes, ratePaise: PAY_RATES.perWaitingMinutePaise, paise: minutes * PAY_RATES.perWaitingMinutePaise });
  if (trip.tipPaise > 0) parts.push({ part: 'tip', units: 1, ratePaise: trip.tipPaise, paise: trip.tipPaise });
  return parts;
}

/** The pay that the parts add up to, in paise. */
export const payOf = (parts: readonly PayPart[]): Paise => sum(parts.map((part) => paise(part.paise)));

/** The pay once the wait at the counter is known, from the parts promised in the offer. */
export function withWaiting(parts: readonly PayPart[], waitedSeconds: number): { payParts: PayPart[]; payPaise: number } {
  const waiting = payParts({ distanceM: 0, waitedSeconds, tipPaise: 0 }).filter((part) => part.part === 'waiting');
  const others = parts.filter((part) => part.part !== 'waiting');
  const all = [...others.filter((part) => part.part !== 'tip'), ...waiting, ...others.filter((part) => part.part === 'tip')];
  return { payParts: all, payPaise: payOf(all) };
}

/** Paid once a day, on top, for this many orders delivered. */
export const DAY_BONUS = { trips: 14, paise: 12_000 } as const;

/** The bonus earned by so many trips of one day, in paise. */
export const bonusOf = (trips: number): number => (trips >= DAY_BONUS.trips ? DAY_BONUS.paise : 0);

/** Every formula that was published, by its version: what a part of an old statement was paid by. Rates in paise. */
export const PAY_FORMULAS: Readonly<
  Record<number, { readonly rates: Readonly<Record<'base' | 'distance' | 'waiting' | 'bonus', number>>; readonly bonusTrips: number }>
> = {
  1: {
    rates: { base: PAY_RATES.basePaise, distance: PAY_RATES.perKmPaise, waiting: PAY_RATES.perWaitingMinutePaise, bonus: DAY_BONUS.paise },
    bonusTrips: DAY_BONUS.trips,
  },
};
/** The version of the formula in force: a new rate is a new version above. */
export const PAY_FORMULA = 1;
