import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import type { TopUpView, topUpInput, topUpRetryInput } from '../contract.ts';
import { standingAttempt } from '../domain/attempt.ts';
import { topUpLimits } from '../domain/wallet-limits.ts';
import { gatewayDriver } from '../drivers/registry.ts';
import { topUpView } from '../queries/payment-view.ts';
import { keyedId } from '../store/keyed-id.ts';
import { addPayment, type PaymentRow, paymentsOfTopUp, pendingTopUps } from '../store/payments.ts';
import { lockWallet, openWallet, walletBalance } from '../store/wallet.ts';
import { gatewayRequest } from './open-payment.ts';
import { tryAgain } from './retry-payment.ts';

/** How long a customer may take to pay into the wallet. */
const TOP_UP_MS = 8 * 60_000;

const customerOf = (ctx: Ctx) => (ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated'));

async function ownAttempts(ctx: Ctx, topUpId: string): Promise<PaymentRow[]> {
  const customerId = customerOf(ctx);
  const rows = await paymentsOfTopUp(ctx, topUpId);
  return rows.some((row) => row.customerId === customerId) ? rows : notFound();
}

async function opened(ctx: Ctx, rows: readonly PaymentRow[]): Promise<TopUpView> {
  const row = standingAttempt(rows) ?? notFound();
  return topUpView(ctx, row, await gatewayRequest(ctx, row));
}

/**
 * Begins a payment into the actor's wallet, within the limits of `domain/wallet-limits.ts`; the wallet is credited when the gateway says that it has the money, however late.
 * The same key is the same top-up. Refuses `top_up_limits`, `gateway_unavailable`, `tender_unavailable`.
 */
export async function topUpWallet(ctx: Ctx, { amountPaise, tender, instrument, idempotencyKey }: z.output<typeof topUpInput>): Promise<TopUpView> {
  const customerId = customerOf(ctx);
  const topUpId = keyedId(`top-up:${idempotencyKey}`, customerId);
  await inSqlTransaction(ctx, async (tx) => {
    await openWallet(tx, customerId);
    await lockWallet(tx, customerId);
    const [earlier] = await paymentsOfTopUp(tx, topUpId);
    if (earlier && earlier.amountPaise !== amountPaise) refuse('conflict', 'money_key_reused');
    if (earlier) return;
    const { leastPaise, mostPaise } = topUpLimits(await walletBalance(tx, customerId), await pendingTopUps(tx, customerId));
    if (amountPaise < leastPaise || amountPaise > mostPaise) refuse('precondition', 'top_up_limits', { leastPaise, mostPaise });
    const driver = gatewayDriver();
    if (driver.away()) refuse('unavailable', 'gateway_unavailable');
    const now = tx.clock.now();
    const attempt = { topUpId, id: topUpId, customerId, amountPaise, method: tender, driver: driver.name, status: 'created' } as const;
    await addPayment(tx, { ...attempt, instrument: instrument ?? null, createdAt: now, expiresAt: new Date(now.getTime() + TOP_UP_MS) });
  });
  return opened(ctx, await paymentsOfTopUp(ctx, topUpId));
}

/** How a top-up of the actor's stands, with the means to pay while it is open. */
export const topUp = async (ctx: Ctx, { topUpId }: { topUpId: string }): Promise<TopUpView> => opened(ctx, await ownAttempts(ctx, topUpId));

/** Tries again to pay it, by another way to pay. */
export async function retryTopUp(ctx: Ctx, { topUpId, ...wish }: z.output<typeof topUpRetryInput>): Promise<TopUpView> {
  await tryAgain(ctx, { topUpId }, await ownAttempts(ctx, topUpId), wish);
  return opened(ctx, await paymentsOfTopUp(ctx, topUpId));
}
