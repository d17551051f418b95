import type { Ctx } from '../../../platform/context.ts';
import { transferEvent } from '../drivers/sandbox-events.ts';
import { signedRequest } from '../drivers/sandbox-webhooks.ts';
import { payoutsOf } from '../store/payouts.ts';
import { paymentWebhook } from '../webhooks.ts';

/** The gateway tells, by a signed webhook and twice, what became of the transfer that was asked for under a reference. */
export async function tellTransfer(ctx: Ctx, reference: string, outcome: 'processed' | 'failed'): Promise<void> {
  const [payout] = await payoutsOf(ctx, [reference]);
  if (!payout) throw new Error(`Nothing was asked for under ${reference}`);
  const { id: payoutId, account, amountPaise, gatewayTransferId } = payout;
  const { raw, headers } = signedRequest(transferEvent(ctx, { id: gatewayTransferId ?? `trf_${payoutId}`, account, amountPaise, payoutId }, outcome));
  for (let time = 0; time < 2; time++) await paymentWebhook(ctx, 'sandbox', raw, headers);
}
