import { quality, type Rankable } from './ranking.ts';

/** Hits this far behind the best one are noise: with an exact match there, look-alikes are left out. */
const OF_THE_BEST = 0.6;
/** A restaurant that has a fitting dish counts a little less than one that is called so. */
export const THROUGH_A_DISH = 0.85;
/** A name met this well stays on top even when the restaurant is closed: whoever types it looks for it. */
const MEANT = 0.9;

/** A hit with the likeness of its text to the query, 0 to 1. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** The hits worth showing: those near the best. */
export function worthShowing<T extends Hit>(hits: readonly T[]): T[] {
  const best = hits.reduce((most, hit) => Math.max(most, hit.score), 0);
  return hits.filter((hit) => hit.score >= best * OF_THE_BEST);
}

/** Likeness 70 %, liked 15 %, near 15 % (gone at 8 km); a closed restaurant falls behind unless its very name was typed. */
export function relevance(textScore: number, restaurant: Rankable, byName: boolean): number {
  const near = Math.max(0, 1 - restaurant.distanceM / 8_000);
  const score = 0.7 * textScore + 0.15 * quality(restaurant.rating, restaurant.ratingCount) + 0.15 * near;
  return restaurant.open || (byName && textScore >= MEANT) ? score : score - 0.5;
}

export type Sort = 'relevance' | 'nearest' | 'fastest' | 'rating' | 'price';

/** What a sort compares: amounts in paise, distances in metres, times in minutes. */
export interface Sortable extends Rankable {
  readonly relevance: number;
  readonly paise: number;
}

const BY: Readonly<Record<Sort, (one: Sortable) => number>> = {
  relevance: (one) => -one.relevance,
  nearest: (one) => one.distanceM,
  fastest: (one) => one.etaMin,
  rating: (one) => -quality(one.rating, one.ratingCount),
  price: (one) => one.paise,
};

/** Sorted as asked; whatever the sort, the closed come last, and equals go by relevance, then id. By relevance the score alone decides. */
export function sorted<T extends Sortable>(all: readonly T[], sort: Sort): T[] {
  const of = BY[sort];
  const openness = (one: Sortable) => (sort === 'relevance' ? 0 : Number(!one.open));
  return [...all].sort((a, b) => openness(a) - openness(b) || of(a) - of(b) || b.relevance - a.relevance || (a.id < b.id ? -1 : 1));
}
