import { defineSubscriber } from '../../platform/events/subscriber.ts';
import type { RecordedOrderEvent } from '../orders/index.ts';

/** Someone who did something this long ago is still at work, with or without a live connection. */
const AT_WORK_MS = 120_000;

/** When a person last worked an order of a restaurant, by its live topic; as many entries as restaurants at most. */
const actedAt = new Map<string, number>();

/** Whether a person acted for the restaurant of a live topic in the last two minutes. */
export const actedLately = (topic: string, nowMs: number): boolean => nowMs - (actedAt.get(topic) ?? 0) < AT_WORK_MS;

// The demo plays kitchens as the system: whatever a user did there, a person did.
defineSubscriber<RecordedOrderEvent>({
  name: 'simulation.notice_people',
  mode: 'broadcast',
  types: ['order.accepted', 'order.ready'],
  async handle(_ctx, events) {
    for (const { actor, at, payload } of events) if (actor.startsWith('user:')) actedAt.set(`restaurant:${payload.restaurantId}`, Date.parse(at));
  },
});
