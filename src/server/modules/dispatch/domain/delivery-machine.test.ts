import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE, DELIVERY_STATUSES, DELIVERY_STEPS, type DeliveryStatus, type DeliveryStep, nextStatus, OVER } from './delivery-machine.ts';

const steps = Object.keys(DELIVERY_STEPS) as DeliveryStep[];
const run = (commands: readonly DeliveryStep[]): DeliveryStatus[] => {
  const seen: DeliveryStatus[] = ['waiting'];
  for (const step of commands) {
    const next = nextStatus(seen.at(-1) ?? 'waiting', step);
    if (next.ok) seen.push(next.value);
  }
  return seen;
};

describe('the machine of a delivery', () => {
  it('reaches every status from the start', () => {
    const reached = new Set<DeliveryStatus>(['waiting']);
    for (let round = 0; round < DELIVERY_STATUSES.length; round++) {
      for (const { from, to } of Object.values(DELIVERY_STEPS)) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...DELIVERY_STATUSES].sort());
  });

  it('names only statuses there are, and leaves an end never', () => {
    for (const { from, to } of Object.values(DELIVERY_STEPS)) {
      expect([...from, to].every((status) => DELIVERY_STATUSES.includes(status))).toBe(true);
      expect(from.some((status) => OVER.includes(status))).toBe(false);
    }
  });

  it('ends whatever is done, and delivers only what was picked up, or moved by hand', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (commands) => {
        const seen = run(commands.filter((step) => step !== 'follow_delivery'));
        const at = seen.indexOf('delivered');
        expect(at < 0 || seen.slice(0, at).includes('picked_up')).toBe(true);
        expect(seen.slice(0, -1).some((status) => OVER.includes(status))).toBe(false);
      }),
    );
  });

  it('gives food back to no queue', () => {
    for (const status of ['picked_up', 'at_drop', 'delivered', 'cancelled'] as const) expect(nextStatus(status, 'release').ok).toBe(false);
  });

  it('tells the current status where a step does not apply', () => {
    expect(nextStatus('delivered', 'accept')).toEqual({ ok: false, error: { kind: 'conflict', code: 'delivery_moved_on', params: { status: 'delivered' } } });
    expect(ACTIVE.every((status) => nextStatus(status, 'accept').ok === false)).toBe(true);
  });
});
