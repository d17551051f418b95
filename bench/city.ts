import { POLICIES, studyPolicy } from '../src/server/modules/simulation/index.ts';
import { type Bench, numberOf, round, tell } from './bench.ts';

const SEED = 20_261_124;
const ORDERS_A_RIDER = 15;
/** A Wednesday: a plain day from six in the morning. */
const FROM = Date.parse('2026-11-25T06:00:00+05:30');
const BENGALURU = { slug: 'bengaluru', middle: { lat: 12.9716, lng: 77.5946 } };

/** A simulated day of a city in fast mode: how long it takes under each policy, and how the day went. */
export const city: Bench = {
  name: 'city',
  summary: 'a simulated day of a city without a server, under every policy or the one named',
  async run({ args }) {
    const orders = numberOf(args, '--orders', 3_000);
    const at = args.indexOf('--policy');
    const names = at < 0 ? Object.keys(POLICIES) : [args[at + 1] ?? ''];
    const figures: Record<string, object> = {};
    for (const name of names) {
      const policy = POLICIES[name]?.();
      if (!policy) throw new Error(`There is no policy called ${name}`);
      const began = performance.now();
      const life = { city: BENGALURU, from: FROM, hours: 24, seed: SEED, riders: Math.ceil(orders / ORDERS_A_RIDER), ordersADay: orders, policies: [policy] };
      const { reports } = await studyPolicy(life);
      const seconds = round((performance.now() - began) / 1_000, 1);
      const [report] = reports;
      if (!report) throw new Error('Nothing was lived');
      tell(`${name}: ${report.orders.placed} orders in ${seconds} s`);
      figures[name] = {
        seconds,
        orders: report.orders.placed,
        delivered: report.orders.delivered,
        clickToDoorMean: report.service.clickToDoorMinutes.mean,
        onTime: report.service.onTime,
        earningsGini: report.riders.earningsGini,
        decisionMsP50: report.engine.p50Ms,
        decisionMsP99: report.engine.p99Ms,
        errors: report.errors,
      };
    }
    return figures;
  },
};
