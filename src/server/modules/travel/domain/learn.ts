import type { LatLng } from '../../../kernel/geo.ts';
import { ROAD_FACTOR } from '../../../kernel/geo.ts';
import { type Fitted, fitMixedModel, type Kind, type Observation, type Term } from '../../../kernel/mixed-model.ts';
import { type Quantiles, quantilesOf } from '../../../kernel/quantiles.ts';
import type { ByCell, CityModel, Spread } from './city-model.ts';
import { lengthTerm, shortTerm, wayKey } from './city-model.ts';
import { partsOfLine, straightM } from './line.ts';
import { RULE_DEVIATION, RULE_SPEED, RULE_SPREAD } from './travel-times.ts';
import { plausible, plausibleRoadM, type Trip } from './trip.ts';
import { HOURS_OF_WEEK, hourOfWeek, PARTS_OF_DAY, partOfDay } from './week.ts';

/** The cells of a place: of about 0.7 and of about 5 km². */
export interface CellsAt {
  readonly fine: string;
  readonly coarse: string;
}

const RULE_SLOWNESS = Math.log(ROAD_FACTOR / RULE_SPEED);
const ROAD_NOISE = 0.12;

const KIND = { base: 0, length: 1, wet: 2, hour: 3, dayHour: 4, coarse: 5, fine: 6, part: 7, wetCoarse: 8, way: 9 } as const;
const KINDS: readonly Kind[] = [
  { name: 'base', deviation: 0.2, fixed: true },
  { name: 'length', deviation: 0.15, fixed: true },
  { name: 'wet', deviation: 0.15, fixed: true },
  { name: 'hour of the day', deviation: 0.08 },
  { name: 'hour of the week', deviation: 0.03 },
  { name: 'coarse cell', deviation: 0.08 },
  { name: 'fine cell', deviation: 0.06 },
  { name: 'coarse cell by part of the day', deviation: 0.03 },
  { name: 'coarse cell in rain', deviation: 0.03 },
  { name: 'from one coarse cell to another', deviation: 0.04 },
];
const ROAD = { base: 0, coarse: 1, fine: 2 } as const;
const ROAD_KINDS: readonly Kind[] = [
  { name: 'base', deviation: 0.1, fixed: true },
  { name: 'coarse cell', deviation: 0.05 },
  { name: 'fine cell', deviation: 0.03 },
];

/** The share of the line in each cell, by fine and by coarse cells. */
function sharesOf({ from, to }: Trip, cellsAt: (place: LatLng) => CellsAt): { fine: Map<string, number>; coarse: Map<string, number> } {
  const parts = partsOfLine(straightM(from, to));
  const shares = { fine: new Map<string, number>(), coarse: new Map<string, number>() };
  for (let part = 0; part < parts; part++) {
    const along = (part + 0.5) / parts;
    const cells = cellsAt({ lat: from.lat + (to.lat - from.lat) * along, lng: from.lng + (to.lng - from.lng) * along });
    for (const size of ['fine', 'coarse'] as const) shares[size].set(cells[size], (shares[size].get(cells[size]) ?? 0) + 1 / parts);
  }
  return shares;
}

const termsOf = (kind: number, shares: ReadonlyMap<string, number>, suffix = ''): Term[] =>
  [...shares].map(([cell, share]) => ({ kind, key: `${cell}${suffix}`, share }));

interface Prepared {
  readonly pace: Observation;
  readonly road: Observation | null;
  readonly metres: number;
}

function prepare(trip: Trip, timeZone: string, cellsAt: (place: LatLng) => CellsAt): Prepared {
  const metres = straightM(trip.from, trip.to);
  const { fine, coarse } = sharesOf(trip, cellsAt);
  const hour = hourOfWeek(trip.departedAt, timeZone);
  const terms: Term[] = [
    { kind: KIND.base, key: '', share: 1 },
    { kind: KIND.length, key: 'length', share: lengthTerm(metres) },
    { kind: KIND.length, key: 'short', share: shortTerm(metres) },
    { kind: KIND.hour, key: `${hour % 24}`, share: 1 },
    { kind: KIND.dayHour, key: `${hour}`, share: 1 },
    ...termsOf(KIND.coarse, coarse),
    ...termsOf(KIND.fine, fine),
    ...termsOf(KIND.part, coarse, `:${partOfDay(hour)}`),
    { kind: KIND.way, key: wayKey(cellsAt(trip.from).coarse, cellsAt(trip.to).coarse), share: 1 },
    ...(trip.wet ? [{ kind: KIND.wet, key: '', share: 1 }, ...termsOf(KIND.wetCoarse, coarse)] : []),
  ];
  const roadM = plausibleRoadM(trip);
  const roadTerms = [{ kind: ROAD.base, key: '', share: 1 }, ...termsOf(ROAD.coarse, coarse), ...termsOf(ROAD.fine, fine)];
  return {
    pace: { value: Math.log(trip.seconds / metres) - RULE_SLOWNESS, terms },
    road: roadM === null ? null : { value: Math.log(roadM / metres / ROAD_FACTOR), terms: roadTerms },
    metres,
  };
}

/** What a fitted model leaves unexplained of an observation, on the logarithm; effects it has not met count for nothing. */
const leftOf = (fitted: Fitted, { value, terms }: Observation): number =>
  terms.reduce((left, { kind, key, share }) => left - share * (fitted.effects[kind]?.get(key) ?? 0), value);

