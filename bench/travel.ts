import { compiled } from '../src/server/modules/travel/domain/compiled.ts';
import { learn } from '../src/server/modules/travel/domain/learn.ts';
import { RULE, type TravelTimes } from '../src/server/modules/travel/domain/travel-times.ts';
import { rememberedCells, squaresOf } from '../src/server/modules/travel/store/adapters/cells.ts';
import { hiddenCity, ridesOf } from '../src/server/modules/travel/testing/hidden-city.ts';
import { type Bench, numberOf, percentile, round, tell } from './bench.ts';

const SEED = 20_261_124;
const PLACES = 400;
const ROUNDS = 40;

/** Nanoseconds a question, the median of rounds over every pair of the places. */
function nanosecondsOf(times: TravelTimes, places: ReturnType<ReturnType<typeof hiddenCity>['place']>[]): number {
  const took: number[] = [];
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    for (const from of places) for (const to of places) sum += times.secondsBetween(from, to);
    took.push(((performance.now() - began) * 1_000_000) / places.length ** 2);
  }
  if (!Number.isFinite(sum)) throw new Error('A ride took no real time');
  return percentile(took, 0.5);
}

/** What learning a city costs, and what a question costs then: the dispatcher asks a hundred thousand a decision. */
export const travel: Bench = {
  name: 'travel',
  summary: 'travel times: learning a city, making a model ready, and a question for one pair',
  async run({ args }) {
    const count = numberOf(args, '--rides', 10_000);
    const city = hiddenCity(SEED);
    const rides = ridesOf(city, count);
    const places = Array.from({ length: PLACES }, () => city.place());
    const start = performance.now();
    const model = learn(rides, city.timeZone, rememberedCells());
    const learned = performance.now();
    const timesAt = compiled(model, squaresOf(Object.keys(model.fine), Object.keys(model.coarse)));
    const times = timesAt(61, false, 'bench');
    const ready = performance.now();
    tell(`${count} rides, ${Object.keys(model.fine).length} cells, ${Math.round(JSON.stringify(model).length / 1024)} KB`);
    return {
      rides: count,
      learnMs: round(learned - start),
      readyMs: round(ready - learned),
      questionNs: round(nanosecondsOf(times, places)),
      ruleNs: round(nanosecondsOf(RULE, places)),
    };
  },
};
