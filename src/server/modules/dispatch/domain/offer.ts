import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, type Result } from '../../../kernel/result.ts';
import { type DeliveryStatus, nextStatus } from './delivery-machine.ts';
import type { RiderStatus } from './duty.ts';

/** Orders a rider may have in hand at once. */
export const MAX_JOBS = 2;
/** After an offer ran out, the same rider is not asked for the same order again for this long, seconds. */
export const ASK_AGAIN_SECONDS = 60;

export interface AcceptFacts {
  readonly offer: 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';
  readonly expiresAt: Date;
  readonly delivery: DeliveryStatus;
  readonly rider: RiderStatus;
  readonly activeJobs: number;
}

/** Whether the rider may take the offer now; gives the delivery's next status. Refusals: `offer_expired`, `offer_closed`, `rider_suspended`, `rider_full`. */
export function decideAccept(facts: AcceptFacts, now: Date): Result<DeliveryStatus, Rejection> {
  if (facts.offer === 'expired') return err(reject('precondition', 'offer_expired'));
  if (facts.offer !== 'open') return err(reject('conflict', 'offer_closed'));
  if (facts.expiresAt.getTime() <= now.getTime()) return err(reject('precondition', 'offer_expired'));
  if (facts.rider !== 'approved') return err(reject('forbidden', 'rider_suspended'));
  if (facts.activeJobs >= MAX_JOBS) return err(reject('precondition', 'rider_full', { count: MAX_JOBS }));
  return nextStatus(facts.delivery, 'accept');
}

/** Whom not to ask next for an order, by its last closed offer: never who declined it or had it taken away; who let it run out, for a minute. */
export function notToAsk(
  last: { readonly riderId: string; readonly status: string; readonly answeredAt: Date | null } | undefined,
  now: Date,
): ReadonlySet<string> {
  if (!last) return new Set();
  const rested = last.answeredAt !== null && now.getTime() - last.answeredAt.getTime() >= ASK_AGAIN_SECONDS * 1000;
  return last.status === 'expired' && rested ? new Set() : new Set([last.riderId]);
}
