import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type UpiRequest, upiLink } from './upi-link.ts';

const request: UpiRequest = { payeeAddress: 'biryani.house@okhdfcbank', payeeName: 'Biryani House', ref: 'T1', amountPaise: 50997, note: 'Order 7KQ2' };

describe('the UPI link', () => {
  it('is written as UPI apps read it: %20, a raw @, two decimals', () => {
    expect(upiLink(request)).toBe('upi://pay?pa=biryani.house@okhdfcbank&pn=Biryani%20House&mc=5812&tr=T1&tn=Order%207KQ2&am=509.97&cu=INR');
  });

  it.each([
    [5, 'am=0.05&'],
    [10000, 'am=100.00&'],
    [123456789, 'am=1234567.89&'],
  ])('writes %i paise exactly', (amountPaise, text) => {
    expect(upiLink({ ...request, amountPaise })).toContain(text);
  });

  it('keeps a name from adding fields, in any script', () => {
    const link = upiLink({ ...request, payeeName: 'A&am=1#ढाबा' });
    expect(new URLSearchParams(link.split('?')[1]).get('pn')).toBe('A&am=1#ढाबा');
    expect(link.match(/am=/g)).toHaveLength(1);
  });

  it.each<[string, Partial<UpiRequest>]>([
    ['an e-mail address', { payeeAddress: 'a@b.com' }],
    ['a handle without a name', { payeeAddress: '@ybl' }],
    ['a reference of 36', { ref: 'x'.repeat(36) }],
    ['an empty reference', { ref: '' }],
    ['nothing to pay', { amountPaise: 0 }],
    ['half a paisa', { amountPaise: 0.5 }],
  ])('refuses %s', (_, wrong) => {
    expect(() => upiLink({ ...request, ...wrong })).toThrow(RangeError);
  });

  it('says for every request what it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.string({ maxLength: 50 }), fc.string(), (amountPaise, note, payeeName) => {
        const link = upiLink({ ...request, amountPaise, note, payeeName });
        const fields = new URLSearchParams(link.slice(link.indexOf('?')));
        expect(Math.round(Number(fields.get('am')) * 100)).toBe(amountPaise);
        expect([fields.get('tn'), fields.get('pn')]).toEqual([note, payeeName]);
        expect(link).not.toMatch(/[+ ]|%40/);
      }),
    );
  });
});
