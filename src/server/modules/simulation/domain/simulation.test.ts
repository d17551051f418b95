import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../kernel/geo.ts';
import { advance, lengthM } from './movement.ts';
import { answersNow, kitchenMove, LONGEST_RIDE_MS, rideSpeed, temper } from './script.ts';

const NOW = Date.parse('2026-11-24T13:00:00Z');

describe('the script', () => {
  it('takes an order on within five seconds and has it ready within 45 of that', () => {
    fc.assert(
      fc.property(fc.uuid(), (orderId) => {
        const placed = { orderId, status: 'placed', placedAt: NOW, acceptedAt: null };
        expect([kitchenMove(placed, NOW + 2_900, 12), kitchenMove(placed, NOW + 5_000, 12)]).toEqual([null, 'accept']);
        const cooking = { ...placed, status: 'accepted', acceptedAt: NOW };
        expect([kitchenMove(cooking, NOW + 35_000, 12), kitchenMove(cooking, NOW + 44_000, 12)]).toEqual([null, 'ready']);
        expect(kitchenMove({ ...cooking, status: 'ready' }, NOW + 90_000, 12)).toBeNull();
      }),
    );
  });

  it('answers an offer after one to four seconds', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect([answersNow({ id, madeAt: NOW }, NOW + 900), answersNow({ id, madeAt: NOW }, NOW + 4_000)]).toEqual([false, true]);
        expect(temper(id)).toBe(temper(id));
        expect(temper(id) >= 0 && temper(id) < 1).toBe(true);
      }),
    );
  });

  it('rides at the demo’s pace, and never longer than the longest ride', () => {
    expect(rideSpeed(1_000, 12, LONGEST_RIDE_MS.toDrop)).toBeCloseTo(73.2);
    expect(9_000 / rideSpeed(9_000, 12, LONGEST_RIDE_MS.toDrop)).toBeCloseTo(75);
  });
});

describe('movement', () => {
  const corner = fc.record({ lat: fc.double({ min: 12.9, max: 13, noNaN: true }), lng: fc.double({ min: 77.5, max: 77.7, noNaN: true }) });
  it('leaves as much less to go as was ridden, and ends at the aim', () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 2, maxLength: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (path, share) => {
        const whole = lengthM(path);
        expect(Math.abs(lengthM(advance(path, whole * share)) - whole * (1 - share))).toBeLessThan(1);
        const end = path.at(-1);
        const last = advance(path, whole + 1).at(-1);
        expect(end && last && distanceM(end, last)).toBeLessThan(0.01);
      }),
    );
  });
});
