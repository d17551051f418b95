import { describe, expect, it } from 'vitest';
import { roadDistanceM } from '../../../kernel/geo.ts';
import { RULE } from '../../travel/index.ts';
import { learnedFrom, type TimesOf } from '../../travel/testing/learned-from.ts';
import { etaRange, type Progress } from '../domain/eta.ts';
import { type CityStages, learningStages, STAGES_BEFORE, type StageTimes } from '../domain/stages.ts';
import { EXPECTED, HANDLING, rideSeconds } from '../domain/travel.ts';
import { type HiddenDelivery, hiddenDeliveries } from '../testing/hidden-kitchens.ts';
import { forecastOf } from './almanac.ts';

const { timeZone, deliveries } = hiddenDeliveries(20_261_124, 10_000);
const [known, held] = [deliveries.slice(0, 7_000), deliveries.slice(7_000)];

function learned(times: readonly StageTimes[]): CityStages {
  const steps = learningStages(times);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What the platform knows of a delivery at an instant. */
function progressAt(one: HiddenDelivery, now: number, stages: CityStages, timesOf: TimesOf): Progress {
  const known = (instant: number) => (instant <= now ? instant : null);
  const pickedUp = one.pickedUpAt <= now;
  // A rider's place is known when they set off: at the counter, or where they accepted.
  const rider = pickedUp || one.assignedAt > now ? null : one.assignedAt === now ? one.rider : null;
  const forecast = forecastOf(
    { stages, times: timesOf({ departedAt: new Date(now), wet: one.wet }), timeZone },
    { restaurantId: one.restaurantId, pickup: one.pickup, drop: one.drop, rider, pickedUp, acceptedAt: new Date(one.acceptedAt), said: one.said },
  );
  const status =
    now >= one.arrivedDropAt ? 'at_drop' : pickedUp ? 'picked_up' : now >= one.arrivedPickupAt ? 'at_pickup' : now >= one.assignedAt ? 'assigned' : 'waiting';
  return {
    ...{ status, pickup: one.pickup, drop: one.drop, forecast, acceptedAt: one.acceptedAt, readyBy: one.acceptedAt + one.said * 1000 },
    readyAt: known(one.readyAt),
    dispatchFrom: one.dispatchFrom,
    assignedAt: known(one.assignedAt),
    arrivedPickupAt: known(one.arrivedPickupAt),
    pickedUpAt: known(one.pickedUpAt),
    arrivedDropAt: known(one.arrivedDropAt),
    promisedTo: 0,
  };
}

/** The rule of before: what was expected of every kitchen, rider and door alike, and straight lines at 22 km/h. */
function ruleAt(one: HiddenDelivery, now: number): number {
  const ride = rideSeconds(roadDistanceM(one.pickup, one.drop), 1);
  const left = (from: number, seconds: number) => Math.max(0, seconds - (now - from) / 1000);
  if (now >= one.arrivedDropAt) return now + HANDLING.dropSeconds * 1000;
  if (now >= one.pickedUpAt) return now + (left(one.pickedUpAt, ride) + HANDLING.dropSeconds) * 1000;
  const food = one.readyAt <= now ? 0 : left(one.acceptedAt, one.said);
  const approach = now === one.assignedAt ? rideSeconds(roadDistanceM(one.rider, one.pickup), 1) : EXPECTED.approachSeconds;
  const there =
    now >= one.arrivedPickupAt ? 0 : now >= one.assignedAt ? approach : Math.max(0, (one.dispatchFrom - now) / 1000) + approach + EXPECTED.answerSeconds;
  return now + (Math.max(food, there) + HANDLING.pickupSeconds + ride + HANDLING.dropSeconds) * 1000;
}

const MOMENTS = {
  'the kitchen takes it on': (one: HiddenDelivery) => one.acceptedAt,
  'a rider accepts': (one: HiddenDelivery) => one.assignedAt,
  'the rider is at the counter': (one: HiddenDelivery) => one.arrivedPickupAt,
  'it is picked up': (one: HiddenDelivery) => one.pickedUpAt,
  'half of the way from pickup to door is gone, unseen': (one: HiddenDelivery) => (one.pickedUpAt + one.arrivedDropAt) / 2,
  'the rider is at the door': (one: HiddenDelivery) => one.arrivedDropAt,
} as const;

describe('deliveries of weeks that were not learned from, in hidden traffic and from kitchens that keep their word as each does', () => {
  const stages = learned(known.map(({ times }) => times));
  const timesOf = learnedFrom(
    known.flatMap(({ rides }) => rides),
    timeZone,
  );

  /** The share inside the range, and the mean absolute errors of its middle and of the rule, in minutes. */
  function judged(at: (one: HiddenDelivery) => number) {
    let [inside, error, errorOfRule] = [0, 0, 0];
    for (const one of held) {
      const now = at(one);
      const range = etaRange(progressAt(one, now, stages, timesOf), now, 1);
      if (!range) throw new Error('no range');
      if (one.deliveredAt >= range.from && one.deliveredAt <= range.to) inside += 1;
      error += Math.abs(range.middle - one.deliveredAt) / 60_000;
      errorOfRule += Math.abs(ruleAt(one, now) - one.deliveredAt) / 60_000;
    }
    return { inside: inside / held.length, error: error / held.length, errorOfRule: errorOfRule / held.length };
  }
  const found = Object.entries(MOMENTS).map(([moment, at]) => ({ moment, ...judged(at) }));

  it.each(found)('come within the 80 % range 78 to 82 times of a hundred when $moment', ({ inside }) => {
    expect(inside).toBeGreaterThan(0.78);
    expect(inside).toBeLessThan(0.82);
  });

  it('are told at least 30 % better than by the rule of straight lines', () => {
    const sum = (pick: (one: (typeof found)[number]) => number) => found.reduce((total, one) => total + pick(one), 0);
    expect(sum(({ error }) => error)).toBeLessThan(0.7 * sum(({ errorOfRule }) => errorOfRule));
    for (const { error, errorOfRule } of found) expect(error).toBeLessThan(errorOfRule);
  });

  it('need no learning to be told about as well as by that rule', () => {
    const errors = held.slice(0, 500).map((one) => {
      const p = progressAt(one, one.acceptedAt, STAGES_BEFORE, () => RULE);
      const middle = etaRange(p, one.acceptedAt, 1)?.middle ?? 0;
      return { mine: Math.abs(middle - one.deliveredAt), rule: Math.abs(ruleAt(one, one.acceptedAt) - one.deliveredAt) };
    });
    const sum = (key: 'mine' | 'rule') => errors.reduce((total, one) => total + one[key], 0);
    expect(sum('mine')).toBeLessThan(1.05 * sum('rule'));
  });
});
