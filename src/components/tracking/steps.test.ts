import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 5, 14, minute)).toISOString();
const now = (minute: number) => Date.parse(at(minute));
const placed = { status: 'placed' as const, acceptedAt: null, readyAt: null, pickedUpAt: null, deliveredAt: null, prepMinutes: 20 };
const states = (steps: ReturnType<typeof stepsOf>) => steps.map((step) => step.state);

describe('stepsOf', () => {
  it('waits for the kitchen first', () => expect(states(stepsOf(placed, null, now(0)))).toEqual(['now', 'next', 'next', 'next']));

  it('fills the cooking by its time', () => {
    const steps = stepsOf({ ...placed, status: 'accepted', acceptedAt: at(0) }, null, now(10));
    expect(states(steps)).toEqual(['now', 'next', 'next', 'next']);
    expect(steps[0]?.progress).toBeCloseTo(0.5);
  });

  it('fills the ride by the expected arrival, never beyond', () => {
    const order = { ...placed, status: 'picked_up' as const, acceptedAt: at(0), readyAt: at(18), pickedUpAt: at(20) };
    expect(states(stepsOf(order, now(30), now(25)))).toEqual(['done', 'done', 'now', 'next']);
    expect(stepsOf(order, now(30), now(25))[2]?.progress).toBeCloseTo(0.5);
    expect(stepsOf(order, now(30), now(50))[2]?.progress).toBe(1);
  });

  it('counts food that was picked up as cooked, marked ready or not', () => {
    const order = { ...placed, status: 'picked_up' as const, acceptedAt: at(0), pickedUpAt: at(20) };
    expect(stepsOf(order, null, now(21))[1]).toMatchObject({ state: 'done', at: at(20) });
  });

  it('ends done', () =>
    expect(
      states(stepsOf({ ...placed, status: 'delivered', acceptedAt: at(0), readyAt: at(9), pickedUpAt: at(10), deliveredAt: at(20) }, null, now(21))),
    ).toEqual(['done', 'done', 'done', 'done']));
});
