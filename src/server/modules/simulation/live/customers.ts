import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { restaurantOutput } from '../../catalog/contract.ts';
import { cancelPreviewOutput, orderView, placeOutput } from '../../orders/contract.ts';
import { quoteOutput } from '../../pricing/contract.ts';
import type { Wish } from '../domain/city/customers.ts';
import { POOL } from '../domain/pool.ts';
import type { LiveOrder, Scene } from './scene.ts';
import { attempt, type Caller, follow, signIn } from './wire.ts';

/** A customer whose order no kitchen takes gives up after this; never within so much of our own time, for the server takes some of it. */
const CONFIRM_MS = 3 * 60_000;
const LEAST_REAL_MS = 20_000;
const any = z.unknown();

interface Dish {
  readonly itemId: string;
  readonly variantId: string | null;
}

/** People of a city who order, pay, follow their order and open the door. */
export function customersOf(scene: Scene, howMany: number) {
  const { wire, clock } = scene;
  const people: Promise<Caller & { readonly token: string }>[] = [];
  const menus = new Map<string, Promise<Dish[]>>();

  /** The customer of a wish; signed in when first needed. */
  function who(nth: number): Promise<Caller & { readonly token: string }> {
    const place = nth % howMany;
    people[place] ??= signIn(wire, POOL.customerPhone(scene.plan.slug, place), scene.tell);
    return people[place];
  }

  async function menuOf(slug: string): Promise<Dish[]> {
    const { sections } = await wire.anyone.get(`/restaurants/${slug}`, restaurantOutput);
    const plain = sections
      .flatMap((section) => section.items)
      .filter((item) => item.addOnGroups.every((group) => group.minimum === 0) && item.servedFrom === null);
    return plain.map((item) => ({ itemId: item.id, variantId: item.variants[0]?.id ?? null }));
  }

  /** One or two dishes, chosen by the wish: other ones at another try. */
  function cartOf(wish: Wish, dishes: readonly Dish[], nthTry: number) {
    const first = Math.abs(Math.round(wish.placedAt / 1_000) + 3 * nthTry) % Math.max(1, dishes.length);
    const chosen = new Set([dishes[first], dishes[(first + 7) % Math.max(1, dishes.length)]]);
    return [...chosen].flatMap((dish) => (dish ? [{ itemId: dish.itemId, quantity: 1, ...(dish.variantId && { variantId: dish.variantId }) }] : []));
  }

  async function place(wish: Wish, me: Caller, restaurant: { readonly id: string; readonly slug: string }): Promise<z.infer<typeof placeOutput> | null> {
    const menu = menus.get(restaurant.slug) ?? menuOf(restaurant.slug);
    menus.set(restaurant.slug, menu);
    const address = { label: 'Home', line: '1, Simulated Street', lat: wish.drop.lat, lng: wish.drop.lng };
    let problems: readonly { readonly code: string }[] = [];
    for (let tries = 0; tries < 3; tries++) {
      const cart = { restaurantId: restaurant.id, lines: cartOf(wish, await menu, tries), tipPaise: wish.tipPaise };
      const quote = await me.post('/quotes', { ...cart, to: { lat: wish.drop.lat, lng: wish.drop.lng } }, quoteOutput);
      problems = quote.problems;
      if (!quote.token) continue;
      const order = { ...cart, idempotencyKey: randomUUID(), quoteToken: quote.token, address, tender: wish.cashPaise > 0 ? 'cod' : 'upi' };
      const placed = await me.post('/orders', order, placeOutput);
      const ref = placed.payment?.sandboxUrl?.split('/').at(-1);
      if (ref) await wire.anyone.post(`/sandbox/upi/${ref}`, { outcome: 'success' }, any);
      return placed;
    }
    const kind = `not_orderable: ${problems.map(({ code }) => code).join(', ')}`;
    wire.errors[kind] = (wire.errors[kind] ?? 0) + 1;
    return null;
  }

  async function cancel(me: Caller, order: LiveOrder): Promise<void> {
    if (order.end !== 'open' || order.pickedUpAt !== null) return;
    await attempt(wire, async () => {
      const preview = await me.get(`/orders/${order.id}/cancellation`, cancelPreviewOutput);
      if (preview.allowed)
        await me.post(`/orders/${order.id}/cancellation`, { reason: 'It takes too long', expectedRefundPaise: preview.refundPaise }, orderView);
    });
  }

  /** Waits for the food, and cancels when it takes too long. */
  async function wait(me: Caller, order: LiveOrder): Promise<void> {
    const { wish } = order;
    await clock.wait(wish.regretsAfter === null ? Math.max(CONFIRM_MS, LEAST_REAL_MS * clock.speed) : wish.regretsAfter * 1_000);
    if (order.acceptedAt === null) await cancel(me, order);
    await clock.wait(order.promisedTo + wish.patience * 1_000 - clock.now());
    if (!clock.ended) await cancel(me, order);
  }

  return {
    people: howMany,
    /** Signs one of them in ahead, so that nobody waits for it at dinner. */
    async signIn(nth: number): Promise<void> {
      await who(nth);
    },
    /** Reads a menu ahead. */
    async readMenu(slug: string): Promise<void> {
      menus.set(slug, Promise.resolve(await menuOf(slug)));
    },
    /** Orders what somebody wished for, and sees it through. Resolves when it has ended or the life has. */
    async order(wish: Wish, nth: number, restaurant: { readonly id: string; readonly slug: string }): Promise<void> {
      await attempt(wire, async () => {
        const me = await who(nth);
        const placed = await place(wish, me, restaurant);
        if (!placed) return;
        const { id, promised, placedAt } = placed.order;
        const at = clock.now();
        const order: LiveOrder = {
          id,
          wish,
          placedAt: at,
          promisedTo: at + Date.parse(promised.to) - Date.parse(placedAt),
          acceptedAt: null,
          askFrom: null,
          cooking: null,
          pickupCode: null,
          ready: false,
          assignedAt: null,
          atCounterAt: null,
          pickedUpAt: null,
          endedAt: null,
          end: 'open',
          payPaise: 0,
          stacked: false,
          dropCode: async () => (await me.get(`/orders/${id}`, orderView)).dropCode,
        };
        scene.orders.set(id, order);
        await new Promise<void>((resolve) => {
          const socket = wire.socket(me.token);
          const over = () => {
            socket.disconnect();
            resolve();
          };
          follow(socket, `order:${id}`, (type, data) => {
            if (type === 'order.delivered') over();
            if (type !== 'order.cancelled') return;
            const { cancelledBy } = z.object({ cancelledBy: z.string().nullable() }).catch({ cancelledBy: null }).parse(data);
            order.end = cancelledBy === 'customer' ? 'cancelled_by_customer' : 'cancelled_by_kitchen';
            order.endedAt = clock.now();
            over();
          });
          void wait(me, order).then(() => clock.ended && over());
        });
      });
    },
  };
}
