import type { DeliveryStatus } from './delivery-machine.ts';

/**
 * After how long without a position a rider counts as gone, ms. Not scaled by the demo's pace: it is the phone's network that is silent, and a phone
 * lives as fast as ever. A phone tells its place every 3 s while it moves and every 10 s while it stands.
 * - `offer`: three beats missed. An offer lasts 30 s, so one to a rider who fell silent before is taken back at the first look.
 * - `ride`: a lift, a basement or a dead spot of the network is over in three minutes; the food is not with them yet.
 * - `counter`: who waits at the counter has the phone in the pocket, and the restaurant sees them.
 * - `carrying`: the food is with them; operators are told, and told again after `carryingAgain`.
 */
export const SILENCE_MS = { offer: 30_000, ride: 180_000, counter: 600_000, carrying: 180_000, carryingAgain: 600_000 } as const;

/** So many riders silent at once, and more than half of those who should be heard, are no riders' fault: our own ears are shut. */
const MASS = { count: 5, share: 0.5 } as const;

/** `withdraw` the open offer, `take_back` the order, or tell operators, at a level from 1. */
export type SilenceMeasure = { readonly do: 'withdraw' } | { readonly do: 'take_back' } | { readonly do: 'escalate'; readonly level: number };

/** What is done about a rider who holds an offer or an order in this status and was last heard of `silentMs` ago; null: nothing. */
export function silenceMeasure(status: DeliveryStatus, silentMs: number): SilenceMeasure | null {
  switch (status) {
    case 'offered':
      return silentMs >= SILENCE_MS.offer ? { do: 'withdraw' } : null;
    case 'assigned':
      return silentMs >= SILENCE_MS.ride ? { do: 'take_back' } : null;
    case 'at_pickup':
      return silentMs >= SILENCE_MS.counter ? { do: 'take_back' } : null;
    case 'picked_up':
    case 'at_drop':
      return silentMs >= SILENCE_MS.carrying ? { do: 'escalate', level: silentMs >= SILENCE_MS.carryingAgain ? 2 : 1 } : null;
    default:
      return null;
  }
}

/** Whether so many of those who should be heard are silent that it is not they who are gone. */
export const ourOwnDeafness = (silent: number, listenedTo: number): boolean => silent >= MASS.count && silent > listenedTo * MASS.share;
