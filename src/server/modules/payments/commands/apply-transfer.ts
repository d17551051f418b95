import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { GatewayTransfer } from '../drivers/driver.ts';
import { payoutEvent } from '../events.ts';
import { settlePayout } from '../store/payouts.ts';

/** Takes note of what became of a transfer, in the caller's transaction; any number of times, once in effect. `payoutId` is our id, null when the gateway does not tell it. */
export async function applyTransfer(ctx: Ctx, { id, status, failureCode, payoutId }: GatewayTransfer & { readonly payoutId: string | null }): Promise<void> {
  if (status === 'pending') return;
  const payout = await settlePayout(ctx, { id: payoutId, gatewayTransferId: id }, status, failureCode);
  if (!payout) return;
  const { payeeType, payeeId, amountPaise, reference } = payout;
  await appendEvents(ctx, [payoutEvent(`payout.${status}`, { payoutId: payout.id, payeeType, payeeId, amountPaise, reference })]);
}
