/** What the order of a list goes by. Rating from 0 to 5, distance in road metres, eta in minutes. */
export interface Rankable {
  readonly id: string;
  readonly open: boolean;
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly distanceM: number;
  readonly etaMin: number;
  /** Pays to be seen. */
  readonly sponsored: boolean;
}

/** A new restaurant counts as one with this many average ratings, so that one five-star rating doesn't lead the list. */
const PRIOR_RATINGS = 20;
const PRIOR_RATING = 4;
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** How well liked, from 0 (3 stars or fewer) to 1 (5 stars), drawn towards the average while ratings are few. */
export function quality(rating: number | null, ratingCount: number): number {
  const mean = ((rating ?? PRIOR_RATING) * ratingCount + PRIOR_RATING * PRIOR_RATINGS) / (ratingCount + PRIOR_RATINGS);
  return clamp((mean - 3) / 2);
}

/** The organic score, 0 to 1: liked 45 %, near 35 % (gone at 8 km), quick 20 % (15 minutes best, an hour worst). */
export function organicScore(one: Rankable): number {
  return 0.45 * quality(one.rating, one.ratingCount) + 0.35 * clamp(1 - one.distanceM / 8_000) + 0.2 * clamp(1 - (one.etaMin - 15) / 45);
}

/** Open ones first, then by organic score; equals by id, so that the order never flickers. */
export function rankOrganically<T extends Rankable>(all: readonly T[]): T[] {
  const scored = all.map((one) => ({ one, score: organicScore(one) }));
  scored.sort((a, b) => Number(b.one.open) - Number(a.one.open) || b.score - a.score || (a.one.id < b.one.id ? -1 : 1));
  return scored.map(({ one }) => one);
}

/**
 * What money may buy: these places of the list (from 0), each labelled, for open restaurants at least this well liked.
 * Never the first place, never more than one in six.
 */
export const SPONSORED_POLICY = { places: [1, 7, 13], minimumQuality: 0.4 } as const;

/** The ranked list with sponsored ones lifted as the policy allows; `promoted` marks only those that stand higher than they would for free. */
export function placeSponsored<T extends Rankable>(ranked: readonly T[]): { readonly one: T; readonly promoted: boolean }[] {
  const eligible = ranked.filter((one) => one.sponsored && one.open && quality(one.rating, one.ratingCount) >= SPONSORED_POLICY.minimumQuality);
  const placed = new Set<string>();
  const list: { one: T; promoted: boolean }[] = [];
  let next = 0;
  const skipPlaced = () => {
    while (next < ranked.length && placed.has(ranked[next]?.id ?? '')) next++;
  };
  while (list.length < ranked.length) {
    skipPlaced();
    const organic = ranked[next];
    const buyer = SPONSORED_POLICY.places.some((place) => place === list.length) ? eligible.find((one) => !placed.has(one.id)) : undefined;
    const one = buyer ?? organic;
    if (!one) break;
    placed.add(one.id);
    list.push({ one, promoted: one !== organic });
  }
  return list;
}
