import { system } from '../../../kernel/actor.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { actingAs, type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { log } from '../../../platform/monitoring/log.ts';
import type { GatewayEvent, PaymentDriver, SignedDelivery } from '../drivers/driver.ts';
import { paymentEvent, refundEvent } from '../events.ts';
import { findAttempt, lockPaymentsOf, markFailed } from '../store/payments.ts';
import { settleRefund } from '../store/refunds.ts';
import { claimWebhook } from '../store/webhooks.ts';
import { applyCapture } from './apply-capture.ts';

/** The part of a driver that webhooks need. */
export type WebhookReader = Pick<PaymentDriver, 'name' | 'readWebhook'>;

async function applyPayment(ctx: Ctx, driver: string, event: Extract<GatewayEvent, { type: 'captured' | 'failed' }>): Promise<void> {
  const attempt = await findAttempt(ctx, driver, event.payment.orderId, event.receipt);
  if (!attempt) {
    await appendAudit(ctx, { action: 'payment.unknown', subject: 'gateway_order', subjectId: event.payment.orderId, after: { driver, ...event.payment } });
    return;
  }
  if (event.type === 'captured') {
    await applyCapture(ctx, attempt, { gatewayPaymentId: event.payment.id, amountPaise: event.payment.amountPaise });
    return;
  }
  const payment = (await lockPaymentsOf(ctx, attempt.orderId)).find((one) => one.id === attempt.id);
  // A failure told late must not undo a success told early.
  if (payment?.status !== 'created') return;
  await markFailed(ctx, payment.id, event.failureCode);
  await appendEvents(ctx, [paymentEvent('payment.failed', { paymentId: payment.id, orderId: payment.orderId, amountPaise: payment.amountPaise })]);
}

async function apply(ctx: Ctx, driver: string, event: GatewayEvent): Promise<void> {
  if (event.type === 'captured' || event.type === 'failed') await applyPayment(ctx, driver, event);
  if (event.type !== 'refund') return;
  const settled = await settleRefund(ctx, event.refundId, event.receipt, event.status);
  if (settled && event.status === 'processed') await appendEvents(ctx, [refundEvent('payment.refund_processed', settled)]);
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
  if (!delivery) return 401;
  const { id, name, event } = delivery;
  await inSqlTransaction(actingAs(ctx, system(`payments.${reader.name}`)), async (tx) => {
    if (await claimWebhook(tx, reader.name, id, name)) await apply(tx, reader.name, event);
  });
  return 200;
}
