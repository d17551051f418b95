import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, type CaptureMeaning, decideRetry, meaningOf, type PaymentStatus, spreadRefund, standingAttempt } from './attempt.ts';

const now = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-11-24T12:05:00Z');
const attempt = (status: PaymentStatus, more: Partial<Attempt> = {}): Attempt => ({
  id: 'first',
  driver: 'sandbox',
  status,
  amountPaise: 50000,
  refundedPaise: 0,
  gatewayPaymentId: null,
  expiresAt: later,
  ...more,
});
const taken = attempt('captured', { gatewayPaymentId: 'pay_1' });

describe('what a capture means', () => {
  it.each<[string, Attempt, Attempt[], { gatewayPaymentId: string; amountPaise: number }, CaptureMeaning]>([
    ['the first money', attempt('created'), [], { gatewayPaymentId: 'pay_1', amountPaise: 50000 }, 'capture'],
    ['success after a failure', attempt('failed'), [], { gatewayPaymentId: 'pay_1', amountPaise: 50000 }, 'capture'],
    ['success after the time to pay', attempt('expired'), [], { gatewayPaymentId: 'pay_1', amountPaise: 50000 }, 'capture'],
    ['less than was asked', attempt('created'), [], { gatewayPaymentId: 'pay_1', amountPaise: 49999 }, 'mismatch'],
    ['more than was asked', attempt('created'), [], { gatewayPaymentId: 'pay_1', amountPaise: 50001 }, 'surplus'],
    [
      'the rest after a wallet’s part',
      attempt('created'),
      [attempt('captured', { driver: 'wallet' })],
      { gatewayPaymentId: 'pay_1', amountPaise: 50000 },
      'capture',
    ],
    ['another amount for what is paid', attempt('failed'), [taken], { gatewayPaymentId: 'pay_2', amountPaise: 70000 }, 'duplicate'],
    ['the same told again', taken, [], { gatewayPaymentId: 'pay_1', amountPaise: 50000 }, 'known'],
    ['the same told again after its refund', { ...taken, status: 'refunded' }, [], { gatewayPaymentId: 'pay_1', amountPaise: 50000 }, 'known'],
    ['a second payment on the same attempt', taken, [], { gatewayPaymentId: 'pay_2', amountPaise: 50000 }, 'duplicate_attempt'],
    ['an old attempt paid after a newer one', attempt('failed', { id: 'old' }), [taken], { gatewayPaymentId: 'pay_2', amountPaise: 50000 }, 'duplicate'],
  ])('%s', (_, at, others, capture, meaning) => {
    expect(meaningOf(capture, at, [at, ...others])).toBe(meaning);
  });
});

describe('paying again', () => {
  it.each<[string, Attempt[], ReturnType<typeof decideRetry>]>([
    ['an open attempt stays', [attempt('created')], 'keep'],
    ['a paid order is paid', [attempt('failed'), taken], 'keep'],
    ['a failed attempt is followed by a new one', [attempt('failed')], 'renew'],
    ['but not after the time to pay', [attempt('failed', { expiresAt: now })], 'over'],
    ['nor an expired one', [attempt('expired')], 'over'],
  ])('%s', (_, all, expected) => expect(decideRetry(all, now)).toBe(expected));

  it('the attempt that took money stands for the order, whichever came after', () => {
    expect(standingAttempt([taken, attempt('created', { id: 'second' })])?.id).toBe('first');
    expect(standingAttempt([attempt('failed'), attempt('created', { id: 'second' })])?.id).toBe('second');
  });
});

it('gives back to the source first, up to what it paid, and then to the wallet', () => {
  const wallet = attempt('captured', { id: 'wallet', driver: 'wallet', amountPaise: 20_000 });
  const card = attempt('captured', { id: 'card', amountPaise: 30_997 });
  expect(spreadRefund([wallet, card], 30_000)).toEqual([{ id: 'card', amountPaise: 30_000 }]);
  expect(spreadRefund([wallet, card], 50_997)).toEqual([
    { id: 'card', amountPaise: 30_997 },
    { id: 'wallet', amountPaise: 20_000 },
  ]);
  expect(spreadRefund([wallet, attempt('failed')], 20_000)).toEqual([{ id: 'wallet', amountPaise: 20_000 }]);
});

it('spreads every refund exactly, never beyond what is left', () => {
  const taking = fc.record({ amount: fc.integer({ min: 1, max: 100_000 }), share: fc.integer({ min: 0, max: 100 }) });
  fc.assert(
    fc.property(fc.array(taking, { maxLength: 4 }), fc.integer({ min: 0, max: 300_000 }), (takings, wanted) => {
      const all = takings.map(({ amount, share }, index) =>
        attempt('captured', {
          id: `${index}`,
          driver: index % 2 === 0 ? 'sandbox' : 'wallet',
          amountPaise: amount,
          refundedPaise: Math.floor((amount * share) / 100),
        }),
      );
      const left = all.reduce((total, one) => total + one.amountPaise - one.refundedPaise, 0);
      const parts = spreadRefund(all, wanted);
      if (wanted > left) expect(parts).toBeNull();
      else expect(parts?.reduce((total, part) => total + part.amountPaise, 0)).toBe(wanted);
    }),
  );
});
