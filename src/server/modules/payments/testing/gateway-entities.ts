import type { GatewayMethods, SavedCard } from '../drivers/driver.ts';
import { statusOf } from '../drivers/sandbox.ts';
import type { SandboxOrderRow, SandboxPaymentRow, SandboxRefundRow, SandboxTransferRow } from '../store/sandbox-books.ts';

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

/** An order as Razorpay's documentation shows one; it stays `paid` after a refund. */
export const orderEntity = (row: SandboxOrderRow, attempts: number, notes: object = { receipt: row.receipt }) => ({
  id: row.id,
  entity: 'order',
  amount: row.amountPaise,
  amount_paid: row.status === 'paid' ? row.amountPaise : 0,
  amount_due: row.status === 'paid' ? 0 : row.amountPaise,
  currency: 'INR',
  receipt: row.receipt,
  offer_id: null,
  status: row.status,
  attempts,
  notes,
  created_at: seconds(row.createdAt),
});

/** A payment as documented; empty notes are a list. */
export function paymentEntity(row: SandboxPaymentRow & { readonly receipt?: string }) {
  const failed = row.status === 'failed';
  return {
    id: row.id,
    entity: 'payment',
    amount: row.amountPaise,
    currency: 'INR',
    status: statusOf(row),
    order_id: row.orderId,
    invoice_id: null,
    international: false,
    method: row.method,
    amount_refunded: row.refundedPaise,
    refund_status: row.refundedPaise === 0 ? null : row.refundedPaise === row.amountPaise ? 'full' : 'partial',
    captured: row.status === 'captured',
    description: null,
    card_id: null,
    bank: null,
    wallet: null,
    vpa: row.method === 'upi' ? 'customer@sandbox' : null,
    email: null,
    contact: null,
    notes: row.receipt ? { receipt: row.receipt } : [],
    fee: row.status === 'captured' ? 0 : null,
    tax: row.status === 'captured' ? 0 : null,
    error_code: failed ? 'BAD_REQUEST_ERROR' : null,
    error_description: failed ? 'The payment was declined by the customer’s bank' : null,
    error_source: failed ? 'bank' : null,
    error_step: failed ? 'payment_authorization' : null,
    error_reason: failed ? 'payment_declined' : null,
    acquirer_data: { rrn: null },
    ...(row.method === 'upi' && { upi: { vpa: 'customer@sandbox', payer_account_type: 'bank_account', flow: 'intent' } }),
    created_at: seconds(row.createdAt),
  };
}

/** A refund as documented; new ones are pending and have no bank's reference yet. */
export const refundEntity = (row: SandboxRefundRow, status: 'pending' | 'processed') => ({
  id: row.id,
  entity: 'refund',
  amount: row.amountPaise,
  currency: 'INR',
  payment_id: row.paymentId,
  notes: [],
  receipt: row.receipt,
  acquirer_data: { arn: status === 'processed' ? row.arn : null },
  batch_id: null,
  status,
  speed_requested: 'normal',
  speed_processed: 'normal',
  created_at: seconds(row.createdAt),
});

/** A transfer as documented, on its way. */
export const transferEntity = (row: SandboxTransferRow) => ({
  id: row.id,
  entity: 'transfer',
  status: 'pending',
  source: 'acc_ThaliSandbox00',
  recipient: row.account,
  amount: row.amountPaise,
  currency: 'INR',
  amount_reversed: 0,
  notes: { payout: row.payoutId },
  on_hold: false,
  on_hold_until: null,
  recipient_settlement_id: null,
  processed_at: null,
  error: { code: null, description: null, field: null, source: null, step: null, reason: null },
  created_at: seconds(row.createdAt),
});

/** A saved card as documented: of the card itself the last four digits. */
export const tokenEntity = ({ token, network, last4, issuer, expiryMonth, expiryYear }: SavedCard) => ({
  id: token,
  entity: 'token',
  token: token.replace('token_', ''),
  bank: null,
  wallet: null,
  method: 'card',
  card: { entity: 'card', last4, network, type: 'debit', issuer, international: false, emi: false, expiry_month: expiryMonth, expiry_year: expiryYear },
  vpa: null,
  recurring: false,
  compliant_with_tokenisation_guidelines: true,
});

/** The ways to pay of an account, as documented: what is not switched on is listed all the same. */
export const methodsEntity = ({ banks, wallets }: GatewayMethods) => ({
  entity: 'methods',
  card: true,
  debit_card: true,
  credit_card: true,
  upi: true,
  netbanking: Object.fromEntries(banks.map(({ code, name }) => [code, name])),
  wallet: { ...Object.fromEntries(wallets.map(({ code }) => [code, true])), freecharge: false },
});

/** A list, newest first. */
export const collection = (items: readonly object[]) => ({ entity: 'collection', count: items.length, items });
