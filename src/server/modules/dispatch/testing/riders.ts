import type { Actor } from '../../../kernel/actor.ts';
import type { LatLng } from '../../../kernel/geo.ts';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { eventsOf } from '../../../platform/events/read.ts';
import { acceptOrder, markReady, type RecordedOrderEvent } from '../../orders/index.ts';
import { anOrder, type World } from '../../orders/testing/world.ts';
import { beginDelivery } from '../commands/follow-order.ts';
import type { RiderStatus } from '../domain/duty.ts';

export const riderActor = (userId: string): Actor => ({ type: 'user', userId, sessionId: userId, roles: [{ role: 'rider' }] });

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

/** An order that the kitchen has taken on (and has ready, if told), with its delivery. */
export async function anAcceptedOrder(ctx: Ctx, world: World, options: { ready?: boolean; tipPaise?: number } = {}): Promise<string> {
  const { order } = await anOrder(ctx, world, { tipPaise: options.tipPaise ?? 0 });
  const kitchen = actingAs(ctx, world.kitchen);
  const { order: accepted } = await acceptOrder(kitchen, { orderId: order.id, prepMinutes: 5 });
  if (options.ready) await markReady(kitchen, { orderId: order.id });
  const [event] = (await eventsOf(ctx, 'order', order.id)).filter(({ type }) => type === 'order.accepted') as RecordedOrderEvent[];
  if (event) await beginDelivery(ctx, event.payload);
  return accepted.id;
}
