import { digits } from '../../../kernel/ids.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { sendJob } from '../../../platform/jobs/send.ts';
import { bookedOrder, bookedPayments, bookOrder, bookRefund, type SandboxOrderRow } from '../store/sandbox-books.ts';
import type { GatewayOrder, PaymentDriver } from './driver.ts';
import { refundEvent } from './sandbox-events.ts';
import { deliverWebhook, sandboxReader } from './sandbox-webhooks.ts';

/** Who asks for the money in the demo. */
export const PAYEE = { payeeAddress: 'thali.orders@sandbox', payeeName: 'Thali Demo' };
const REF_DIGITS = 24;

const id = (ctx: Ctx, prefix: string) => `${prefix}_${Buffer.from(ctx.random(12)).toString('hex')}`;

const asGatewayOrder = (row: SandboxOrderRow): GatewayOrder => ({
  id: row.id,
  receipt: row.receipt,
  amountPaise: row.amountPaise,
  status: row.status,
  upi: { ...PAYEE, ref: row.upiRef },
});

/** A stand-in for Razorpay that keeps its own books and sends signed webhooks of its shape; exists in the demo only. */
export const sandboxDriver: PaymentDriver = {
  ...sandboxReader,

  async createOrder(ctx, { receipt, amountPaise }) {
    const order = { id: id(ctx, 'order'), receipt, amountPaise, upiRef: `THALI${digits(REF_DIGITS, ctx.random)}` };
    return asGatewayOrder(await bookOrder(ctx, order));
  },

  async fetchOrder(ctx, orderId) {
    const order = await bookedOrder(ctx, orderId);
    if (!order) return null;
    const payments = await bookedPayments(ctx, orderId);
    return {
      order: asGatewayOrder(order),
      payments: payments.map((one) => ({ ...one, status: one.status === 'captured' && one.refundedPaise === one.amountPaise ? 'refunded' : one.status })),
    };
  },

  refund(ctx, refund) {
    return inSqlTransaction(ctx, async (tx) => {
      const booked = await bookRefund(tx, { ...refund, id: id(tx, 'rfnd') });
      if (booked.added) await sendJob(tx, deliverWebhook, refundEvent(tx, { ...refund, id: booked.id }));
      return { id: booked.id, status: 'pending' };
    });
  },

  payPage: (ref) => `/sandbox/upi/${ref}`,
};
