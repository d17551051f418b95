import { paise } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, post } from '../../ledger/index.ts';
import { OUR_WALLET } from '../domain/attempt.ts';
import { refundEvent } from '../events.ts';
import type { PaymentRow } from '../store/payments.ts';
import { addRefund, type BorneBy, refundId, settleRefund } from '../store/refunds.ts';
import { creditWallet } from './change-wallet.ts';

/** The reason of a refund of a second payment. */
export const PAID_TWICE = 'paid_twice';
/** The reason of a refund of what was taken above what was asked. */
export const PAID_TOO_MUCH = 'paid_too_much';

/** Why money goes back and who bears it; the same key is the same refund. Amounts in paise. */
export interface RefundTerms {
  readonly amountPaise: number;
  readonly reason: string;
  readonly borneBy: BorneBy;
  readonly key: string;
  /** The caller has entered the promise in the books: after the delivery it knows who bears it and what tax comes back. */
  readonly promised?: true;
}

type Refunded = Pick<PaymentRow, 'id' | 'orderId' | 'customerId' | 'driver'>;

/** A wallet has its part back at once: there is nobody to ask. */
async function refundToWallet(ctx: Ctx, { id: paymentId, customerId, orderId }: Refunded & { readonly orderId: string }, refund: string, amountPaise: number) {
  const key = `refund:${refund}`;
  const entry = await creditWallet(ctx, { kind: 'refund', customerId, amountPaise, reference: orderId, key });
  await settleRefund(ctx, entry.id, refund, 'processed', null);
  await appendEvents(ctx, [refundEvent('payment.refund_processed', { refundId: refund, paymentId, orderId, amountPaise })]);
}

/**
 * Books a refund of one payment in the caller's transaction, which has locked it. A gateway is asked afterwards, the customer's own wallet is credited here.
 * A repeat changes nothing.
 */
export async function requestRefund(ctx: Ctx, payment: Refunded, { key, ...terms }: RefundTerms): Promise<void> {
  const id = refundId(key, payment.id);
  const { id: paymentId, orderId } = payment;
  if (!(await addRefund(ctx, { id, paymentId, ...terms }))) return;
  if (orderId !== null && terms.reason !== PAID_TWICE && terms.reason !== PAID_TOO_MUCH && !terms.promised) {
    // Until the delivery the money is the customer's, whoever ended the order. What nobody asked for was owed back when it came.
    const promised = { refundId: id, orderId, amountPaise: paise(terms.amountPaise), occurredAt: ctx.clock.now() };
    await post(ctx, [journal.refundRequested({ ...promised, bearer: { by: 'customer_advance' } })]);
  }
  if (payment.driver === OUR_WALLET && orderId !== null) return refundToWallet(ctx, { ...payment, orderId }, id, terms.amountPaise);
  await appendEvents(ctx, [refundEvent('payment.refund_requested', { refundId: id, paymentId, orderId, amountPaise: terms.amountPaise })]);
}
