import { system } from '../../kernel/actor.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { ordersInFlight } from '../analytics/index.ts';
import { acceptOrder, markReady } from '../orders/index.ts';
import { kitchenMove, SAID_MINUTES } from './domain/script.ts';
import { attempt, type LifeOptions, PLAYER } from './people.ts';

/** Orders older than this are not the demo's to finish. */
const LOOK_BACK_MS = 6 * 3_600_000;

/** Plays every kitchen that no person watches: takes orders on and has them ready. Orders planned for later are not in a kitchen yet. */
export async function playKitchens(ctx: Ctx, { pace, followed }: LifeOptions): Promise<{ orderId: string; cityId: string; restaurantId: string }[]> {
  const player = actingAs(ctx, system(PLAYER));
  const now = ctx.clock.now().getTime();
  const taken: { orderId: string; cityId: string; restaurantId: string }[] = [];
  for (const order of await ordersInFlight(player, new Date(now - LOOK_BACK_MS))) {
    const { orderId, restaurantId, cityId } = order;
    const move = kitchenMove({ orderId, status: order.status, placedAt: order.placedAt.getTime(), acceptedAt: order.acceptedAt?.getTime() ?? null }, now, pace);
    if (!move || followed(`restaurant:${restaurantId}`)) continue;
    if (move === 'ready') await attempt('have an order ready', () => markReady(player, { orderId }));
    else if (await attempt('take an order on', () => acceptOrder(player, { orderId, prepMinutes: SAID_MINUTES })))
      taken.push({ orderId, cityId, restaurantId });
  }
  return taken;
}
