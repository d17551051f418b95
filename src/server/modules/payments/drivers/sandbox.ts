import { digits } from '../../../kernel/ids.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { sendJob } from '../../../platform/jobs/send.ts';
import {
  bookedOrder,
  bookedPayments,
  bookedPaymentsBetween,
  bookedRefund,
  bookedRefundsBetween,
  bookedTransfersBetween,
  bookOrder,
  bookPayment,
  bookRefund,
  bookTransfer,
  lockBookedPayment,
  type SandboxOrderRow,
  type SandboxPaymentRow,
  type SandboxRefundRow,
  type SandboxTransferRow,
  setBookedStatus,
} from '../store/sandbox-books.ts';
import { dropToken, tokensOf } from '../store/sandbox-tokens.ts';
import type { GatewayOrder, GatewayPayment, NewGatewayOrder, PaymentDriver } from './driver.ts';
import { badRequest } from './gateway-error.ts';
import { isCheckoutProof, tenderOf } from './razorpay-shape.ts';
import { refundEvent, transferEvent } from './sandbox-events.ts';
import { SANDBOX_METHODS, sandboxCustomer } from './sandbox-methods.ts';
import { deliverWebhook, sandboxKeySecret, sandboxReader } from './sandbox-webhooks.ts';

/** Who asks for the money in the demo. */
export const PAYEE = { payeeAddress: 'thali.orders@sandbox', payeeName: 'Thali Demo' };
const REF_DIGITS = 24;
const ARN_DIGITS = 23;
/** The least that Razorpay asks for, in paise. */
const LEAST_PAISE = 100;

const newSandboxId = (ctx: Ctx, prefix: string) => `${prefix}_${Buffer.from(ctx.random(12)).toString('hex')}`;

const asGatewayOrder = (row: SandboxOrderRow): GatewayOrder => ({
  id: row.id,
  receipt: row.receipt,
  amountPaise: row.amountPaise,
  status: row.status,
  upi: { ...PAYEE, ref: row.upiRef },
});

/** What a payment is called once all of it went back. */
export const statusOf = ({ status, refundedPaise, amountPaise }: SandboxPaymentRow): GatewayPayment['status'] =>
  status === 'captured' && refundedPaise === amountPaise ? 'refunded' : status;
const asPayment = (row: SandboxPaymentRow): GatewayPayment => ({
  id: row.id,
  orderId: row.orderId,
  amountPaise: row.amountPaise,
  status: statusOf(row),
  method: tenderOf(row.method),
});

/** Asks for money; the same receipt is the same request. Refuses less than a rupee. */
export function orderAtSandbox(ctx: Ctx, { receipt, amountPaise, gatewayCustomerId }: NewGatewayOrder): Promise<SandboxOrderRow> {
  if (amountPaise < LEAST_PAISE) badRequest('Order amount less than minimum amount allowed');
  const upiRef = `THALI${digits(REF_DIGITS, ctx.random)}`;
  return bookOrder(ctx, { id: newSandboxId(ctx, 'order'), receipt, amountPaise, upiRef, customerId: gatewayCustomerId ?? null });
}

/** Takes authorized money; `again` tells that it had been taken before. */
export function captureAtSandbox(ctx: Ctx, { paymentId, amountPaise }: { readonly paymentId: string; readonly amountPaise: number }) {
  return inSqlTransaction(ctx, async (tx): Promise<{ payment: SandboxPaymentRow; again: boolean }> => {
    const payment = (await lockBookedPayment(tx, paymentId)) ?? badRequest('The id provided does not exist');
    if (payment.amountPaise !== amountPaise) badRequest('Capture amount must be equal to the amount authorized');
    if (payment.status === 'captured') return { payment, again: true };
    if (payment.status !== 'authorized') badRequest('Only payments which have been authorized and not yet captured can be captured');
    await bookPayment(tx, { ...payment, status: 'captured' });
    await setBookedStatus(tx, payment.orderId, 'paid');
    return { payment: { ...payment, status: 'captured' }, again: false };
  });
}

type RefundRequest = Pick<SandboxRefundRow, 'paymentId' | 'amountPaise' | 'key' | 'receipt'>;

