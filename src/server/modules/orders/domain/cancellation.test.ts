import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancellationTerms } from './cancellation.ts';
import { STATUSES } from './order.ts';

const lines = [
  { group: 'food', paise: 42500 },
  { group: 'food', paise: 2126 },
  { group: 'service', paise: 6371 },
  { group: 'extra', paise: 2000 },
];
const paid = 52997;

describe('a customer’s cancellation', () => {
  it.each(['payment_pending', 'scheduled', 'placed'] as const)('gives everything back while %s', (status) => {
    expect(cancellationTerms({ status, paidPaise: paid, lines })).toEqual({ allowed: true, refundPaise: paid, feePaise: 0, reason: 'before_accepted' });
  });
  it.each(['accepted', 'ready'] as const)('keeps the price of the food, and nothing else, once %s', (status) => {
    expect(cancellationTerms({ status, paidPaise: paid, lines })).toEqual({ allowed: true, refundPaise: 8371, feePaise: 44626, reason: 'while_cooking' });
  });
  it('keeps the food at what it cost after an offer that the platform pays', () => {
    const withOffer = [...lines, { key: 'platformDiscount', group: 'extra', paise: -12_000 }];
    const terms = cancellationTerms({ status: 'accepted', paidPaise: paid - 12_000, lines: withOffer });
    expect(terms).toMatchObject({ refundPaise: 8371, feePaise: 32626 });
  });
  it('costs nothing on a cash order', () => {
    expect(cancellationTerms({ status: 'accepted', paidPaise: 0, lines })).toMatchObject({ allowed: true, refundPaise: 0, feePaise: 0 });
  });
  it('is over once the rider has the food', () => {
    expect(cancellationTerms({ status: 'picked_up', paidPaise: paid, lines })).toMatchObject({ allowed: false, reason: 'after_pickup' });
    expect(cancellationTerms({ status: 'delivered', paidPaise: paid, lines })).toMatchObject({ allowed: false, reason: 'finished' });
  });
  it('never gives back more than was paid, nor keeps more than that', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), fc.nat(1_000_000), (status, paidPaise) => {
        const terms = cancellationTerms({ status, paidPaise, lines });
        expect(terms.refundPaise).toBeGreaterThanOrEqual(0);
        if (terms.allowed) expect(terms.refundPaise + terms.feePaise).toBe(paidPaise);
      }),
    );
  });
});
