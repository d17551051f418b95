import { actingAs, type Ctx } from '../../../platform/context.ts';
import { aRegistration } from '../../billing/testing/documents.ts';
import { overrideOrder } from '../../orders/commands/override-order.ts';
import { recordRider } from '../../orders/index.ts';
import { anOrder, aWorld, type World } from '../../orders/testing/world.ts';
import { saveDeductee } from '../store/deductees.ts';
import { addTerms } from '../store/terms.ts';

/** The orders' world with what settlement needs: 22 % of the city, the platform's registration, a company with a PAN. */
export async function aSettledWorld(ctx: Ctx): Promise<World> {
  const world = await aWorld(ctx);
  await aRegistration(ctx);
  await addTerms(ctx, world.city.id, { restaurantId: null, effectiveFrom: new Date('2026-01-01T00:00:00+05:30'), basisPoints: 2_200 });
  await saveDeductee(ctx, world.restaurant.id, { legalName: 'Zafrani Foods Pvt Ltd', pan: 'AAGCB7383J', kind: 'other' });
  return world;
}

/** An order of 425.00 of food that was delivered: what it earned is in the books. */
export async function aDeliveredOrder(ctx: Ctx, world: World): Promise<string> {
  const { order } = await anOrder(ctx, world);
  const operator = actingAs(ctx, world.operator);
  const reason = 'because the test says so';
  await overrideOrder(operator, { orderId: order.id, action: 'accept', reason });
  await recordRider(ctx, { orderId: order.id, riderId: world.riderId });
  for (const action of ['mark_ready', 'mark_picked_up', 'mark_delivered'] as const) await overrideOrder(operator, { orderId: order.id, action, reason });
  return order.id;
}
