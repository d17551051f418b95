import type { DispatchRules, Order, Place, Trip } from './model.ts';

/** Restaurants of the orders, the earliest ready first. Mostly one. */
function pickupsOf(orders: readonly Order[], first: Order): readonly Place[] {
  if (orders.every(({ pickup }) => pickup === first.pickup)) return [first.pickup];
  return [...new Set([...orders].sort((a, b) => a.readyAt - b.readyAt || a.seq - b.seq).map(({ pickup }) => pickup))];
}

/** The trip that delivers these orders in this sequence: at least one, of restaurants that may be visited on one trip. */
export function tripOf(orders: readonly Order[], rules: DispatchRules): Trip {
  const [first] = orders;
  if (!first) throw new Error('A trip has at least one order');
  const pickups = pickupsOf(orders, first);
  const restaurant = pickups[0] ?? first.pickup;
  let [at, clock, readyAt, riding, base, ridingToDoors] = [restaurant, 0, 0, 0, 0, 0];
  for (const pickup of pickups) {
    if (pickup !== at) {
      const travel = rules.travel(at, pickup);
      riding += travel;
      clock += travel + rules.beforePickup;
      at = pickup;
    }
    for (const order of orders) if (order.pickup === pickup && order.readyAt - clock > readyAt) readyAt = order.readyAt - clock;
    clock += rules.afterPickup;
  }
  for (const order of orders) {
    const travel = rules.travel(at, order.drop);
    riding += travel;
    clock += travel + rules.beforeDrop;
    base += clock - order.placedAt;
    ridingToDoors += riding;
    clock += rules.afterDrop;
    at = order.drop;
  }
  return { restaurant, orders, readyAt, end: at, span: clock, base, riding, ridingToDoors };
}

/** The trip without the order, in the same sequence, or null if nothing is left. */
export function without(trip: Trip, order: Order, rules: DispatchRules): Trip | null {
  const left = trip.orders.filter((other) => other !== order);
  return left.length === 0 ? null : tripOf(left, rules);
}

const together = (a: Place, b: Place, { nearby }: DispatchRules): boolean => a === b || (nearby?.(a, b) ?? false);

/** The trip with the order added where it is delivered best, or null if they may not go together. */
export function withOrder(trip: Trip, order: Order, rules: DispatchRules): Trip | null {
  if (!together(trip.restaurant, order.pickup, rules) || trip.orders.length >= rules.bundleMost) return null;
  if (!trip.orders.every((other) => together(other.pickup, order.pickup, rules) && rules.mayBundle(other, order))) return null;
  let best: Trip | null = null;
  for (let i = 0; i <= trip.orders.length; i++) {
    const made = tripOf([...trip.orders.slice(0, i), order, ...trip.orders.slice(i)], rules);
    if (!best || made.base < best.base) best = made;
  }
  return best;
}

/** The trip that a courier is bound to: what was promised, with what may still go with it of an earlier plan. Null if nothing was promised. */
export function heldTrip(held: readonly Order[], extra: readonly Order[], rules: DispatchRules): Trip | null {
  const [first, ...others] = held;
  if (!first) return null;
  let trip = tripOf([first], rules);
  for (const order of others) trip = withOrder(trip, order, rules) ?? tripOf([...trip.orders, order], rules);
  for (const order of extra) trip = withOrder(trip, order, rules) ?? trip;
  return trip;
}
