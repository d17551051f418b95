import { type Ctx, newId } from '../../../platform/context.ts';
import { addPayment } from '../store/payments.ts';

/** Books the cash that was taken at the door, in the delivery's transaction. Amount in paise. */
export async function recordCash(ctx: Ctx, cash: { readonly orderId: string; readonly customerId: string; readonly amountPaise: number }): Promise<void> {
  const now = ctx.clock.now();
  await addPayment(ctx, { ...cash, id: newId(ctx), method: 'cod', driver: 'cash', status: 'captured', createdAt: now, capturedAt: now });
}
