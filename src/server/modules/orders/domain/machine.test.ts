import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, decide } from './decide.ts';
import { type CommandName, commandsFor, GUARDS, INITIAL, LIVE, TERMINAL, TRANSITIONS } from './machine.ts';
import { newOrder } from './new-order.ts';
import { type OrderState, type OrderStatus, type Party, STATUSES } from './order.ts';
import { CONFIRM_MS, confirmTime, PAYMENT_MS, releaseTime } from './policy.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const at = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR = 3_600_000;
const eta = { min: 28, max: 35 };
const start = (more: Partial<Parameters<typeof newOrder>[0]> = {}): OrderState =>
  newOrder({ now: NOW, prepaid: false, scheduledFor: null, cookFrom: NOW, eta, prepMinutes: 20, ...more });
const planned = { scheduledFor: at(3 * HOUR), cookFrom: at(2 * HOUR) };

function upon(order: OrderState, command: Command, by: Party, now = NOW): OrderState {
  const decision = decide(order, command, by, now);
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.kind === 'move' ? decision.value.next : order;
}
function refusal(order: OrderState, command: Command, by: Party, now = NOW): string | null {
  const decision = decide(order, command, by, now);
  return decision.ok ? null : decision.error.code;
}
const ending = (name: 'cancel' | 'reject' | 'time_out' | 'expire_payment', refundPaise = 0): Command => ({ name, reason: 'because', refundPaise });
const accepted = () => upon(start(), { name: 'accept', prepMinutes: 15 }, 'restaurant');

