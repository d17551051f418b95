import { describe, expect, it } from 'vitest';
import { inForce, momentOf, toCome } from './policy-times.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const at = (effectiveFrom: string) => ({ effectiveFrom });
const [old, held, next, last] = [
  at('2026-01-01T00:00:00.000Z'),
  at('2026-11-24T10:00:00.000Z'),
  at('2026-11-25T00:00:00.000Z'),
  at('2027-01-01T00:00:00.000Z'),
];

describe('policies by date', () => {
  it('holds the newest that has begun, whatever the order they come in', () => {
    expect(inForce([last, next, held, old], NOW)).toBe(held);
    expect(inForce([old, held, next, last], NOW)).toBe(held);
    expect(inForce([next], NOW)).toBeNull();
  });

  it('tells what comes, the next first', () => expect(toCome([last, held, next, old], NOW)).toEqual([next, last]));

  it('reads a moment as Indian time, none as at once', () => {
    expect(momentOf('2026-12-01T06:00')).toBe('2026-12-01T00:30:00.000Z');
    expect(momentOf('')).toBeUndefined();
  });
});
