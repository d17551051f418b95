import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIVERY_STATUSES } from './delivery-machine.ts';
import { KITCHEN_LATE_MINUTES, kitchenLateLevel } from './kitchen-late.ts';
import { ourOwnDeafness, SILENCE_MS, silenceMeasure } from './silence.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('a rider gone silent', () => {
  it.each([
    ['offered', 29 * SECOND, null],
    ['offered', 30 * SECOND, { do: 'withdraw' }],
    ['assigned', 179 * SECOND, null],
    ['assigned', 3 * MINUTE, { do: 'take_back' }],
    ['at_pickup', 9 * MINUTE, null],
    ['at_pickup', 10 * MINUTE, { do: 'take_back' }],
    ['picked_up', 2 * MINUTE, null],
    ['picked_up', 3 * MINUTE, { do: 'escalate', level: 1 }],
    ['at_drop', 10 * MINUTE, { do: 'escalate', level: 2 }],
    ['waiting', 60 * MINUTE, null],
    ['delivered', 60 * MINUTE, null],
  ] as const)('with an order that is %s, for %i ms', (status, silentMs, measure) => {
    expect(silenceMeasure(status, silentMs)).toEqual(measure);
  });

  it('never loses what is in their hands, and is never left alone again by longer silence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DELIVERY_STATUSES), fc.nat(20 * MINUTE), fc.nat(20 * MINUTE), (status, silentMs, more) => {
        const [early, late] = [silenceMeasure(status, silentMs), silenceMeasure(status, silentMs + more)];
        if (['picked_up', 'at_drop'].includes(status)) expect(late?.do ?? 'escalate').toBe('escalate');
        if (early) expect(late?.do).toBe(early.do);
      }),
    );
    expect(SILENCE_MS.carryingAgain).toBeGreaterThan(SILENCE_MS.carrying);
  });

  it('with most others is not gone: we are deaf', () => {
    expect([ourOwnDeafness(4, 4), ourOwnDeafness(5, 5), ourOwnDeafness(5, 10), ourOwnDeafness(6, 10)]).toEqual([false, true, false, true]);
  });
});

describe('a late kitchen', () => {
  const promised = Date.parse('2026-11-24T07:30:00Z');
  it('is told of three times, at the pace of life', () => {
    const level = (minutes: number, pace = 1) => kitchenLateLevel(promised, promised + minutes * MINUTE, pace);
    expect([0, 4.9, 5, 14.9, 15, 30, 300].map((minutes) => level(minutes))).toEqual([0, 0, 1, 1, 2, 3, 3]);
    expect([0.4, 0.5, 1.25, 2.5].map((minutes) => level(minutes, 12))).toEqual([0, 1, 2, 3]);
    expect(KITCHEN_LATE_MINUTES).toHaveLength(3);
  });
});
