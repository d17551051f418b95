import type { Actor } from '../../../kernel/actor.ts';
import type { LatLng } from '../../../kernel/geo.ts';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { eventsOf } from '../../../platform/events/read.ts';
import { acceptOrder, markReady, type RecordedOrderEvent } from '../../orders/index.ts';
import { anOrder, type World } from '../../orders/testing/world.ts';
import { acceptOffer } from '../commands/accept-offer.ts';
import { arriveAtPickup } from '../commands/arrive-at-pickup.ts';
import { deliver } from '../commands/deliver.ts';
import { dispatchCity } from '../commands/dispatch-city.ts';
import { beginDelivery } from '../commands/follow-order.ts';
import { pickUp } from '../commands/pick-up.ts';
import type { RiderStatus } from '../domain/duty.ts';
import { work } from '../queries/work.ts';
import { LIFE } from '../settings.ts';

export const riderActor = (userId: string): Actor => ({ type: 'user', userId, sessionId: userId, roles: [{ role: 'rider' }] });

/** Sooner than riders are asked before they have to set off. */
const READY_IN_MS = 120_000;

export interface RiderOptions {
  readonly userId?: string;
  readonly at?: LatLng;
  readonly online?: boolean;
  readonly status?: RiderStatus;
  readonly simulated?: boolean;
}

/** A rider of the city, on duty beside the restaurant unless told otherwise; gives the actor. */
export async function aRider(ctx: Ctx, world: World, over: RiderOptions = {}) {
  const { userId = newId(ctx), at = world.restaurant, online = true, status = 'approved', simulated = false } = over;
  const now = ctx.clock.now();
  await ctx.db.prisma.rider.create({
    data: {
      userId,
      cityId: world.city.id,
      name: 'Ravi',
      vehicle: 'scooter',
      status,
      online,
      onlineSince: online ? now : null,
      simulated,
      lat: at.lat,
      lng: at.lng,
      positionAt: now,
      createdAt: now,
    },
  });
  return riderActor(userId);
}

/** An order that the kitchen has taken on (and has ready, if told), with its delivery: so near to ready that a rider beside the kitchen is asked. */
export async function anAcceptedOrder(ctx: Ctx, world: World, options: { ready?: boolean; tipPaise?: number } = {}): Promise<string> {
  const { order } = await anOrder(ctx, world, { tipPaise: options.tipPaise ?? 0 });
  const kitchen = actingAs(ctx, world.kitchen);
  const { order: accepted } = await acceptOrder(kitchen, { orderId: order.id, prepMinutes: 5 });
  if (options.ready) await markReady(kitchen, { orderId: order.id });
  const [event] = (await eventsOf(ctx, 'order', order.id)).filter(({ type }) => type === 'order.accepted') as RecordedOrderEvent[];
  if (event) await beginDelivery(ctx, event.payload);
  await ctx.db.prisma.delivery.update({ where: { orderId: order.id }, data: { readyBy: new Date(ctx.clock.now().getTime() + READY_IN_MS) } });
  return accepted.id;
}

/** An order of the world's rider from the offer to the door, with a wait at the counter and a tip. The rider is on duty, and the only one. */
export async function aCarriedOrder(ctx: Ctx, world: World, { waitMinutes = 0, tipPaise = 0 } = {}): Promise<string> {
  const orderId = await anAcceptedOrder(ctx, world, { ready: true, tipPaise });
  const rider = actingAs(ctx, world.rider);
  await dispatchCity(ctx, world.city.id, LIFE);
  const { offer } = await work(rider);
  if (offer?.orderId !== orderId) throw new Error('The order was not offered');
  await acceptOffer(rider, { offerId: offer.id });
  await arriveAtPickup(rider, { orderId });
  await ctx.db.prisma.delivery.update({ where: { orderId }, data: { arrivedPickupAt: new Date(ctx.clock.now().getTime() - waitMinutes * 60_000) } });
  const { pickupCode, dropCode, totalPaise } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  await pickUp(rider, { orderId, code: pickupCode });
  await deliver(rider, { orderId, code: dropCode, cashPaise: totalPaise });
  return orderId;
}
