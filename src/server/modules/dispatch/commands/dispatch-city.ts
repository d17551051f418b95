import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { MISSED_OFFERS_TO_REST } from '../domain/duty.ts';
import { MAX_JOBS } from '../domain/offer.ts';
import { type Assignment, type Decided, NO_POLICY_MEMORY, type PolicyMemory, type Snapshot, type Travel } from '../domain/policy.ts';
import { GUESSED_TRAVEL } from '../domain/travel.ts';
import { observeDecision } from '../figures.ts';
import { book } from '../positions/book.ts';
import { citySnapshot } from '../queries/city-snapshot.ts';
import { settingsOf } from '../queries/dispatch-policy.ts';
import { type DispatchSettings, settings as processSettings } from '../settings.ts';
import { insertDecision, lastMemory, type StoredParameters } from '../store/decisions.ts';
import { activeDeliveriesOf, lockDelivery } from '../store/deliveries.ts';
import { closeOffer, holdsOffer, lockExpiredOffers, missedInARow, openOfferOf } from '../store/offers.ts';
import { lockRider, saveDuty } from '../store/riders.ts';
import { lockCity } from '../store/snapshot.ts';
import { changeDelivery, offerClosed, unassigned } from './change-delivery.ts';
import { makeOffer } from './make-offer.ts';

/** What the dispatcher of a city carries from look to look. */
export interface CityMind {
  /** Null: to be taken up from the last decision on record. */
  memory: PolicyMemory | null;
  /** Until then nothing falls due by itself; ms since 1970. */
  quietUntil: number;
}

export const newMind = (): CityMind => ({ memory: null, quietUntil: 0 });

/** Puts orders whose offer ran out back in the queue. A rider who let several run out in a row is not there: off duty, until they say so. */
async function expireOffers(tx: Ctx, cityId: string): Promise<void> {
  for (const orderId of await lockExpiredOffers(tx, cityId)) {
    const delivery = await lockDelivery(tx, orderId);
    const offer = await openOfferOf(tx, orderId);
    if (!delivery || !offer || !(await closeOffer(tx, offer.id, 'expired'))) continue;
    await changeDelivery(tx, delivery, unassigned(delivery), [offerClosed(delivery, offer, 'expired')]);
    const absent = (await missedInARow(tx, offer.riderId, MISSED_OFFERS_TO_REST)) >= MISSED_OFFERS_TO_REST;
    if (!absent || (await activeDeliveriesOf(tx, offer.riderId)).length > 0) continue;
    await saveDuty(tx, offer.riderId, false, null, null);
    await appendAudit(tx, { action: 'rider.rest', subject: 'rider', subjectId: offer.riderId, reason: 'missed_offers' });
    book.forgetDuty(offer.riderId);
  }
}

/** Makes the offer if order and rider are still as the decision saw them: a lot may happen while it is thought about. */
async function ask(tx: Ctx, chosen: Assignment, offerSeconds: number, decisionId: string): Promise<boolean> {
  const delivery = await lockDelivery(tx, chosen.orderId);
  if (delivery?.status !== 'waiting') return false;
  const rider = await lockRider(tx, chosen.riderId);
  if (!rider?.online || rider.status !== 'approved' || (await holdsOffer(tx, chosen.riderId))) return false;
  if ((await activeDeliveriesOf(tx, chosen.riderId)).length >= MAX_JOBS) return false;
  const made = await makeOffer(tx, delivery, chosen, { offerSeconds, decisionId });
  await changeDelivery(tx, delivery, { ...delivery, status: 'offered' }, [made]);
  return true;
}

interface Thought {
  readonly snapshot: Snapshot;
  readonly memory: PolicyMemory;
  readonly parameters: StoredParameters;
  readonly decided: Decided;
  readonly policy: string;
  readonly travel: Travel;
  readonly engineMs: number;
}

async function think(ctx: Ctx, cityId: string, mind: CityMind, settings: DispatchSettings): Promise<Thought> {
  const memory = mind.memory ?? (await lastMemory(ctx, cityId)) ?? NO_POLICY_MEMORY;
  const set = await settingsOf(ctx, cityId);
  const snapshot = await citySnapshot(ctx, cityId, settings.pace);
  const policy = settings.policy(set.parameters);
  const travel = GUESSED_TRAVEL;
  const began = performance.now();
  const decided = policy.decide(snapshot, travel, memory);
  const engineMs = performance.now() - began;
  return { snapshot, memory, parameters: set.parameters, decided, policy: `${policy.name}@${set.version}`, travel, engineMs };
}

/** Keeps the decision, with all that it saw, and makes its offers; gives their number. */
async function act(
  tx: Ctx,
  cityId: string,
  { snapshot, memory, parameters, decided, policy, travel, engineMs }: Thought,
  offerSeconds: number,
): Promise<number> {
  const id = newId(tx);
  const inTurn = [...decided.assignments].sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
  const asked: Assignment[] = [];
  for (const chosen of inTurn) if (await ask(tx, chosen, offerSeconds, id)) asked.push(chosen);
  if (asked.length === 0) return 0;
  const size = { orders: snapshot.orders.length, riders: snapshot.riders.length };
  const row = { id, cityId, at: new Date(snapshot.now), policy, travelVersion: travel.version, ...size, engineMs, assignments: decided.assignments };
  await insertDecision(tx, row, { snapshot, memory, parameters }, decided.memory);
  return asked.length;
}

/**
 * One look at a city: offers that ran out are closed, orders whose rider has to set off are offered to whom the policy chooses, and the decision is kept.
 * Under the city's lock, so that one dispatcher decides, however many run; what it thought about unlocked is checked again, row by row, before an offer
 * is made. Gives the number of offers.
 */
export async function dispatchCity(ctx: Ctx, cityId: string, settings: DispatchSettings = processSettings, mind: CityMind = newMind()): Promise<number> {
  return inSqlTransaction(ctx, async (tx) => {
    if (!(await lockCity(tx, cityId))) return 0;
    await expireOffers(tx, cityId);
    const thought = await think(tx, cityId, mind, settings);
    const { snapshot, decided, engineMs } = thought;
    observeDecision(engineMs, snapshot.orders.length);
    const made = await act(tx, cityId, thought, settings.offerSeconds);
    mind.memory = decided.memory;
    mind.quietUntil = made < decided.assignments.length ? snapshot.now : decided.quietUntil;
    return made;
  });
}
