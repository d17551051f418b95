import { paise } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, post } from '../../ledger/index.ts';
import { refundEvent } from '../events.ts';
import type { PaymentRow } from '../store/payments.ts';
import { addRefund, type BorneBy, refundId } from '../store/refunds.ts';

/** The reason of a refund of a second payment. */
export const PAID_TWICE = 'paid_twice';

/** Why money goes back and who bears it; the same key is the same refund. Amounts in paise. */
export interface RefundTerms {
  readonly amountPaise: number;
  readonly reason: string;
  readonly borneBy: BorneBy;
  readonly key: string;
  /** The caller has entered the promise in the books: after the delivery it knows who bears it and what tax comes back. */
  readonly promised?: true;
}

/** Books a refund of one payment in the caller's transaction, which has locked it; the gateway is asked afterwards. A repeat changes nothing. */
export async function requestRefund(ctx: Ctx, payment: Pick<PaymentRow, 'id' | 'orderId'>, { key, ...terms }: RefundTerms): Promise<void> {
  const id = refundId(key, payment.id);
  if (!(await addRefund(ctx, { id, paymentId: payment.id, ...terms }))) return;
  if (terms.reason !== PAID_TWICE && !terms.promised) {
    // Until the delivery the money is the customer's, whoever ended the order. Of a second payment the capture has said that it is owed back.
    const promised = { refundId: id, orderId: payment.orderId, amountPaise: paise(terms.amountPaise), occurredAt: ctx.clock.now() };
    await post(ctx, [journal.refundRequested({ ...promised, bearer: { by: 'customer_advance' } })]);
  }
  const fact = { refundId: id, paymentId: payment.id, orderId: payment.orderId, amountPaise: terms.amountPaise };
  await appendEvents(ctx, [refundEvent('payment.refund_requested', fact)]);
}
