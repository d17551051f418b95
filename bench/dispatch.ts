import { GUESSED_TRAVEL, planPolicy, simulateDay } from '../src/server/modules/dispatch/index.ts';
import { checkDay } from '../src/server/modules/dispatch/testing/check-day.ts';
import { crowdedLooks } from '../src/server/modules/dispatch/testing/crowd.ts';
import { generatedDay } from '../src/server/modules/dispatch/testing/engine-day.ts';
import { type Bench, numberOf, percentile, round, tell } from './bench.ts';

const MEGABYTE = 1024 * 1024;
const SEED = 20_261_124;
const ORDERS_A_COURIER = 8;
const ORDERS_A_RESTAURANT = 12;
/** A large city in its rush, looked at by the platform's rules. */
const CROWD = { orders: 500, riders: 1_000, warmUp: 10, looks: 110 };

function crowd(): Record<string, number> {
  const policy = planPolicy();
  const took: number[] = [];
  const looks = crowdedLooks(CROWD.orders, CROWD.riders, CROWD.looks, SEED, (snapshot, memory) => {
    const start = performance.now();
    const decided = policy.decide(snapshot, GUESSED_TRAVEL, memory);
    took.push(performance.now() - start);
    return decided;
  });
  for (const _ of looks);
  const warm = took.slice(CROWD.warmUp);
  return { crowdMsP50: round(percentile(warm, 0.5)), crowdMsP99: round(percentile(warm, 0.99)), crowdRssMb: round(process.memoryUsage.rss() / MEGABYTE, 1) };
}

/** Every decision of a generated city day: one each minute, with all couriers and all open orders. */
export const dispatch: Bench = {
  name: 'dispatch',
  summary: "the dispatch engine's decisions over a day of a generated city",
  async run({ args }) {
    const orders = numberOf(args, '--orders', 3_000);
    const size = { orders, couriers: Math.ceil(orders / ORDERS_A_COURIER), restaurants: Math.ceil(orders / ORDERS_A_RESTAURANT), seed: SEED };
    const day = generatedDay(size);
    const took: number[] = [];
    let most = process.memoryUsage.rss();
    const began = performance.now();
    const done = simulateDay(day, {
      timed(decide) {
        const start = performance.now();
        const decided = decide();
        took.push(performance.now() - start);
        most = Math.max(most, process.memoryUsage.rss());
        return decided;
      },
    });
    const seconds = (performance.now() - began) / 1_000;
    const { broken, clickToDoor } = checkDay(day, done);
    if (broken.length > 0) throw new Error(`A rule was broken: ${broken[0]}`);
    const minutes = [...clickToDoor.values()];
    tell(`${size.couriers} couriers, ${size.restaurants} restaurants, ${took.length} decisions in ${round(seconds, 1)} s`);
    return {
      orders,
      delivered: minutes.length,
      clickToDoorMean: round(minutes.reduce((sum, value) => sum + value, 0) / minutes.length),
      clickToDoorP90: percentile(minutes, 0.9),
      decisionMsP50: round(percentile(took, 0.5)),
      decisionMsP99: round(percentile(took, 0.99)),
      rssMb: round(most / MEGABYTE, 1),
      ...crowd(),
    };
  },
};
