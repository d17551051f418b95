import { type Fitted, fitMixedModel, type Kind, type Observation } from '../../../kernel/mixed-model.ts';
import { NORMAL, type Quantiles, quantilesOf } from '../../../kernel/quantiles.ts';

/** The parts of a delivery but the ride, each learned by itself. */
export type Stage = 'kitchen' | 'search' | 'approach' | 'counter' | 'handOver';

/** What a finished delivery tells, in seconds of life; null where a step was not recorded. */
export interface StageTimes {
  readonly restaurantId: string;
  /** Hour of the local day, 0 to 23, at which the kitchen took it on. */
  readonly hour: number;
  /** What the kitchen said it needs. */
  readonly said: number;
  /** From taking it on to food that is ready. */
  readonly kitchen: number | null;
  /** From looking for a rider to one who accepted. */
  readonly search: number | null;
  /** From accepting to the counter. */
  readonly approach: number | null;
  /** From food and rider both there to the pickup. */
  readonly counter: number | null;
  /** From the door to the hand-over. */
  readonly handOver: number | null;
}

/** One stage of a city, on the logarithm of seconds (of the kitchen: over what it said). */
export interface StageModel {
  readonly mean: number;
  readonly deviation: number;
  readonly hours: readonly number[];
  /** By restaurant: how much it differs from the city, and how much more or less it varies. */
  readonly restaurants: Readonly<Record<string, { readonly shift: number; readonly scale: number }>>;
  /** The spread in deviations. */
  readonly quantiles: Quantiles;
}

export type CityStages = Readonly<Record<Stage, StageModel>>;

/** Expected before any delivery: a middle in seconds (of the kitchen: times what it said), and the deviation of the logarithm. */
const BEFORE: Readonly<Record<Stage, { readonly middle: number; readonly deviation: number }>> = {
  kitchen: { middle: 1, deviation: 0.25 },
  search: { middle: 30, deviation: 0.6 },
  approach: { middle: 360, deviation: 0.4 },
  counter: { middle: 90, deviation: 0.5 },
  handOver: { middle: 120, deviation: 0.5 },
};

const HOURS = 24;
const NO_EFFECT: readonly number[] = new Array<number>(HOURS).fill(0);

const before = (stage: Stage): StageModel => {
  const { middle, deviation } = BEFORE[stage];
  return { mean: Math.log(middle), deviation, hours: NO_EFFECT, restaurants: {}, quantiles: NORMAL };
};

/** The stages of a city of which nothing is known yet. */
export const STAGES_BEFORE: CityStages = {
  kitchen: before('kitchen'),
  search: before('search'),
  approach: before('approach'),
  counter: before('counter'),
  handOver: before('handOver'),
};

const KIND = { base: 0, hour: 1, restaurant: 2 } as const;
const KINDS: readonly Kind[] = [
  { name: 'base', deviation: 0.5, fixed: true },
  { name: 'hour of the day', deviation: 0.08 },
  { name: 'restaurant', deviation: 0.15 },
];
/** A restaurant's own variance is drawn towards the city's by so many deliveries, the city's spread towards the normal by as many. */
const PRIOR_WEIGHT = 20;
const FOLDS = 5;
/** A step recorded in less was a slip of the finger, in more a phone in a pocket. Seconds; times what the kitchen said. */
const LEAST = { seconds: 3, ratio: 0.1 };
const MOST = { seconds: 2 * 3600, ratio: 8 };

interface Seen {
  readonly restaurantId: string;
  readonly observation: Observation;
}

function seenOf(stage: Stage, times: readonly StageTimes[]): Seen[] {
  const [least, most] = stage === 'kitchen' ? [LEAST.ratio, MOST.ratio] : [LEAST.seconds, MOST.seconds];
  const expected = Math.log(BEFORE[stage].middle);
  return times.flatMap((one) => {
    const took = one[stage];
    if (took === null || one.said <= 0) return [];
    const value = stage === 'kitchen' ? took / one.said : took;
    if (value > most || (stage === 'kitchen' && value < least)) return [];
    const terms = [
      { kind: KIND.base, key: '', share: 1 },
      { kind: KIND.hour, key: `${one.hour}`, share: 1 },
      { kind: KIND.restaurant, key: one.restaurantId, share: 1 },
    ];
    return [{ restaurantId: one.restaurantId, observation: { value: Math.log(Math.max(least, value)) - expected, terms } }];
  });
}

