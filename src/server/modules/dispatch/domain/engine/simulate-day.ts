import { type Decided, decide, type Memory, NO_MEMORY } from './dispatcher.ts';
import type { Courier, Decision, DispatchRules, Order, Place } from './model.ts';
import type { Tuning } from './tuning.ts';

export interface Shift {
  readonly id: string;
  readonly start: Place;
  readonly onAt: number;
  readonly offAt: number;
}

export interface Day {
  readonly rules: DispatchRules;
  readonly restaurants: readonly Place[];
  readonly shifts: readonly Shift[];
  readonly orders: readonly Omit<Order, 'seq'>[];
}

export interface Done {
  readonly minute: number;
  readonly decision: Decision;
}

export interface SimulationOptions {
  /** Nothing is decided after this minute. */
  readonly until?: number;
  readonly tuning?: Tuning;
  /** Runs one decision, to measure it. */
  readonly timed?: (run: () => Decided) => Decided;
}

/** Feeds a day to the engine minute by minute: it sees an order when it is placed, and not before. Gives all that was decided, in time order. */
export function simulateDay(day: Day, options: SimulationOptions = {}): Done[] {
  const timed = options.timed ?? ((run) => run());
  const ahead = [...day.orders].sort((a, b) => a.placedAt - b.placedAt);
  const waiting = new Set<Order>();
  const couriers = new Map<string, Courier>();
  const done: Done[] = [];
  let memory: Memory = NO_MEMORY;
  let told = 0;
  const shifts = [...day.shifts].sort((a, b) => a.onAt - b.onAt);
  for (const [seq, shift] of shifts.entries()) couriers.set(shift.id, { id: shift.id, seq, at: shift.start, freeAt: shift.onAt, offAt: shift.offAt });
  const first = Math.min(ahead[0]?.placedAt ?? 0, shifts[0]?.onAt ?? 0);
  const last = Math.min(options.until ?? Number.POSITIVE_INFINITY, Math.max(0, ...day.shifts.map(({ offAt }) => offAt)));
  for (let now = first; now <= last; now++) {
    for (let next = ahead[told]; next && next.placedAt <= now; next = ahead[told]) {
      waiting.add({ ...next, seq: told });
      told++;
    }
    for (const courier of couriers.values()) if (courier.offAt < now) couriers.delete(courier.id);
    const situation = { now, couriers: [...couriers.values()], orders: [...waiting], restaurants: day.restaurants };
    const decided = timed(() => decide(situation, memory, day.rules, options.tuning));
    memory = decided.memory;
    for (const decision of decided.decisions) {
      done.push({ minute: now, decision });
      const { courier } = decision;
      if (decision.kind === 'move') couriers.set(courier.id, { ...courier, at: decision.to, freeAt: decision.arriveAt });
      else {
        for (const order of decision.trip.orders) waiting.delete(order);
        couriers.set(courier.id, { ...courier, at: decision.trip.end, freeAt: decision.freeAt });
      }
    }
  }
  return done;
}
