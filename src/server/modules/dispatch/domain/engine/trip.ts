import type { DispatchRules, Order, Trip } from './model.ts';

/** The trip that delivers these orders in this sequence. They are of one restaurant, and at least one. */
export function tripOf(orders: readonly Order[], rules: DispatchRules): Trip {
  const [first] = orders;
  if (!first) throw new Error('A trip has at least one order');
  let [at, clock, base, readyAt] = [first.pickup, rules.afterPickup, 0, 0];
  for (const order of orders) {
    clock += rules.travel(at, order.drop) + rules.beforeDrop;
    base += clock - order.placedAt;
    clock += rules.afterDrop;
    at = order.drop;
    if (order.readyAt > readyAt) readyAt = order.readyAt;
  }
  return { restaurant: first.pickup, orders, readyAt, end: at, span: clock, base };
}

/** The trip without the order, in the same sequence, or null if nothing is left. */
export function without(trip: Trip, order: Order, rules: DispatchRules): Trip | null {
  const left = trip.orders.filter((other) => other !== order);
  return left.length === 0 ? null : tripOf(left, rules);
}

/** The trip with the order added where it is delivered best, or null if they may not go together. */
export function withOrder(trip: Trip, order: Order, rules: DispatchRules): Trip | null {
  if (trip.restaurant !== order.pickup || trip.orders.length >= rules.bundleMost) return null;
  if (!trip.orders.every((other) => rules.mayBundle(other, order))) return null;
  let best: Trip | null = null;
  for (let i = 0; i <= trip.orders.length; i++) {
    const made = tripOf([...trip.orders.slice(0, i), order, ...trip.orders.slice(i)], rules);
    if (!best || made.base < best.base) best = made;
  }
  return best;
}
