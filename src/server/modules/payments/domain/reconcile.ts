import { type Attempt, hasTaken } from './attempt.ts';
import { turnaroundCompensation } from './turnaround.ts';

/** Our side. Amounts in paise. */
export interface OurPayment extends Attempt {
  /** None of a top-up's. */
  readonly orderId: string | null;
  readonly topUpId: string | null;
  readonly gatewayOrderId: string | null;
}
export interface OurRefund {
  readonly id: string;
  readonly orderId: string | null;
  readonly amountPaise: number;
  readonly status: 'pending' | 'processed' | 'failed';
  readonly gatewayRefundId: string | null;
}
/** The gateway's side. `receipt` is our id. */
export interface TheirPayment {
  readonly id: string;
  readonly orderId: string;
  readonly receipt: string | null;
  readonly amountPaise: number;
  readonly status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed';
  readonly createdAt: Date;
}
export interface TheirRefund {
  readonly id: string;
  readonly receipt: string | null;
  readonly amountPaise: number;
  readonly status: 'pending' | 'processed' | 'failed';
}

export type Problem = 'missing_here' | 'missing_there' | 'amount' | 'status';
export type Because =
  /** The gateway took the money, and we never heard of it. */
  | 'capture_not_heard'
  /** As before, and all of it went back at the gateway. */
  | 'taken_and_returned'
  /** Money for no attempt of ours. */
  | 'no_attempt_of_ours'
  /** The customer's bank holds the money, and it was not captured. */
  | 'not_captured'
  | 'other_amount'
  /** We hold a payment for taken that the gateway does not. */
  | 'not_taken_there'
  /** A refund that the gateway was not asked for, or that did not reach it. */
  | 'refund_not_sent'
  | 'refund_unknown_there'
  /** Made at the gateway by hand. */
  | 'refund_made_there'
  | 'refund_outcome_not_heard'
  /** The gateway says that it failed, we hold it for done. */
  | 'refund_failed_there';

export interface Difference {
  readonly about: 'payment' | 'refund';
  readonly problem: Problem;
  readonly because: Because;
  readonly orderId: string | null;
  readonly ourId: string | null;
  readonly gatewayId: string | null;
  readonly ourPaise: number | null;
  readonly gatewayPaise: number | null;
  readonly ourStatus: string | null;
  readonly gatewayStatus: string | null;
  /** What the customer's bank owes by now for money that was taken and not confirmed to us. */
  readonly compensationPaise: number;
  /** What puts it right: note the capture, capture it, note the refund's outcome; null when a person must look. */
  readonly repair: 'capture' | 'settle' | 'refund' | null;
}

function difference(
  about: Difference['about'],
  problem: Problem,
  because: Because,
  our: OurPayment | OurRefund | null,
  their: TheirPayment | TheirRefund | null,
) {
  return {
    ...{ about, problem, because },
    orderId: our?.orderId ?? null,
    ourId: our?.id ?? null,
    gatewayId: their?.id ?? null,
    ourPaise: our?.amountPaise ?? null,
    gatewayPaise: their?.amountPaise ?? null,
    ourStatus: our?.status ?? null,
    gatewayStatus: their?.status ?? null,
    compensationPaise: 0,
    repair: null,
  } satisfies Difference;
}

/** What is different about a payment at the gateway, given all of ours that may be it; null when both sides agree. */
function ofTheirPayment(their: TheirPayment, ours: readonly OurPayment[], now: Date): Difference | null {
  const same = ours.find((our) => our.gatewayPaymentId === their.id && hasTaken(our));
  const taken = their.status === 'captured' || their.status === 'refunded';
  if (same && !taken) return difference('payment', 'status', 'not_taken_there', same, their);
  if (same) return same.amountPaise === their.amountPaise ? null : difference('payment', 'amount', 'other_amount', same, their);
  const attempt = ours.find((our) => our.gatewayOrderId === their.orderId || our.id === their.receipt) ?? null;
  const compensationPaise = turnaroundCompensation(their.createdAt, null, now);
  if (their.status === 'authorized') {
    const fits = attempt?.amountPaise === their.amountPaise && !hasTaken(attempt);
    return { ...difference('payment', 'status', 'not_captured', attempt, their), compensationPaise, repair: fits ? 'settle' : null };
  }
  if (!taken) return null;
  if (!attempt) return { ...difference('payment', 'missing_here', 'no_attempt_of_ours', null, their), compensationPaise };
  if (their.status === 'refunded') return difference('payment', 'missing_here', 'taken_and_returned', attempt, their);
  if (attempt.amountPaise > their.amountPaise) return { ...difference('payment', 'amount', 'other_amount', attempt, their), compensationPaise };
  // More than was asked is taken note of as well: what is above goes back by itself.
  return { ...difference('payment', 'missing_here', 'capture_not_heard', attempt, their), compensationPaise, repair: 'capture' };
}

function ofTheirRefund(their: TheirRefund, ours: readonly OurRefund[]): Difference | null {
  const our = ours.find((one) => one.gatewayRefundId === their.id || one.id === their.receipt);
  if (!our) return difference('refund', 'missing_here', 'refund_made_there', null, their);
  if (our.amountPaise !== their.amountPaise) return difference('refund', 'amount', 'other_amount', our, their);
  if (our.status === their.status || their.status === 'pending') return null;
  if (our.status === 'processed') return difference('refund', 'status', 'refund_failed_there', our, their);
  return { ...difference('refund', 'status', 'refund_outcome_not_heard', our, their), repair: 'refund' };
}

/** Both sides of a day. `mustBeThere`: those of ours that belong to the day, so that the gateway must have them. */
export interface TwoSides {
  readonly payments: { readonly ours: readonly OurPayment[]; readonly theirs: readonly TheirPayment[]; readonly mustBeThere: readonly OurPayment[] };
  readonly refunds: { readonly ours: readonly OurRefund[]; readonly theirs: readonly TheirRefund[]; readonly mustBeThere: readonly OurRefund[] };
  /** Ids of payments and refunds that the gateway has, beyond those it listed for the day. */
  readonly alsoThere: ReadonlySet<string>;
}

/** Every difference between our books and the gateway's, with its reason and what puts it right. */
export function compareSides({ payments, refunds, alsoThere }: TwoSides, now: Date): Difference[] {
  const paymentsThere = new Set(payments.theirs.map((one) => one.id));
  const refundsThere = new Set(refunds.theirs.flatMap((one) => [one.id, one.receipt]));
  const notTaken = payments.mustBeThere.filter(
    ({ gatewayPaymentId }) => gatewayPaymentId === null || !(paymentsThere.has(gatewayPaymentId) || alsoThere.has(gatewayPaymentId)),
  );
  const notSent = refunds.mustBeThere.filter(
    ({ id, gatewayRefundId }) =>
      !(refundsThere.has(id) || alsoThere.has(id) || (gatewayRefundId && (refundsThere.has(gatewayRefundId) || alsoThere.has(gatewayRefundId)))),
  );
  return [
    ...payments.theirs.flatMap((their) => ofTheirPayment(their, payments.ours, now) ?? []),
    ...notTaken.map((our) => difference('payment', 'missing_there', 'not_taken_there', our, null)),
    ...refunds.theirs.flatMap((their) => ofTheirRefund(their, refunds.ours) ?? []),
    ...notSent.map((our) => difference('refund', 'missing_there', our.gatewayRefundId === null ? 'refund_not_sent' : 'refund_unknown_there', our, null)),
  ];
}
