import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { acceptOrder, markReady, recordDelivery, recordPickup, recordRider } from '../../orders/index.ts';
import { anOrder, type PlaceInput, type World } from '../../orders/testing/world.ts';
import { sandboxPay } from '../../payments/index.ts';

interface Wanted extends Partial<PlaceInput> {
  /** Runs what a server does in the background: the gateway's webhooks. */
  readonly settle: () => Promise<void>;
}

/** An order of the world's that was delivered: cash, or paid by UPI in the sandbox. */
export async function aDeliveredOrder(ctx: Ctx, world: World, { settle, ...over }: Wanted): Promise<string> {
  const placed = await anOrder(ctx, world, over);
  const orderId = placed.order.id;
  if (over.tender === 'upi') {
    await sandboxPay(actingAs(ctx, world.customer), { ref: placed.payment?.sandboxUrl?.split('/').at(-1) ?? '', outcome: 'success' });
    await settle();
  }
  const kitchen = actingAs(ctx, world.kitchen);
  await acceptOrder(kitchen, { orderId, prepMinutes: 15 });
  await recordRider(ctx, { orderId, riderId: world.riderId });
  await markReady(kitchen, { orderId });
  const { pickupCode, dropCode, totalPaise } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  await recordPickup(ctx, { orderId, riderId: world.riderId, code: pickupCode });
  await recordDelivery(ctx, { orderId, riderId: world.riderId, code: dropCode, cashPaise: over.tender === 'upi' ? 0 : totalPaise });
  return orderId;
}

/** An offer that every cart of the world gets: 100.00 off the food, paid by the platform. */
export const aCouponOfOurs = (ctx: Ctx, world: World) =>
  ctx.db.prisma.priceOffer.create({
    data: {
      id: newId(ctx),
      cityId: world.city.id,
      name: 'A hundred off',
      kind: 'flat',
      value: 10_000,
      restaurantBasisPoints: 0,
      startsAt: ctx.clock.now(),
      createdAt: ctx.clock.now(),
    },
  });
