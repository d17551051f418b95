import { type Ctx, newId } from '../../../platform/context.ts';
import { upiDriver } from '../drivers/registry.ts';
import { addPayment } from '../store/payments.ts';

export interface NewUpiPayment {
  readonly orderId: string;
  readonly customerId: string;
  readonly amountPaise: number;
  readonly expiresAt: Date;
}

/**
 * Books the first attempt to collect an order's money over UPI, in the order's transaction. Once that commits, `openPayment` asks the gateway.
 * Refuses `tender_unavailable` where no gateway is set up.
 */
export async function startPayment(ctx: Ctx, { orderId, customerId, amountPaise, expiresAt }: NewUpiPayment): Promise<void> {
  const driver = upiDriver().name;
  await addPayment(ctx, { id: newId(ctx), orderId, customerId, method: 'upi', driver, amountPaise, status: 'created', createdAt: ctx.clock.now(), expiresAt });
}
