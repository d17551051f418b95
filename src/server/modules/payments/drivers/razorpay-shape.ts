import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { GatewayEvent, SignedDelivery, WebhookHeaders } from './driver.ts';

/** Razorpay's webhooks as its documentation of April 2026 gives them, as far as they are read here. */
const payment = z.object({
  id: z.string(),
  order_id: z.string(),
  amount: z.int(),
  currency: z.literal('INR'),
  status: z.string(),
  // Empty notes come as an empty array.
  notes: z.union([z.record(z.string(), z.string()), z.array(z.never())]),
  error_code: z.string().nullable(),
  error_reason: z.string().nullable(),
});
const refund = z.object({ id: z.string(), payment_id: z.string(), amount: z.int(), receipt: z.string().nullable() });
const body = z.object({
  entity: z.literal('event'),
  event: z.string(),
  payload: z.object({ payment: z.object({ entity: payment }).optional(), refund: z.object({ entity: refund }).optional() }),
});

/** Hex HMAC-SHA256 of the raw body with the webhook secret: the header `X-Razorpay-Signature`. */
export const webhookSignature = (raw: Buffer | string, secret: string): string => createHmac('sha256', secret).update(raw).digest('hex');

const header = (headers: WebhookHeaders, name: string): string => [headers[name]].flat()[0] ?? '';

function signedBy(raw: Buffer, signature: string, secret: string): boolean {
  const expected = Buffer.from(webhookSignature(raw, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function meaning({ event, payload }: z.infer<typeof body>): GatewayEvent {
  const paid = payload.payment?.entity;
  if (paid && (event === 'payment.captured' || event === 'payment.failed')) {
    const common = {
      receipt: Array.isArray(paid.notes) ? null : (paid.notes['receipt'] ?? null),
      payment: { id: paid.id, orderId: paid.order_id, amountPaise: paid.amount, status: event === 'payment.captured' ? 'captured' : 'failed' },
    } as const;
    return event === 'payment.captured'
      ? { type: 'captured', ...common }
      : { type: 'failed', ...common, failureCode: paid.error_reason ?? paid.error_code ?? 'unknown' };
  }
  const back = payload.refund?.entity;
  if (back && event === 'refund.processed') return { type: 'refund', refundId: back.id, receipt: back.receipt, status: 'processed' };
  if (back && event === 'refund.failed') return { type: 'refund', refundId: back.id, receipt: back.receipt, status: 'failed' };
  return { type: 'other' };
}

/** Reads a webhook signed with the secret; null when it is not. Throws on a signed body of another shape. */
export function readWebhook(raw: Buffer, headers: WebhookHeaders, secret: string): SignedDelivery | null {
  const id = header(headers, 'x-razorpay-event-id');
  if (id === '' || !signedBy(raw, header(headers, 'x-razorpay-signature'), secret)) return null;
  const parsed = body.parse(JSON.parse(raw.toString('utf8')));
  return { id, name: parsed.event, event: meaning(parsed) };
}
