import { actingAs, type Ctx } from '../../../platform/context.ts';
import { aRegistration } from '../../billing/testing/documents.ts';
import { acceptOrder, markReady, recordDelivery, recordPickup, recordRider } from '../../orders/index.ts';
import { anOrder, aWorld, type World } from '../../orders/testing/world.ts';
import { saveDeductee } from '../store/deductees.ts';
import type { PayeeType } from '../store/payables.ts';
import { recordAccount, verifyAccount } from '../store/payout-accounts.ts';
import { addTerms } from '../store/terms.ts';

/** The orders' world with what settlement needs: 22 % of the city, the platform's registration, a company with a PAN. */
export async function aSettledWorld(ctx: Ctx): Promise<World> {
  const world = await aWorld(ctx);
  await aRegistration(ctx);
  await addTerms(ctx, world.city.id, { restaurantId: null, effectiveFrom: new Date('2026-01-01T00:00:00+05:30'), basisPoints: 2_200 });
  await saveDeductee(ctx, world.restaurant.id, { legalName: 'Zafrani Foods Pvt Ltd', pan: 'AAGCB7383J', kind: 'other' });
  await aVerifiedAccount(ctx, 'restaurant', world.restaurant.id);
  return world;
}

/** Where somebody is paid, seen to be theirs. */
export async function aVerifiedAccount(ctx: Ctx, payeeType: PayeeType, payeeId: string): Promise<void> {
  const { account } = await recordAccount(ctx, { payeeType, payeeId, account: 'acc_Zafrani01', holder: 'Zafrani Foods Pvt Ltd' });
  await verifyAccount(ctx, payeeType, payeeId, account);
}

/** An order of 425.00 of food that was delivered: what it earned is in the books. */
export async function aDeliveredOrder(ctx: Ctx, world: World): Promise<string> {
  const { order } = await anOrder(ctx, world);
  const orderId = order.id;
  const kitchen = actingAs(ctx, world.kitchen);
  await acceptOrder(kitchen, { orderId, prepMinutes: 15 });
  await recordRider(ctx, { orderId, riderId: world.riderId });
  await markReady(kitchen, { orderId });
  const { pickupCode, dropCode, totalPaise } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  await recordPickup(ctx, { orderId, riderId: world.riderId, code: pickupCode });
  await recordDelivery(ctx, { orderId, riderId: world.riderId, code: dropCode, cashPaise: totalPaise });
  return orderId;
}
