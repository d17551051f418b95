import { z } from 'zod';
import { hoursOutput, myRestaurantsOutput, restaurantOutput, setHoursInput, type VendorRestaurant } from '../../catalog/contract.ts';
import { dispatchFrom } from '../../dispatch/index.ts';
import { boardOutput, changed } from '../../orders/contract.ts';
import { popularity } from '../domain/city/city.ts';
import { collectableAt, kitchenAtWork } from '../domain/city/kitchens.ts';
import { POOL } from '../domain/pool.ts';
import type { LiveOrder, Scene } from './scene.ts';
import { attempt, type Caller, follow, signIn, type Wire } from './wire.ts';

/** A kitchen of the city and who works there. */
export interface LiveKitchen {
  readonly id: string;
  readonly slug: string;
  readonly at: { readonly lat: number; readonly lng: number };
  readonly prepMinutes: number;
  readonly open: boolean;
  readonly staff: Caller & { readonly token: string };
}

const POOLS = 12;
const any = z.unknown();
const placedEvent = z.object({ orderId: z.string() });

/** Signs the managers of a city's kitchens in and looks up what they manage. */
export async function kitchensOf(wire: Wire, citySlug: string, tell: (line: string) => void): Promise<LiveKitchen[]> {
  const all: LiveKitchen[] = [];
  for (let n = 0; n < POOLS; n++) {
    const staff = await signIn(wire, POOL.kitchenPhone(citySlug, n), tell);
    const mine = await staff.get('/vendor/restaurants', myRestaurantsOutput).catch(() => ({ restaurants: [] as VendorRestaurant[] }));
    if (mine.restaurants.length === 0) break;
    for (const { id, slug, opening, prepMinutes } of mine.restaurants) {
      const { restaurant } = await wire.anyone.get(`/restaurants/${slug}`, restaurantOutput);
      all.push({ id, slug, at: { lat: restaurant.lat, lng: restaurant.lng }, prepMinutes, open: opening.open, staff });
    }
  }
  return all;
}

const ALL_DAY = Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 0, closes: 1_440 }));

/** Opens kitchens that are closed at this hour, as their managers may; gives the way to put their hours back. */
export async function openAllDay(kitchens: readonly LiveKitchen[]): Promise<() => Promise<void>> {
  const before = new Map<LiveKitchen, z.infer<typeof hoursOutput>>();
  const put = (kitchen: LiveKitchen, hours: z.input<typeof hoursOutput>) =>
    kitchen.staff.put(`/vendor/restaurants/${kitchen.id}/hours`, setHoursInput.omit({ restaurantId: true }).parse(hours), any);
  for (const kitchen of kitchens.filter(({ open }) => !open)) {
    const hours = await kitchen.staff.get(`/vendor/restaurants/${kitchen.id}/hours`, hoursOutput);
    before.set(kitchen, hours);
    await put(kitchen, { hours: ALL_DAY, holidays: [] });
  }
  return async () => {
    for (const [kitchen, hours] of before) await put(kitchen, hours).catch(() => {});
  };
}

/** The kitchens at work: they hear the bell, answer, cook, tell when food is ready and hand it out. `busyness`: how much more they cook than in a city with more kitchens. */
export function workKitchens(scene: Scene, kitchens: readonly LiveKitchen[], busyness: number) {
  const { wire, clock, seed, plan } = scene;
  const heard = new Set<string>();
  const staffOf = new Map(kitchens.map((kitchen) => [kitchen.id, kitchen]));

  async function markReady(kitchen: LiveKitchen, order: LiveOrder): Promise<void> {
    if (order.ready || order.end !== 'open') return;
    order.ready = true;
    const done = await attempt(wire, () => kitchen.staff.post(`/vendor/orders/${order.id}/ready`, {}, changed));
    order.pickupCode = done?.order.pickupCode ?? null;
    if (!done) order.ready = false;
  }

  async function take(kitchen: LiveKitchen, atWork: ReturnType<typeof kitchenAtWork>, orderId: string): Promise<void> {
    if (heard.has(orderId)) return;
    heard.add(orderId);
    // The bell may ring before the customer has the answer to the order.
    for (let looks = 0; looks < 20 && !scene.orders.has(orderId); looks++) await clock.wait(5_000);
    const order = scene.orders.get(orderId);
    const said = order && atWork.answer(order.wish.id);
    if (!order || said?.kind !== 'accept') {
      if (said?.kind === 'reject') await attempt(wire, () => kitchen.staff.post(`/vendor/orders/${orderId}/reject`, { reason: 'kitchen_busy' }, changed));
      return;
    }
    await clock.wait(said.afterSeconds * 1_000);
    if (order.end !== 'open') return;
    const prepMinutes = Math.min(120, Math.max(5, kitchen.prepMinutes));
    if (!(await attempt(wire, () => kitchen.staff.post(`/vendor/orders/${orderId}/accept`, { prepMinutes }, changed)))) return;
    const now = clock.now();
    order.acceptedAt = now;
    order.askFrom = dispatchFrom(new Date(now), new Date(now + prepMinutes * 60_000), 1).getTime();
    order.cooking = atWork.cook(order.wish.id, now);
    if (order.cooking.toldAt === null) return;
    await clock.wait(order.cooking.toldAt - now);
    await markReady(kitchen, order);
  }

  for (const kitchen of kitchens) {
    const atWork = kitchenAtWork(kitchen, popularity(plan.slug, kitchen.id) * busyness, seed);
    const socket = wire.socket(kitchen.staff.token);
    follow(socket, `restaurant:${kitchen.id}`, (type, data) => {
      const event = type === 'order.placed' ? placedEvent.safeParse(data) : null;
      if (event?.success) void take(kitchen, atWork, event.data.orderId);
    });
    void (async () => {
      while (!clock.ended) {
        await clock.wait(20_000 * clock.speed);
        const board = await attempt(wire, () => kitchen.staff.get(`/vendor/restaurants/${kitchen.id}/board`, boardOutput));
        for (const ticket of board?.tickets ?? []) if (ticket.status === 'placed') void take(kitchen, atWork, ticket.id);
      }
      socket.disconnect();
    })();
  }

  return {
    /** A rider stands at the counter: gives the code once the food is there, asking the kitchen to say so where it forgot. */
    async collect(order: LiveOrder, arrivedAt: number): Promise<string | null> {
      const kitchen = staffOf.get(order.wish.kitchen.id);
      if (!kitchen || !order.cooking || clock.now() < collectableAt(order.cooking, arrivedAt)) return null;
      await markReady(kitchen, order);
      return order.pickupCode;
    },
  };
}
