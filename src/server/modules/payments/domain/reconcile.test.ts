import { describe, expect, it } from 'vitest';
import { compareSides, type OurPayment, type OurRefund, type TheirPayment, type TheirRefund } from './reconcile.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const ours = (over: Partial<OurPayment> = {}): OurPayment => ({
  ...{
    id: 'attempt',
    orderId: 'order',
    topUpId: null,
    driver: 'sandbox',
    status: 'captured',
    amountPaise: 50_000,
    refundedPaise: 0,
    gatewayOrderId: 'order_1',
    gatewayPaymentId: 'pay_1',
  },
  expiresAt: null,
  ...over,
});
const theirs = (over: Partial<TheirPayment> = {}): TheirPayment => ({
  ...{ id: 'pay_1', orderId: 'order_1', receipt: null, amountPaise: 50_000, status: 'captured', createdAt: NOW },
  ...over,
});
const waiting = { status: 'created', gatewayPaymentId: null } as const;

function payments(our: readonly OurPayment[], their: readonly TheirPayment[], alsoThere: readonly string[] = []) {
  const mustBeThere = our.filter((one) => one.status === 'captured');
  const sides = { payments: { ours: our, theirs: their, mustBeThere }, refunds: { ours: [], theirs: [], mustBeThere: [] }, alsoThere: new Set(alsoThere) };
  return compareSides(sides, NOW).map(({ problem, because, repair, ourId, gatewayId }) => [problem, because, repair, ourId, gatewayId]);
}

describe('payments of both sides', () => {
  it.each([
    ['agree', [ours()], [theirs()], []],
    ['agree on money that went back', [ours()], [theirs({ status: 'refunded' })], []],
    ['agree that nothing was paid', [ours(waiting)], [theirs({ status: 'failed' }), theirs({ id: 'pay_2', status: 'created' })], []],
    ['lack a capture here', [ours(waiting)], [theirs()], [['missing_here', 'capture_not_heard', 'capture', 'attempt', 'pay_1']]],
    [
      'lack it here and know it by the receipt',
      [ours({ ...waiting, gatewayOrderId: null })],
      [theirs({ receipt: 'attempt' })],
      [['missing_here', 'capture_not_heard', 'capture', 'attempt', 'pay_1']],
    ],
    ['lack a second payment here', [ours()], [theirs(), theirs({ id: 'pay_2' })], [['missing_here', 'capture_not_heard', 'capture', 'attempt', 'pay_2']]],
    [
      'lack a capture here that went back',
      [ours(waiting)],
      [theirs({ status: 'refunded' })],
      [['missing_here', 'taken_and_returned', null, 'attempt', 'pay_1']],
    ],
    ['lack the attempt here', [], [theirs()], [['missing_here', 'no_attempt_of_ours', null, null, 'pay_1']]],
    ['lack the payment there', [ours()], [], [['missing_there', 'not_taken_there', null, 'attempt', null]]],
    ['call it another amount', [ours()], [theirs({ amountPaise: 49_999 })], [['amount', 'other_amount', null, 'attempt', 'pay_1']]],
    ['lack a capture here of less', [ours(waiting)], [theirs({ amountPaise: 1 })], [['amount', 'other_amount', null, 'attempt', 'pay_1']]],
    ['lack a capture here of more', [ours(waiting)], [theirs({ amountPaise: 60_000 })], [['missing_here', 'capture_not_heard', 'capture', 'attempt', 'pay_1']]],
    ['call it another status', [ours()], [theirs({ status: 'failed' })], [['status', 'not_taken_there', null, 'attempt', 'pay_1']]],
    ['have it authorized only', [ours(waiting)], [theirs({ status: 'authorized' })], [['status', 'not_captured', 'settle', 'attempt', 'pay_1']]],
    [
      'have another amount authorized',
      [ours(waiting)],
      [theirs({ status: 'authorized', amountPaise: 1 })],
      [['status', 'not_captured', null, 'attempt', 'pay_1']],
    ],
  ])('%s', (_name, our, their, expected) => {
    expect(payments(our, their)).toEqual(expected);
  });

  it('agree when the gateway has it on another day', () => {
    expect(payments([ours()], [], ['pay_1'])).toEqual([]);
  });

  it('tell what the customer’s bank owes for money not confirmed to us', () => {
    const taken = theirs({ createdAt: new Date('2026-11-16T12:00:00Z') });
    const sides = { payments: { ours: [ours(waiting)], theirs: [taken], mustBeThere: [] }, refunds: { ours: [], theirs: [], mustBeThere: [] } };
    expect(compareSides({ ...sides, alsoThere: new Set() }, NOW)[0]?.compensationPaise).toBe(30_000);
  });
});

describe('refunds of both sides', () => {
  const our = (over: Partial<OurRefund> = {}): OurRefund => ({
    id: 'refund',
    orderId: 'order',
    amountPaise: 10_000,
    status: 'processed',
    gatewayRefundId: 'rfnd_1',
    ...over,
  });
  const their = (over: Partial<TheirRefund> = {}): TheirRefund => ({ id: 'rfnd_1', receipt: 'refund', amountPaise: 10_000, status: 'processed', ...over });
  const unsent = { status: 'pending', gatewayRefundId: null } as const;

  it.each([
    ['agree', [our()], [their()], [], []],
    ['agree, on its way', [our({ status: 'pending' })], [their({ status: 'pending' })], [], []],
    ['agree, by the receipt', [our({ gatewayRefundId: null, status: 'pending' })], [their({ status: 'pending' })], [], []],
    ['agree, on another day', [our()], [], ['refund'], []],
    ['lack the outcome here', [our({ status: 'pending' })], [their()], [], [['status', 'refund_outcome_not_heard', 'refund']]],
    ['lack the failure here', [our({ status: 'pending' })], [their({ status: 'failed' })], [], [['status', 'refund_outcome_not_heard', 'refund']]],
    ['call it failed there', [our()], [their({ status: 'failed' })], [], [['status', 'refund_failed_there', null]]],
    ['call it another amount', [our()], [their({ amountPaise: 1 })], [], [['amount', 'other_amount', null]]],
    ['lack it here', [], [their()], [], [['missing_here', 'refund_made_there', null]]],
    ['lack it there, never sent', [our(unsent)], [], [], [['missing_there', 'refund_not_sent', null]]],
    ['lack it there, though sent', [our()], [], [], [['missing_there', 'refund_unknown_there', null]]],
  ])('%s', (_name, mine, listed, alsoThere, expected) => {
    const sides = {
      payments: { ours: [], theirs: [], mustBeThere: [] },
      refunds: { ours: mine, theirs: listed, mustBeThere: mine },
      alsoThere: new Set(alsoThere),
    };
    expect(compareSides(sides, NOW).map(({ problem, because, repair }) => [problem, because, repair])).toEqual(expected);
  });
});