const BANDS = [360, 900, Number.MAX_SAFE_INTEGER];
/** A band's spread is drawn towards that of all by so many rides; that of all towards the rule's by as many. */
const SPREAD_PRIOR = 40;

const pooled = (own: readonly number[], prior: Quantiles): number[] =>
  quantilesOf([...own, ...Array.from({ length: SPREAD_PRIOR / prior.length }, () => prior).flat()]);

/** A ride's seconds over the middle that was told, and that middle. */
interface Ratio {
  readonly ratio: number;
  readonly middle: number;
}

const ratiosOf = (fitted: Fitted, held: readonly Prepared[]): Ratio[] =>
  held.map(({ pace, metres }) => {
    const left = leftOf(fitted, pace);
    return { ratio: Math.exp(left), middle: Math.exp(pace.value - left + RULE_SLOWNESS) * metres };
  });

function spreadsOf(ratios: readonly Ratio[]): Spread[] {
  const all = pooled(
    ratios.map(({ ratio }) => ratio),
    RULE_SPREAD,
  );
  return BANDS.map((upToSeconds, band) => {
    const own = ratios.filter(({ middle }) => middle < upToSeconds && middle >= (BANDS[band - 1] ?? 0)).map(({ ratio }) => ratio);
    return { upToSeconds, quantiles: pooled(own, all) };
  });
}

const byCell = (effects: ReadonlyMap<string, number> | undefined): ByCell => Object.fromEntries(effects ?? []);

function partsByCell(effects: ReadonlyMap<string, number> | undefined): Record<string, number[]> {
  const parts: Record<string, number[]> = {};
  for (const [key, effect] of effects ?? []) {
    const [cell = '', part] = key.split(':');
    parts[cell] ??= new Array<number>(PARTS_OF_DAY).fill(0);
    const own = parts[cell];
    if (own) own[Number(part)] = effect;
  }
  return parts;
}

/** Each of so many parts of the rides is told by the others, to learn the spread from. */
const FOLDS = 5;

/** At most so many rides are prepared before others are let in. */
const STRIDE = 500;

function* prepareAll(trips: readonly Trip[], timeZone: string, cellsAt: (place: LatLng) => CellsAt): Generator<void, Prepared[]> {
  const prepared: Prepared[] = [];
  for (const trip of trips.filter(plausible).toSorted((a, b) => a.departedAt.getTime() - b.departedAt.getTime())) {
    prepared.push(prepare(trip, timeZone, cellsAt));
    if (prepared.length % STRIDE === 0) yield;
  }
  return prepared;
}

const fitPace = (from: readonly Prepared[]) =>
  fitMixedModel(
    from.map(({ pace }) => pace),
    KINDS,
    RULE_DEVIATION,
  );

/** How rides turned out, each told by a model that was not fitted to it. */
function* unseen(prepared: readonly Prepared[]): Generator<void, Ratio[]> {
  const ratios: Ratio[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = yield* fitPace(prepared.filter((_, index) => index % FOLDS !== fold));
    ratios.push(
      ...ratiosOf(
        fitted,
        prepared.filter((_, index) => index % FOLDS === fold),
      ),
    );
  }
  return ratios;
}

/**
 * Learns a city's travel times from its rides (implausible ones are left out), and the spread from how each is told by the others.
 * Thin data is drawn towards the city, a thin city towards the rule; no rides at all give the rule. The same rides in the same order give the same model.
 * Pauses every few milliseconds, so that whoever runs it can let others in between.
 */
export function* learning(trips: readonly Trip[], timeZone: string, cellsAt: (place: LatLng) => CellsAt): Generator<void, CityModel> {
  const prepared = yield* prepareAll(trips, timeZone, cellsAt);
  const fitted = yield* fitPace(prepared);
  const spreads = spreadsOf(yield* unseen(prepared));
  const road = yield* fitMixedModel(
    prepared.flatMap((one) => one.road ?? []),
    ROAD_KINDS,
    ROAD_NOISE,
  );
  const { effects } = fitted;
  const one = (kind: number, key = '') => effects[kind]?.get(key) ?? 0;
  return {
    base: RULE_SLOWNESS + one(KIND.base),
    length: one(KIND.length, 'length'),
    short: one(KIND.length, 'short'),
    wet: one(KIND.wet),
    hours: Array.from({ length: HOURS_OF_WEEK }, (_, hour) => one(KIND.hour, `${hour % 24}`) + one(KIND.dayHour, `${hour}`)),
    fine: byCell(effects[KIND.fine]),
    coarse: byCell(effects[KIND.coarse]),
    parts: partsByCell(effects[KIND.part]),
    wetCoarse: byCell(effects[KIND.wetCoarse]),
    ways: byCell(effects[KIND.way]),
    spreads,
    road: {
      base: Math.log(ROAD_FACTOR) + (road.effects[ROAD.base]?.get('') ?? 0),
      fine: byCell(road.effects[ROAD.fine]),
      coarse: byCell(road.effects[ROAD.coarse]),
    },
  };
}

/** `learning` without a pause. */
export function learn(...facts: Parameters<typeof learning>): CityModel {
  const steps = learning(...facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