const leftOf = (fitted: Fitted, { value, terms }: Observation): number =>
  terms.reduce((left, { kind, key, share }) => left - share * (fitted.effects[kind]?.get(key) ?? 0), value);

function* fitStage(stage: Stage, seen: readonly Seen[]): Generator<void, Fitted> {
  return yield* fitMixedModel(
    seen.map(({ observation }) => observation),
    KINDS,
    BEFORE[stage].deviation,
  );
}

/** What is left of each observation by a model that was fitted to the others. */
function* unseen(stage: Stage, seen: readonly Seen[]): Generator<void, { readonly restaurantId: string; readonly left: number }[]> {
  const all: { restaurantId: string; left: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = yield* fitStage(
      stage,
      seen.filter((_, index) => index % FOLDS !== fold),
    );
    seen.forEach(({ restaurantId, observation }, index) => {
      if (index % FOLDS === fold) all.push({ restaurantId, left: leftOf(fitted, observation) });
    });
  }
  return all;
}

function* learnStage(stage: Stage, times: readonly StageTimes[]): Generator<void, StageModel> {
  const seen = seenOf(stage, times);
  const fitted = yield* fitStage(stage, seen);
  const lefts = yield* unseen(stage, seen);
  const expected = BEFORE[stage];
  const variance = (PRIOR_WEIGHT * expected.deviation ** 2 + lefts.reduce((sum, { left }) => sum + left ** 2, 0)) / (PRIOR_WEIGHT + lefts.length);
  const own = new Map<string, { count: number; squares: number }>();
  for (const { restaurantId, left } of lefts) {
    const known = own.get(restaurantId) ?? { count: 0, squares: 0 };
    own.set(restaurantId, { count: known.count + 1, squares: known.squares + Math.min(left ** 2, 9 * variance) });
  }
  const scaleOf = (restaurantId: string) => {
    const { count, squares } = own.get(restaurantId) ?? { count: 0, squares: 0 };
    return Math.sqrt((PRIOR_WEIGHT + squares / variance) / (PRIOR_WEIGHT + count));
  };
  const deviation = Math.sqrt(variance);
  const standard = lefts.map(({ restaurantId, left }) => left / deviation / scaleOf(restaurantId));
  return {
    mean: Math.log(expected.middle) + (fitted.effects[KIND.base]?.get('') ?? 0),
    deviation,
    hours: Array.from({ length: HOURS }, (_, hour) => fitted.effects[KIND.hour]?.get(`${hour}`) ?? 0),
    restaurants: Object.fromEntries([...(fitted.effects[KIND.restaurant] ?? [])].map(([id, shift]) => [id, { shift, scale: scaleOf(id) }])),
    quantiles: quantilesOf([...standard, ...NORMAL]),
  };
}

/**
 * Learns the stages of a city from its finished deliveries: restaurants are drawn towards the city, the city towards what was expected before. The same
 * deliveries in the same order give the same stages. Pauses every few milliseconds, so that whoever runs it can let others in between.
 */
export function* learningStages(times: readonly StageTimes[]): Generator<void, CityStages> {
  return {
    kitchen: yield* learnStage('kitchen', times),
    search: yield* learnStage('search', times),
    approach: yield* learnStage('approach', times),
    counter: yield* learnStage('counter', times),
    handOver: yield* learnStage('handOver', times),
  };
}

/** What a stage takes at a restaurant in an hour of the day: twenty equally likely values, seconds of life (of the kitchen: times what it said). */
export function stageQuantiles({ mean, deviation, hours, restaurants, quantiles }: StageModel, restaurantId: string, hour: number): Quantiles {
  const { shift, scale } = restaurants[restaurantId] ?? { shift: 0, scale: 1 };
  const middle = mean + (hours[hour] ?? 0) + shift;
  return quantiles.map((z) => Math.exp(middle + deviation * scale * z));
}
