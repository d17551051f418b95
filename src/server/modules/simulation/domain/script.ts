/** What the demo's people do and when, at its compressed clock. Pure: from the facts and the time, so that a restart changes nothing. Instants in ms. */

/** A number of 0 up to 1 that is always the same for an id: people differ, but not from one look to the next. */
export function temper(id: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 16_777_619) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}

/** Minutes a played kitchen says it needs: at 12 times the pace of life 40 seconds. */
export const SAID_MINUTES = 8;

interface CookedOrder {
  readonly orderId: string;
  readonly status: string;
  readonly placedAt: number;
  readonly acceptedAt: number | null;
}

/** What a played kitchen does with an order now: takes it 3 to 5 s after the bell, has it ready when it said, give or take a tenth. */
export function kitchenMove(order: CookedOrder, now: number, pace: number): 'accept' | 'ready' | null {
  const mood = temper(order.orderId);
  if (order.status === 'placed') return now >= order.placedAt + 3_000 + mood * 2_000 ? 'accept' : null;
  if (order.status !== 'accepted' || order.acceptedAt === null) return null;
  const cooking = ((SAID_MINUTES * 60_000) / pace) * (0.9 + 0.2 * mood);
  return now >= order.acceptedAt + cooking ? 'ready' : null;
}

/** Whether a played rider answers an offer now: 1 to 4 s after it was made. */
export const answersNow = (offer: { readonly id: string; readonly madeAt: number }, now: number): boolean =>
  now >= offer.madeAt + 1_000 + temper(offer.id) * 3_000;

/** At the counter and at the door a played rider needs this long, ms. */
export const HAND_MS = 2_000;
/** No ride of the demo lasts longer, so that an order is there within three minutes, ms. */
export const LONGEST_RIDE_MS = { toPickup: 45_000, toDrop: 75_000 } as const;
/** A scooter in city traffic, metres a second of life. */
const RIDE_SPEED = 6.1;

/** Metres a second of a ride over `metres` at the demo's pace; `flow` is the traffic's, 1 on average. */
export const rideSpeed = (metres: number, pace: number, longestMs: number, flow = 1): number => Math.max(RIDE_SPEED * flow * pace, (metres * 1000) / longestMs);
