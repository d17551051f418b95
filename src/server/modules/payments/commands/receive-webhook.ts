import { system } from '../../../kernel/actor.ts';
import { RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { actingAs, type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { limiterInUse } from '../../../platform/limits/limiter.ts';
import { log } from '../../../platform/monitoring/log.ts';
import type { GatewayEvent, PaymentDriver, SignedDelivery } from '../drivers/driver.ts';
import { paymentEvent, topUpEvent } from '../events.ts';
import { aboutOf, findAttempt, lockAttempts, markFailed } from '../store/payments.ts';
import { claimWebhook } from '../store/webhooks.ts';
import { applyCapture } from './apply-capture.ts';
import { applyRefund } from './apply-refund.ts';
import { applyTransfer } from './apply-transfer.ts';

/** How many forgeries the audit takes note of. */
const FORGERIES = { points: 60, seconds: 60 };

/** The part of a driver that webhooks need. */
export type WebhookReader = Pick<PaymentDriver, 'name' | 'readWebhook'>;

async function applyPayment(ctx: Ctx, driver: string, event: Extract<GatewayEvent, { type: 'captured' | 'failed' | 'authorized' }>): Promise<void> {
  const attempt = await findAttempt(ctx, driver, event.payment.orderId, event.receipt);
  if (!attempt) {
    await appendAudit(ctx, { action: 'payment.unknown', subject: 'gateway_order', subjectId: event.payment.orderId, after: { driver, ...event.payment } });
    return;
  }
  const { customerId } = attempt;
  const about = aboutOf(attempt);
  if (event.type === 'captured') {
    await applyCapture(ctx, { ...about, id: attempt.id }, { ...event.payment, gatewayPaymentId: event.payment.id });
    return;
  }
  const fact = { ...about, paymentId: attempt.id, amountPaise: event.payment.amountPaise };
  if (event.type === 'authorized') {
    await appendEvents(ctx, ['topUpId' in fact ? topUpEvent('top_up.authorized', { ...fact, customerId }) : paymentEvent('payment.authorized', fact)]);
    return;
  }
  const payment = (await lockAttempts(ctx, about)).find((one) => one.id === attempt.id);
  // A failure told late must not undo a success told early.
  if (payment?.status !== 'created') return;
  await markFailed(ctx, payment.id, event.failureCode);
  if ('orderId' in fact) await appendEvents(ctx, [paymentEvent('payment.failed', { ...fact, amountPaise: payment.amountPaise })]);
}

async function apply(ctx: Ctx, driver: string, event: GatewayEvent): Promise<void> {
  if (event.type === 'refund') await applyRefund(ctx, { ...event, id: event.refundId });
  else if (event.type === 'transfer') await applyTransfer(ctx, { ...event.transfer, payoutId: event.payoutId });
  else if (event.type !== 'other') await applyPayment(ctx, driver, event);
}

/** Puts a forgery into the audit: that it came and from where, nothing of what it says. At most so many a minute, for anyone can send them. */
async function noteForgery(ctx: Ctx, driver: string, raw: Buffer): Promise<void> {
  log.warn({ driver, bytes: raw.length }, 'a webhook without the gateway’s signature was refused');
  try {
    await limiterInUse().take('forged-webhooks', driver, FORGERIES);
  } catch (error) {
    if (error instanceof RejectionError) return;
    throw error;
  }
  await inSqlTransaction(ctx, (tx) =>
    appendAudit(tx, { action: 'payment.webhook_forged', subject: 'gateway', subjectId: driver, after: { bytes: raw.length } }),
  );
}

/**
 * Takes a webhook: raw bytes and headers as they came. Gives the HTTP status to answer with: 401 without the gateway's signature, 400 for a signed
 * body that can't be read, 200 once it has had its effect, now or before. Each event id takes effect once, in one transaction with it.
 */
export async function receiveWebhook(
  ctx: Ctx,
  reader: WebhookReader,
  raw: Buffer,
  headers: Parameters<WebhookReader['readWebhook']>[1],
): Promise<200 | 400 | 401> {
  let delivery: SignedDelivery | null;
  try {
    delivery = reader.readWebhook(raw, headers);
  } catch (error) {
    log.error({ err: error, driver: reader.name }, 'a signed webhook could not be read');
    return 400;
  }
  if (!delivery) {
    await noteForgery(ctx, reader.name, raw);
    return 401;
  }
  const { id, name, event } = delivery;
  await inSqlTransaction(actingAs(ctx, system(`payments.${reader.name}`)), async (tx) => {
    if (await claimWebhook(tx, reader.name, id, name)) await apply(tx, reader.name, event);
  });
  return 200;
}
