import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, normalisePhone } from './phone.ts';

const mobile = fc.tuple(fc.constantFrom('6', '7', '8', '9'), fc.stringMatching(/^\d{9}$/)).map((parts) => parts.join(''));
const separators = fc.array(fc.constantFrom('', ' ', '-', '.', '(', ')', '\u00a0', '\u200e'), { minLength: 13, maxLength: 13 });

describe('normalisePhone', () => {
  it('gives one form, whatever stands before, between or in which script', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', '0', '91', '+91'),
        separators,
        fc.constantFrom(0x30, 0x966, 0x9e6, 0xbe6, 0x6f0),
        (digits, prefix, gaps, zero) => {
          const typed = Array.from(prefix + digits, (char, i) => (gaps[i] ?? '') + (char === '+' ? char : String.fromCodePoint(zero + Number(char)))).join('');
          expect(normalisePhone(typed)).toBe(`+91${digits}`);
        },
      ),
    );
  });

  it('gives null or a number it would give again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ]{0,16}$/)), (text) => {
        const phone = normalisePhone(text);
        if (phone !== null) {
          expect(phone).toMatch(/^\+91[6-9]\d{9}$/);
          expect(normalisePhone(phone)).toBe(phone);
        }
      }),
    );
  });

  it.each(['', '5987654321', '98765', '+1 98765 43210', '987654321012', '98765 4321x'])('refuses %j', (text) => expect(normalisePhone(text)).toBeNull());

  it('shows two digits of a number at most', () => {
    fc.assert(
      fc.property(mobile, (digits) => {
        const masked = maskPhone(`+91${digits}`);
        expect(masked).toMatch(/^\+91 •{5} •{3}\d{2}$/);
        expect(masked.endsWith(digits.slice(-2))).toBe(true);
      }),
    );
  });
});
