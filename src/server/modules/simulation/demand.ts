import { system } from '../../kernel/actor.ts';
import { actingAs, type Ctx, newId } from '../../platform/context.ts';
import { ordersInFlight, pastOrders } from '../analytics/index.ts';
import type { City } from '../catalog/contract.ts';
import { peopleByIds } from '../identity/index.ts';
import { type OrderBrief, orderBriefs, placeOrder } from '../orders/index.ts';
import { rateAt } from './domain/city/customers.ts';
import { LEFT_ALONE } from './domain/pool.ts';
import { asCustomer, attempt, type LifeOptions, PLAYER } from './people.ts';

/** Where visitors arrive, and so where most of the life is. */
const FIRST_CITY = 'bengaluru';
const EVERY_MS = { first: 25_000, elsewhere: 90_000 } as const;
/** So that a demo left alone fills no disk and no kitchen drowns. */
const MOST_A_DAY = 1_500;
const MOST_IN_FLIGHT = 25;
const DAY_MS = 86_400_000;
const TRIES = 5;

/** How hungry the city is at an hour of the week beside an average one, as in the simulator; a visitor at night still sees some life. */
const hunger = (at: number): number => Math.min(1.6, Math.max(0.5, rateAt(at, { ordersADay: 24, festival: 1 }, { raining: () => false })));

/** People who order again what they had before, paid at the door: real baskets, real addresses, no visitor's account. */
export function gentleDemand({ api, chance }: LifeOptions) {
  const next = { first: 0, elsewhere: 0 };
  const today = { date: '', orders: 0 };

  async function again(ctx: Ctx, past: OrderBrief): Promise<boolean> {
    const mine = actingAs(ctx, asCustomer(past.customerId));
    const { restaurantId, address } = past;
    const lines = past.lines.map(({ itemId, variantId, addOns, quantity }) => ({
      itemId,
      addOnIds: addOns.flatMap((addOn) => (addOn.id ? [addOn.id] : [])),
      quantity,
      ...(variantId && { variantId }),
    }));
    const quote = await api(mine.actor).pricing.quote({ restaurantId, lines, to: { lat: address.lat, lng: address.lng } });
    if (!quote.token) return false;
    const order = { quoteToken: quote.token, restaurantId, lines, address, tender: 'cod', tipPaise: 0, cutlery: false } as const;
    await placeOrder(mine, { ...order, lines, idempotencyKey: newId(ctx) });
    return true;
  }

  /** Someone of the city orders, if a basket of the past can be had now. */
  async function order(ctx: Ctx, city: City): Promise<void> {
    const player = actingAs(ctx, system(PLAYER));
    const now = ctx.clock.now().getTime();
    const inFlight = (await ordersInFlight(player, new Date(now - DAY_MS))).filter((one) => one.cityId === city.id);
    if (inFlight.length >= MOST_IN_FLIGHT) return;
    const from = new Date(now - DAY_MS * (1 + chance() * 60));
    const found = await orderBriefs(player, await pastOrders(player, city.id, from, new Date(now - DAY_MS / 2), TRIES));
    const people = await peopleByIds(
      player,
      [...found.values()].map((one) => one.customerId),
    );
    for (const past of found.values()) {
      if (LEFT_ALONE.test(people.get(past.customerId)?.phone ?? '+9190000')) continue;
      let placed = false;
      await attempt('order again', async () => {
        placed = await again(ctx, past);
      });
      if (!placed) continue;
      today.orders += 1;
      return;
    }
  }

  return {
    /** Orders in the first city and somewhere else, each in its time. */
    async look(ctx: Ctx, cities: readonly City[]): Promise<void> {
      const now = ctx.clock.now();
      const date = now.toISOString().slice(0, 10);
      if (today.date !== date) Object.assign(today, { date, orders: 0 });
      if (today.orders >= MOST_A_DAY) return;
      const others = cities.filter((city) => city.slug !== FIRST_CITY);
      const first = cities.find((city) => city.slug === FIRST_CITY);
      for (const [where, city] of [
        ['first', first],
        ['elsewhere', others[Math.floor(chance() * others.length)]],
      ] as const) {
        if (!city || now.getTime() < next[where]) continue;
        next[where] = now.getTime() + (EVERY_MS[where] * (0.8 + 0.4 * chance())) / hunger(now.getTime());
        await order(ctx, city);
      }
    },
  };
}