/** Gives money back, once for a key; a key with another body is refused, as is more than the payment holds. */
export async function refundAtSandbox(tx: Ctx, request: RefundRequest): Promise<{ refund: SandboxRefundRow; added: boolean }> {
  const payment = (await lockBookedPayment(tx, request.paymentId)) ?? badRequest('The id provided does not exist');
  const earlier = await bookedRefund(tx, request.key);
  if (earlier && (earlier.amountPaise !== request.amountPaise || earlier.paymentId !== request.paymentId))
    badRequest('Different request with the same idempotency key');
  if (earlier) return { refund: earlier, added: false };
  if (payment.status !== 'captured') badRequest('The payment status should be captured for action to be taken');
  if (request.amountPaise > payment.amountPaise - payment.refundedPaise) badRequest('The total refund amount is greater than the refund payment amount');
  const refund = { ...request, id: newSandboxId(tx, 'rfnd'), arn: digits(ARN_DIGITS, tx.random) };
  await bookRefund(tx, refund);
  return { refund: { ...refund, createdAt: tx.clock.now() }, added: true };
}

/** Pays out to a linked account; asked again, again. */
export function transferAtSandbox(ctx: Ctx, request: Pick<SandboxTransferRow, 'account' | 'amountPaise' | 'payoutId'>): Promise<SandboxTransferRow> {
  if (!/^acc_\w+$/.test(request.account)) badRequest('The account must be a linked account');
  if (request.amountPaise < LEAST_PAISE) badRequest('The amount must be at least INR 1.00');
  return bookTransfer(ctx, { ...request, id: newSandboxId(ctx, 'trf') });
}

/** A stand-in for Razorpay that keeps its own books and sends signed webhooks of its shape; exists in the demo only. */
export const sandboxDriver: PaymentDriver = {
  ...sandboxReader,

  createOrder: async (ctx, order) => asGatewayOrder(await orderAtSandbox(ctx, order)),

  async fetchOrder(ctx, orderId) {
    const order = await bookedOrder(ctx, orderId);
    return order && { order: asGatewayOrder(order), payments: (await bookedPayments(ctx, orderId)).map(asPayment) };
  },

  capture: async (ctx, request) => asPayment((await captureAtSandbox(ctx, request)).payment),

  refund(ctx, { paymentId, amountPaise, key }) {
    return inSqlTransaction(ctx, async (tx) => {
      const { refund, added } = await refundAtSandbox(tx, { paymentId, amountPaise, key, receipt: key });
      if (added) await sendJob(tx, deliverWebhook, refundEvent(tx, refund));
      return { id: refund.id, arn: null, status: 'pending' };
    });
  },

  transfer(ctx, { payoutId, account, amountPaise, triedSince }) {
    return inSqlTransaction(ctx, async (tx) => {
      const earlier = triedSince ? await bookedTransfersBetween(tx, triedSince, new Date(tx.clock.now().getTime() + 1)) : [];
      const found = earlier.find((one) => one.payoutId === payoutId);
      const transfer = found ?? (await transferAtSandbox(tx, { payoutId, account, amountPaise }));
      if (!found) await sendJob(tx, deliverWebhook, transferEvent(tx, transfer));
      return { id: transfer.id, status: 'pending', failureCode: null };
    });
  },

  async listPayments(ctx, { from, to }) {
    return (await bookedPaymentsBetween(ctx, from, to)).map((row) => ({
      ...asPayment(row),
      receipt: row.receipt,
      refundedPaise: row.refundedPaise,
      createdAt: row.createdAt,
    }));
  },

  async listRefunds(ctx, { from, to }) {
    const rows = await bookedRefundsBetween(ctx, from, to);
    return rows.map(({ id, paymentId, receipt, amountPaise, arn, createdAt }) => ({
      id,
      paymentId,
      receipt,
      amountPaise,
      arn,
      createdAt,
      status: 'processed',
    }));
  },

  methods: async () => SANDBOX_METHODS,
  // One name a customer: asked again, the same.
  createCustomer: async (_ctx, { customerId }) => sandboxCustomer(customerId),
  savedCards: (ctx, gatewayCustomerId) => tokensOf(ctx, gatewayCustomerId),
  forgetCard: async (ctx, { gatewayCustomerId, token }) => void (await dropToken(ctx, gatewayCustomerId, token)),
  proves: (proof) => isCheckoutProof(proof, sandboxKeySecret()),
  payPage: (ref, { method, instrument }) =>
    method === 'upi' ? `/sandbox/upi/${ref}` : `/sandbox/bank/${ref}?${new URLSearchParams({ method, ...(instrument && { instrument }) })}`,
  checkoutKey: null,
  checkoutOrigins: null,
};
