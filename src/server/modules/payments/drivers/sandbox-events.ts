import type { Ctx } from '../../../platform/context.ts';
import type { SandboxOrderRow, SandboxPaymentRow } from '../store/sandbox-books.ts';

/** A webhook of the sandbox before it is signed: the event's id, and the body in Razorpay's shape as the text that is sent. */
export interface SandboxWebhook {
  readonly eventId: string;
  readonly body: string;
}

const ACCOUNT = 'acc_ThaliSandbox00';

function webhook(ctx: Ctx, event: string, payload: Record<string, { entity: object }>): SandboxWebhook {
  const created_at = Math.floor(ctx.clock.now().getTime() / 1000);
  return {
    eventId: `evt_${Buffer.from(ctx.random(10)).toString('hex')}`,
    body: JSON.stringify({ entity: 'event', account_id: ACCOUNT, event, contains: Object.keys(payload), payload, created_at }),
  };
}

/** A customer's payment as Razorpay describes one; `failed` as declined by the customer's bank. */
export function paymentEvent(
  ctx: Ctx,
  order: SandboxOrderRow,
  paymentId: string,
  status: 'captured' | 'failed' | 'authorized',
  method: SandboxPaymentRow['method'] = 'upi',
): SandboxWebhook {
  const failed = status === 'failed';
  const entity = {
    id: paymentId,
    entity: 'payment',
    amount: order.amountPaise,
    currency: 'INR',
    status,
    order_id: order.id,
    invoice_id: null,
    international: false,
    method,
    amount_refunded: 0,
    refund_status: null,
    captured: status === 'captured',
    description: null,
    card_id: null,
    bank: null,
    wallet: null,
    vpa: method === 'upi' ? 'customer@sandbox' : null,
    email: null,
    contact: null,
    notes: { receipt: order.receipt },
    fee: status === 'captured' ? 0 : null,
    tax: status === 'captured' ? 0 : null,
    error_code: failed ? 'BAD_REQUEST_ERROR' : null,
    error_description: failed ? 'The payment was declined by the customer’s bank' : null,
    error_source: failed ? 'bank' : null,
    error_step: failed ? 'payment_authorization' : null,
    error_reason: failed ? 'payment_declined' : null,
    acquirer_data: { rrn: failed ? null : order.upiRef.slice(-12) },
    ...(method === 'upi' && { upi: { vpa: 'customer@sandbox', payer_account_type: 'bank_account', flow: 'intent' } }),
    created_at: Math.floor(ctx.clock.now().getTime() / 1000),
  };
  return webhook(ctx, `payment.${status}`, { payment: { entity } });
}

/** The order is paid: told beside the payment's capture, and of no effect of its own. */
export const orderPaidEvent = (ctx: Ctx, order: SandboxOrderRow): SandboxWebhook =>
  webhook(ctx, 'order.paid', { order: { entity: { id: order.id, entity: 'order', amount: order.amountPaise, receipt: order.receipt, status: 'paid' } } });

/** How far a refund is: `processed` when its money is on the way to the customer's bank. `receipt` is our refund's id. */
export function refundEvent(
  ctx: Ctx,
  refund: { readonly id: string; readonly paymentId: string; readonly amountPaise: number; readonly receipt: string | null; readonly arn: string | null },
  told: 'created' | 'processed' | 'failed' | 'speed_changed' = 'processed',
): SandboxWebhook {
  const entity = {
    id: refund.id,
    entity: 'refund',
    amount: refund.amountPaise,
    currency: 'INR',
    payment_id: refund.paymentId,
    notes: [],
    receipt: refund.receipt,
    acquirer_data: { arn: refund.arn },
    batch_id: null,
    status: told === 'created' || told === 'speed_changed' ? 'pending' : told,
    speed_requested: 'normal',
    speed_processed: 'normal',
    created_at: Math.floor(ctx.clock.now().getTime() / 1000),
  };
  return webhook(ctx, `refund.${told}`, { refund: { entity } });
}

/** A transfer has reached its payee's account, or has not. */
export function transferEvent(
  ctx: Ctx,
  transfer: { readonly id: string; readonly account: string; readonly amountPaise: number; readonly payoutId: string },
  told: 'processed' | 'failed' = 'processed',
): SandboxWebhook {
  const entity = {
    id: transfer.id,
    entity: 'transfer',
    status: told,
    source: ACCOUNT,
    recipient: transfer.account,
    amount: transfer.amountPaise,
    currency: 'INR',
    amount_reversed: 0,
    notes: { payout: transfer.payoutId },
    on_hold: false,
    on_hold_until: null,
    recipient_settlement_id: null,
    error: told === 'failed' ? { code: 'BAD_REQUEST_ERROR', description: 'The payee’s bank refused the transfer' } : { code: null, description: null },
  };
  return webhook(ctx, `transfer.${told}`, { transfer: { entity } });
}
