import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import type { GatewayTransfer } from '../drivers/driver.ts';
import { GatewayError } from '../drivers/gateway-error.ts';
import { findDriver } from '../drivers/registry.ts';
import { claimPayout, isPending, notePayoutSent, releasePayout } from '../store/payouts.ts';
import { applyTransfer } from './apply-transfer.ts';

/** Far longer than a gateway is waited for: whoever holds it has its answer or is dead. */
const LEASE_MS = 120_000;

/**
 * Asks the gateway for a booked payout; safe to run again and at once: one process at a time asks, and what may have been asked before is looked for first.
 * A request that the gateway refuses for good fails the payout. Throws while the gateway can't, or another process is asking.
 */
export async function sendPayout(ctx: Ctx, payoutId: string): Promise<void> {
  const payout = await claimPayout(ctx, payoutId, new Date(ctx.clock.now().getTime() + LEASE_MS));
  if (!payout) {
    // Whoever is at it may be dead: this is tried again once its time is over.
    if (await isPending(ctx, payoutId)) throw new Error(`Payout ${payoutId} is being asked for`);
    return;
  }
  const driver = findDriver(payout.driver);
  if (!driver) throw new Error(`There is no payment driver ${payout.driver}`);
  const { account, amountPaise, firstTriedAt } = payout;
  let transfer: GatewayTransfer;
  try {
    transfer = await driver.transfer(ctx, { account, amountPaise, payoutId, triedSince: firstTriedAt });
  } catch (error) {
    if (!(error instanceof GatewayError && error.status === 400)) {
      await releasePayout(ctx, payoutId);
      throw error;
    }
    transfer = { id: null, status: 'failed', failureCode: error.code };
  }
  await inSqlTransaction(ctx, async (tx) => {
    if (transfer.id !== null) await notePayoutSent(tx, payoutId, transfer.id);
    await applyTransfer(tx, { ...transfer, payoutId });
  });
}
