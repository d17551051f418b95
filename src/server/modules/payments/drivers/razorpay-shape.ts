import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { GatewayTender } from '../domain/tender.ts';
import type { CheckoutProof, GatewayEvent, GatewayPayment, SignedDelivery, WebhookHeaders } from './driver.ts';

/** Razorpay's webhooks as its documentation of April 2026 gives them, as far as they are read here. */
const payment = z.object({
  id: z.string(),
  order_id: z.string(),
  amount: z.int(),
  currency: z.literal('INR'),
  status: z.string(),
  method: z.string().nullish(),
  // Empty notes come as an empty array.
  notes: z.union([z.record(z.string(), z.string()), z.array(z.never())]),
  error_code: z.string().nullable(),
  error_reason: z.string().nullable(),
});
const refund = z.object({
  id: z.string(),
  payment_id: z.string(),
  amount: z.int(),
  receipt: z.string().nullable(),
  acquirer_data: z.object({ arn: z.string().nullish() }).optional(),
});
const transfer = z.object({
  id: z.string(),
  notes: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  error: z.object({ code: z.string().nullish() }).nullish(),
});
const body = z.object({
  entity: z.literal('event'),
  event: z.string(),
  payload: z.object({
    payment: z.object({ entity: payment }).optional(),
    refund: z.object({ entity: refund }).optional(),
    transfer: z.object({ entity: transfer }).optional(),
  }),
});

/** Hex HMAC-SHA256 of the raw body with the webhook secret: the header `X-Razorpay-Signature`. */
export const webhookSignature = (raw: Buffer | string, secret: string): string => createHmac('sha256', secret).update(raw).digest('hex');

const header = (headers: WebhookHeaders, name: string): string => [headers[name]].flat()[0] ?? '';

function signedBy(raw: Buffer, signature: string, secret: string): boolean {
  const expected = Buffer.from(webhookSignature(raw, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Hex HMAC-SHA256 of `order_id|payment_id` with the key secret: the `razorpay_signature` that Razorpay's checkout hands to the browser. */
export const checkoutSignature = ({ orderId, paymentId }: Omit<CheckoutProof, 'signature'>, keySecret: string): string =>
  createHmac('sha256', keySecret).update(`${orderId}|${paymentId}`).digest('hex');

export function isCheckoutProof(proof: CheckoutProof, keySecret: string): boolean {
  const [expected, given] = [Buffer.from(checkoutSignature(proof, keySecret)), Buffer.from(proof.signature)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** `refund.created` and `refund.speed_changed` may bring the bank's reference. */
const REFUND_EVENTS: Readonly<Record<string, 'processed' | 'failed' | 'pending'>> = {
  'refund.processed': 'processed',
  'refund.failed': 'failed',
  'refund.created': 'pending',
  'refund.speed_changed': 'pending',
};

const receiptOf = ({ notes }: Pick<z.infer<typeof payment>, 'notes'>): string | null => (Array.isArray(notes) ? null : (notes['receipt'] ?? null));
/** Razorpay's names of the ways to pay. */
const TENDERS: Readonly<Record<string, GatewayTender>> = { upi: 'upi', card: 'card', netbanking: 'netbanking', wallet: 'other_wallet' };
export const tenderOf = (method: string | null | undefined): GatewayTender | null => TENDERS[method ?? ''] ?? null;

const asPayment = ({ id, order_id, amount, method }: z.infer<typeof payment>, status: GatewayPayment['status']): GatewayPayment => ({
  id,
  orderId: order_id,
  amountPaise: amount,
  status,
  method: tenderOf(method),
});

function meaning({ event, payload }: z.infer<typeof body>): GatewayEvent {
  const paid = payload.payment?.entity;
  if (paid && (event === 'payment.captured' || event === 'payment.failed')) {
    const common = {
      receipt: receiptOf(paid),
      payment: asPayment(paid, event === 'payment.captured' ? 'captured' : 'failed'),
    };
    return event === 'payment.captured'
      ? { type: 'captured', ...common }
      : { type: 'failed', ...common, failureCode: paid.error_reason ?? paid.error_code ?? 'unknown' };
  }
  if (paid && event === 'payment.authorized') return { type: 'authorized', receipt: receiptOf(paid), payment: asPayment(paid, 'authorized') };
  const back = payload.refund?.entity;
  const told = REFUND_EVENTS[event];
  if (back && told) return { type: 'refund', refundId: back.id, receipt: back.receipt, arn: back.acquirer_data?.arn ?? null, status: told };
  const sent = payload.transfer?.entity;
  if (sent && (event === 'transfer.processed' || event === 'transfer.failed')) {
    const status = event === 'transfer.processed' ? 'processed' : 'failed';
    const payoutId = Array.isArray(sent.notes) ? null : sent.notes['payout'];
    return {
      type: 'transfer',
      payoutId: typeof payoutId === 'string' ? payoutId : null,
      transfer: { id: sent.id, status, failureCode: status === 'failed' ? (sent.error?.code ?? 'unknown') : null },
    };
  }
  return { type: 'other' };
}

/**
 * Reads a webhook signed with one of the secrets, null when it is not: after a rotation the gateway signs what it repeats with the secret of before.
 * Throws on a signed body of another shape.
 */
export function readWebhook(raw: Buffer, headers: WebhookHeaders, secrets: readonly string[]): SignedDelivery | null {
  const id = header(headers, 'x-razorpay-event-id');
  if (id === '' || !secrets.some((secret) => signedBy(raw, header(headers, 'x-razorpay-signature'), secret))) return null;
  const parsed = body.parse(JSON.parse(raw.toString('utf8')));
  return { id, name: parsed.event, event: meaning(parsed) };
}
