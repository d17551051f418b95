import type { CityFacts, OfferCounts, OrderFact, RiderFact, Sample } from './facts.ts';

/** A spread of values: mean, median, 10th and 90th percentile. */
export interface Spread {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface HourFigures {
  readonly from: number;
  readonly placed: number;
  readonly delivered: number;
  readonly cancelled: number;
  readonly clickToDoorMinutes: number;
  readonly onTime: number;
  readonly unassignedMinutes: number;
}

/** The figures of a stretch of a city's life; the README's table says what each means. Shares are 0 to 1, money is paise. */
export interface CityReport {
  readonly policy: string;
  readonly orders: {
    readonly placed: number;
    readonly delivered: number;
    readonly cancelledByKitchen: number;
    readonly cancelledByCustomer: number;
    readonly open: number;
  };
  readonly service: {
    readonly clickToDoorMinutes: Spread;
    readonly onTime: number;
    readonly lateMinutes: Spread;
    readonly foodWaitsMinutes: Spread;
    readonly riderWaitsMinutes: Spread;
    readonly unassignedMinutes: Spread;
  };
  readonly riders: {
    readonly worked: number;
    readonly dutyHours: number;
    readonly utilisation: number;
    readonly tripsAnHour: number;
    readonly stacked: number;
    readonly earningsAnHourPaise: Spread;
    readonly earningsGini: number;
    readonly earningsBands: readonly { readonly fromPaise: number; readonly riders: number }[];
    readonly paidPaise: number;
    readonly paidAnOrderPaise: number;
    readonly riddenKm: number;
  };
  readonly offers: OfferCounts & { readonly acceptance: number; readonly anOrder: number };
  readonly engine: { readonly decisions: number; readonly p50Ms: number; readonly p99Ms: number; readonly mostMs: number };
  /** The server's answers as its clients saw them; null without a server. */
  readonly server: { readonly calls: number; readonly p50Ms: number; readonly p99Ms: number } | null;
  readonly errors: Readonly<Record<string, number>>;
  readonly hours: readonly HourFigures[];
  readonly samples: readonly Sample[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Riders with less than this on duty have no hourly earnings to speak of, ms. */
const LEAST_DUTY_MS = HOUR_MS / 2;
const BAND_PAISE = 2_000;

const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;
const meanOf = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : round(part / whole, 4));

function quantile(sorted: Float64Array, part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function spread(values: readonly number[], digits = 2): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (part: number) => round(quantile(sorted, part), digits);
  return { mean: round(meanOf(values), digits), p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** How unevenly something is shared: 0 all alike, 1 one has everything. */
export function gini(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const all = sorted.reduce((sum, value) => sum + value, 0);
  if (all === 0) return 0;
  const weighted = sorted.reduce((sum, value, index) => sum + (2 * (index + 1) - sorted.length - 1) * value, 0);
  return round(weighted / (sorted.length * all), 4);
}

const minutes = (from: number | null, to: number | null): number => Math.max(0, (to ?? 0) - (from ?? 0)) / MINUTE_MS;
const isDelivered = (order: OrderFact): boolean => order.end === 'delivered';

/** Minutes without a rider though one should be sought: until one took it, or it ended, or looking ended. */
const unassigned = (order: OrderFact, until: number): number | null =>
  order.askFrom === null ? null : minutes(order.askFrom, order.assignedAt ?? order.endedAt ?? until);
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function service(orders: readonly OrderFact[], until: number): CityReport['service'] {
  const delivered = orders.filter(isDelivered);
  return {
    clickToDoorMinutes: spread(delivered.map((order) => minutes(order.placedAt, order.endedAt))),
    onTime: share(delivered.filter((order) => (order.endedAt ?? 0) <= order.promisedTo).length, delivered.length),
    lateMinutes: spread(delivered.map((order) => minutes(order.promisedTo, order.endedAt))),
    foodWaitsMinutes: spread(delivered.map((order) => minutes(order.cookedAt, order.pickedUpAt))),
    riderWaitsMinutes: spread(delivered.map((order) => minutes(order.atCounterAt, order.pickedUpAt))),
    unassignedMinutes: spread(known(orders.map((order) => unassigned(order, until)))),
  };
}

function riders(all: readonly RiderFact[], orders: readonly OrderFact[]): CityReport['riders'] {
  const worked = all.filter((rider) => rider.dutyMs > 0);
  const sum = (of: (rider: RiderFact) => number) => worked.reduce((total, rider) => total + of(rider), 0);
  const dutyMs = sum((rider) => rider.dutyMs);
  const trips = sum((rider) => rider.trips);
  const paidPaise = sum((rider) => rider.paidPaise);
  const anHour = worked.filter((rider) => rider.dutyMs >= LEAST_DUTY_MS).map((rider) => (rider.paidPaise * HOUR_MS) / rider.dutyMs);
  const delivered = orders.filter(isDelivered);
  const bands = Math.ceil((Math.max(0, ...anHour) + 1) / BAND_PAISE);
  return {
    worked: worked.length,
    dutyHours: round(dutyMs / HOUR_MS, 1),
    utilisation: share(
      sum((rider) => rider.busyMs),
      dutyMs,
    ),
    tripsAnHour: round(dutyMs === 0 ? 0 : (trips * HOUR_MS) / dutyMs),
    stacked: share(delivered.filter((order) => order.stacked).length, delivered.length),
    earningsAnHourPaise: spread(anHour, 0),
    earningsGini: gini(anHour),
    earningsBands: Array.from({ length: bands }, (_, band) => ({
      fromPaise: band * BAND_PAISE,
      riders: anHour.filter((paise) => Math.floor(paise / BAND_PAISE) === band).length,
    })),
    paidPaise,
    paidAnOrderPaise: Math.round(trips === 0 ? 0 : paidPaise / trips),
    riddenKm: round(sum((rider) => rider.riddenM) / 1_000, 1),
  };
}

function hours({ from, to, orders }: CityFacts): HourFigures[] {
  const count = Math.ceil((to - from) / HOUR_MS);
  return Array.from({ length: count }, (_, index) => {
    const begins = from + index * HOUR_MS;
    const placed = orders.filter((order) => order.placedAt >= begins && order.placedAt < begins + HOUR_MS);
    const { clickToDoorMinutes, onTime, unassignedMinutes } = service(placed, to);
    const delivered = placed.filter(isDelivered).length;
    return {
      from: begins,
      placed: placed.length,
      delivered,
      cancelled: placed.filter((order) => order.end !== 'open').length - delivered,
      clickToDoorMinutes: clickToDoorMinutes.mean,
      onTime,
      unassignedMinutes: unassignedMinutes.mean,
    };
  });
}

function answers(callMs: readonly number[] | undefined): CityReport['server'] {
  if (!callMs) return null;
  const sorted = Float64Array.from(callMs).sort();
  return { calls: sorted.length, p50Ms: round(quantile(sorted, 0.5), 1), p99Ms: round(quantile(sorted, 0.99), 1) };
}

/** The report of what was seen under a policy. */
export function reportOf(policy: string, facts: CityFacts): CityReport {
  const { orders, offers } = facts;
  const ended = (end: OrderFact['end']) => orders.filter((order) => order.end === end).length;
  const took = Float64Array.from(facts.decisionMs).sort();
  const answered = offers.accepted + offers.declined + offers.expired;
  return {
    policy,
    orders: {
      placed: orders.length,
      delivered: ended('delivered'),
      cancelledByKitchen: ended('cancelled_by_kitchen'),
      cancelledByCustomer: ended('cancelled_by_customer'),
      open: ended('open'),
    },
    service: service(orders, facts.to),
    riders: riders(facts.riders, orders),
    offers: { ...offers, acceptance: share(offers.accepted, answered), anOrder: round(orders.length === 0 ? 0 : offers.made / orders.length) },
    engine: { decisions: took.length, p50Ms: round(quantile(took, 0.5), 3), p99Ms: round(quantile(took, 0.99), 3), mostMs: round(took.at(-1) ?? 0, 3) },
    server: answers(facts.callMs),
    errors: facts.errors,
    hours: hours(facts),
    samples: facts.samples,
  };
}
