import { type Api, signIn } from './api.ts';
import { type Bench, numberOf, percentile, round, tell } from './bench.ts';
import { type Cart, fillCart, placeOrder } from './order.ts';
import { startStack } from './stack.ts';

const CUSTOMERS = 8;
const WARM_UP_SECONDS = 1;

interface Customer {
  readonly api: Api;
  readonly cart: Cart;
}

/** Every customer starts the next checkout when the last is done; gives the milliseconds of each. */
async function shop(customers: readonly Customer[], seconds: number): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    customers.map(async ({ api, cart }) => {
      while (performance.now() < until) {
        const begun = performance.now();
        await placeOrder(api, cart);
        times.push(performance.now() - begun);
      }
    }),
  );
  return times;
}

export const checkout: Bench = {
  name: 'checkout',
  summary: 'full checkouts with 8 customers at a time: quote, order, cash on delivery',
  async run({ seconds, args }) {
    const stack = await startStack({ pages: !args.includes('--no-pages'), built: args.includes('--built') });
    try {
      const count = numberOf(args, '--customers', CUSTOMERS);
      const customers: Customer[] = [];
      for (let number = 0; number < count; number++) {
        const restaurant = stack.catalogue.restaurants[(number * 37) % stack.catalogue.restaurants.length];
        if (!restaurant) throw new Error('The catalogue is empty');
        const api = await signIn(stack.server.port, number + 1);
        customers.push({ api, cart: await fillCart(api, stack.catalogue, restaurant) });
      }
      await shop(customers, WARM_UP_SECONDS);
      const begun = performance.now();
      const times = await shop(customers, seconds * 5);
      const took = (performance.now() - begun) / 1_000;
      tell(`${times.length} checkouts in ${round(took)} s`);
      return { rps: round(times.length / took, 1), p50: round(percentile(times, 0.5)), p99: round(percentile(times, 0.99)) };
    } finally {
      await stack.stop();
    }
  },
};
