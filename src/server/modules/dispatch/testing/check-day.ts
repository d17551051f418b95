import type { Place } from '../domain/engine/model.ts';
import type { Day, Done } from '../domain/engine/simulate-day.ts';

export interface Checked {
  readonly broken: readonly string[];
  /** Click-to-door of each order delivered, minutes. */
  readonly clickToDoor: ReadonlyMap<string, number>;
}

/** Drives what was decided again from the rules alone, and tells every rule that was broken. Shares no code with the engine. */
export function checkDay(day: Day, done: readonly Done[]): Checked {
  const { rules } = day;
  const broken: string[] = [];
  const clickToDoor = new Map<string, number>();
  const orders = new Map(day.orders.map((order) => [order.id, order]));
  const at = new Map<string, { place: Place; since: number }>(day.shifts.map(({ id, start, onAt }) => [id, { place: start, since: onAt }]));
  const offAt = new Map(day.shifts.map((shift) => [shift.id, shift.offAt]));
  for (const { minute, decision } of done) {
    const { id } = decision.courier;
    const state = at.get(id);
    if (!state) {
      broken.push(`${id} does not exist`);
      continue;
    }
    if (minute < state.since) broken.push(`${id} is told something at ${minute}, busy until ${state.since}`);
    if (decision.kind === 'move') {
      if (!day.restaurants.includes(decision.to)) broken.push(`${id} is sent to no restaurant`);
      at.set(id, { place: decision.to, since: minute + rules.travel(state.place, decision.to) });
      continue;
    }
    if (minute > (offAt.get(id) ?? 0)) broken.push(`${id} collects after the end of the shift`);
    if (minute < state.since + rules.beforePickup) broken.push(`${id} collects at ${minute} without the time before the pickup`);
    if (decision.trip.orders.length > rules.bundleMost) broken.push(`${id} carries too many`);
    let [place, clock] = [state.place, minute + rules.afterPickup];
    for (const { id: orderId } of decision.trip.orders) {
      const order = orders.get(orderId);
      if (!order || clickToDoor.has(orderId)) {
        broken.push(`${orderId} is unknown or collected twice`);
        continue;
      }
      if (order.pickup !== state.place) broken.push(`${orderId} is of another restaurant`);
      if (order.placedAt > minute) broken.push(`${orderId} is not placed yet at ${minute}`);
      if (order.readyAt > minute) broken.push(`${orderId} is not ready at ${minute}`);
      const arrives = clock + rules.travel(place, order.drop);
      clickToDoor.set(orderId, arrives + rules.beforeDrop - order.placedAt);
      clock = arrives + rules.beforeDrop + rules.afterDrop;
      place = order.drop;
    }
    at.set(id, { place, since: clock });
  }
  return { broken, clickToDoor };
}
