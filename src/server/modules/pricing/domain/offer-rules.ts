import { type Rejection, reject } from '../../../kernel/errors.ts';
import type { Offer } from './offers.ts';

/** What an offer is saved with; it belongs to a city, and to one restaurant or to none. */
export interface OfferDraft
  extends Pick<
    Offer,
    | 'code'
    | 'name'
    | 'kind'
    | 'value'
    | 'capPaise'
    | 'minimumPaise'
    | 'restaurantBasisPoints'
    | 'startsAt'
    | 'endsAt'
    | 'schedule'
    | 'budgetPaise'
    | 'perCustomer'
  > {
  readonly restaurantId: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly firstOrderOnly: boolean;
  readonly stacks: boolean;
  readonly listed: boolean;
  readonly active: boolean;
}

function valueFits({ kind, value }: Pick<Offer, 'kind' | 'value'>): boolean {
  if (kind === 'free_delivery') return value === 0;
  return kind === 'flat' ? value > 0 : value > 0 && value <= 10_000;
}

/**
 * Why an offer can't be saved: `offer_value`, `offer_payer` (a restaurant pays for its own only), `offer_times`, `offer_first_order` (needs a limit of one a
 * customer, whose lock then holds off a second first order), `offer_budget` (below what is spent, in paise). Null when it can.
 */
export function offerProblem(draft: OfferDraft, spentPaise: number): Rejection | null {
  if (!valueFits(draft)) return reject('invalid', 'offer_value');
  if (draft.restaurantId === null && draft.restaurantBasisPoints > 0) return reject('invalid', 'offer_payer');
  const endless = draft.endsAt === null || draft.endsAt > draft.startsAt;
  if (!endless || draft.schedule?.weekdays.length === 0) return reject('invalid', 'offer_times');
  if (draft.firstOrderOnly && draft.perCustomer !== 1) return reject('invalid', 'offer_first_order');
  return draft.budgetPaise !== null && draft.budgetPaise < spentPaise ? reject('precondition', 'offer_budget') : null;
}

/** Whether a restaurant may change an offer: its own, and paid by itself alone. */
export const isRestaurantsOwn = (offer: Pick<OfferDraft, 'restaurantId' | 'restaurantBasisPoints'>, restaurantId: string): boolean =>
  offer.restaurantId === restaurantId && offer.restaurantBasisPoints === 10_000;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of `after` that are not what they were, before and after, for the audit. */
export function differences(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const told = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  for (const [key, value] of Object.entries(after)) {
    const was = before[key] ?? null;
    if (JSON.stringify(was) === JSON.stringify(value ?? null)) continue;
    told.before[key] = was;
    told.after[key] = value;
  }
  return told;
}