describe('the table', () => {
  const targets = (from: OrderStatus) => TRANSITIONS.filter((arrow) => arrow.from.includes(from)).map((arrow) => arrow.to ?? from);

  it('reaches every status from the beginnings', () => {
    const reached = new Set<OrderStatus>(INITIAL);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const status of [...reached]) for (const next of targets(status)) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  it('leaves no status but the terminal ones for good, and never those', () => {
    for (const status of STATUSES) {
      if (TERMINAL.includes(status)) expect(targets(status)).toEqual([]);
      else expect(targets(status).some((next) => next !== status)).toBe(true);
    }
  });

  it('leads from every status to an end', () => {
    const ends = (from: OrderStatus, seen: readonly OrderStatus[] = []): boolean =>
      TERMINAL.includes(from) || targets(from).some((next) => !seen.includes(next) && ends(next, [...seen, from]));
    for (const status of STATUSES) expect(ends(status)).toBe(true);
  });

  it('is never in two minds: of arrows for the same command, party and status, all but the last have a guard', () => {
    for (const arrow of TRANSITIONS) {
      for (const by of arrow.by) {
        for (const status of arrow.from) {
          const rivals = TRANSITIONS.filter((one) => one.command === arrow.command && one.by.includes(by) && one.from.includes(status));
          expect(rivals.slice(0, -1).every((one) => one.guard)).toBe(true);
        }
      }
    }
  });

  it('uses every guard, and says who ended an order exactly where it ends it', () => {
    const used = new Set(TRANSITIONS.flatMap((arrow) => arrow.guard ?? []));
    expect([...used].sort()).toEqual(Object.keys(GUARDS).sort());
    for (const arrow of TRANSITIONS) expect(arrow.cancelledBy !== undefined).toBe(arrow.to === 'cancelled');
  });

  it('returns stock exactly where nothing was cooked', () => {
    for (const arrow of TRANSITIONS) {
      const uncooked = arrow.from.every((status) => !['accepted', 'ready', 'picked_up'].includes(status));
      expect(arrow.effects.includes('returnStock')).toBe(arrow.to === 'cancelled' && uncooked);
      expect(arrow.effects.includes('returnOffers')).toBe(arrow.effects.includes('returnStock'));
      expect(arrow.effects.includes('refund')).toBe(arrow.to === 'cancelled');
    }
  });

  it('offers operators what moves the order on, and nothing at the end', () => {
    expect(commandsFor('placed', 'operator')).toEqual(['accept', 'cancel']);
    expect(commandsFor('picked_up', 'operator')).toEqual(['deliver', 'cancel']);
    expect(commandsFor('delivered', 'operator')).toEqual([]);
    expect(LIVE.every((status) => commandsFor(status, 'operator').includes('cancel'))).toBe(true);
  });
});

describe('the beginning', () => {
  it('of a cash order is at the kitchen, with a clock and a promise', () => {
    expect(start()).toMatchObject({ status: 'placed', confirmBy: at(CONFIRM_MS), promisedFrom: at(28 * 60_000), promisedTo: at(35 * 60_000) });
  });
  it('of a prepaid order is before the kitchen', () => {
    expect(start({ prepaid: true })).toMatchObject({ status: 'payment_pending', confirmBy: null });
  });
  it('of a planned order waits for its time', () => {
    expect(start(planned)).toMatchObject({ status: 'scheduled', promisedFrom: planned.scheduledFor, confirmBy: confirmTime(planned.cookFrom) });
  });
});

describe('payment', () => {
  it('that comes after a while starts the kitchen’s clock and moves the promise', () => {
    const late = at(5 * 60_000);
    const order = upon(start({ prepaid: true }), { name: 'confirm_payment' }, 'system', late);
    expect(order).toMatchObject({ status: 'placed', placedAt: late, confirmBy: confirmTime(late), promisedFrom: at(33 * 60_000), promisedTo: at(40 * 60_000) });
  });
  it('of a planned order leaves it waiting, and late enough sends it to the kitchen with its own promise', () => {
    const order = start({ prepaid: true, ...planned });
    expect(upon(order, { name: 'confirm_payment' }, 'system')).toMatchObject({ status: 'scheduled', promisedFrom: planned.scheduledFor });
    expect(upon(order, { name: 'confirm_payment' }, 'system', planned.cookFrom)).toMatchObject({ status: 'placed', promisedFrom: planned.scheduledFor });
  });
  it('that does not come ends the order; one that comes then does not bring it back', () => {
    const order = upon(start({ prepaid: true }), ending('expire_payment'), 'system', at(PAYMENT_MS));
    expect(order).toMatchObject({ status: 'cancelled', cancelledBy: 'payment' });
    expect(refusal(order, { name: 'confirm_payment' }, 'system')).toBe('order_moved_on');
  });
});

describe('guards', () => {
  it('keep a planned order from its kitchen until its time', () => {
    const order = start(planned);
    expect(refusal(order, { name: 'release' }, 'system', at(2 * HOUR - 1))).toBe('too_early');
    expect(upon(order, { name: 'release' }, 'system', at(2 * HOUR))).toMatchObject({ status: 'placed', confirmBy: confirmTime(at(2 * HOUR)) });
    expect(releaseTime(confirmTime(NOW))).toEqual(NOW);
  });
  it('give the restaurant its whole time to answer', () => {
    expect(refusal(start(), ending('time_out'), 'system', at(CONFIRM_MS - 1))).toBe('too_early');
    expect(upon(start(), ending('time_out'), 'system', at(CONFIRM_MS))).toMatchObject({ cancelledBy: 'timeout' });
  });
  it('let no food go without a rider, unless an operator says so', () => {
    const ready = upon(accepted(), { name: 'mark_ready' }, 'restaurant');
    expect(refusal(ready, { name: 'pick_up' }, 'restaurant')).toBe('no_rider_yet');
    expect(upon(ready, { name: 'pick_up' }, 'operator').status).toBe('picked_up');
    expect(upon(upon(ready, { name: 'assign_rider', riderId: 'r' }, 'system'), { name: 'pick_up' }, 'rider').status).toBe('picked_up');
  });
});

describe('a repeat', () => {
  it('gets the same answer, however far the order is', () => {
    const ready = upon(accepted(), { name: 'mark_ready' }, 'restaurant');
    expect(decide(ready, { name: 'accept', prepMinutes: 40 }, 'restaurant', NOW)).toEqual({ ok: true, value: { kind: 'repeat' } });
    expect(decide(ready, { name: 'mark_ready' }, 'restaurant', NOW)).toEqual({ ok: true, value: { kind: 'repeat' } });
  });
  it('of an ending is one only for who ended it', () => {
    const order = upon(start(), ending('cancel'), 'customer');
    expect(decide(order, ending('cancel'), 'customer', NOW)).toEqual({ ok: true, value: { kind: 'repeat' } });
    expect(refusal(order, ending('cancel'), 'operator')).toBe('order_moved_on');
    expect(refusal(order, ending('reject'), 'restaurant')).toBe('order_moved_on');
    expect(refusal(upon(accepted(), ending('cancel'), 'customer'), { name: 'accept' }, 'restaurant')).toBe('order_moved_on');
  });
});

const MINE: Record<Party, CommandName[]> = {
  customer: ['cancel'],
  restaurant: ['accept', 'reject', 'mark_ready', 'pick_up'],
  rider: ['pick_up', 'deliver'],
  operator: ['accept', 'assign_rider', 'mark_ready', 'pick_up', 'deliver', 'cancel'],
  system: ['confirm_payment', 'expire_payment', 'release', 'accept', 'reject', 'time_out', 'assign_rider', 'mark_ready', 'pick_up', 'deliver'],
};
const NAMES = [...new Set(TRANSITIONS.map((arrow) => arrow.command))];

function commandOf(name: CommandName): Command {
  if (name === 'assign_rider') return { name, riderId: 'rider' };
  if (name === 'accept') return { name, prepMinutes: 20 };
  if (name === 'cancel' || name === 'reject' || name === 'time_out' || name === 'expire_payment') return ending(name);
  return { name };
}

it('lets each party give only its own commands', () => {
  for (const [by, names] of Object.entries(MINE) as [Party, CommandName[]][]) {
    for (const name of NAMES) {
      for (const status of STATUSES) {
        if (!names.includes(name)) expect(refusal({ ...start(), status }, commandOf(name), by)).toBe('forbidden');
      }
    }
  }
});

it('keeps its promises in every run of commands', () => {
  const step = fc.record({
    name: fc.constantFrom(...NAMES),
    by: fc.constantFrom<Party>('customer', 'restaurant', 'rider', 'operator', 'system'),
    wait: fc.nat(HOUR),
  });
  const begin = fc.record({ prepaid: fc.boolean(), ahead: fc.boolean() });
  fc.assert(
    fc.property(begin, fc.array(step, { maxLength: 30 }), ({ prepaid, ahead }, steps) => {
      let order = start({ prepaid, ...(ahead && planned) });
      let now = NOW;
      for (const { name, by, wait } of steps) {
        now = new Date(now.getTime() + wait);
        const before = order;
        const decision = decide(order, commandOf(name), by, now);
        if (!decision.ok || decision.value.kind === 'repeat') continue;
        order = decision.value.next;
        expect(TERMINAL).not.toContain(before.status);
        expect(decide(order, commandOf(name), by, now)).toEqual({ ok: true, value: { kind: 'repeat' } });
        const times = [order.acceptedAt, order.readyAt, order.pickedUpAt, order.deliveredAt].filter((time) => time !== null);
        expect(times).toEqual([...times].sort((a, b) => a.getTime() - b.getTime()));
        expect(order.cancelledAt !== null).toBe(order.status === 'cancelled');
        expect(order.deliveredAt !== null).toBe(order.status === 'delivered');
      }
    }),
  );
});
