import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { dishBriefs } from '../../catalog/index.ts';
import type { DishHit, SearchResult, searchInput } from '../contract.ts';
import { meanings } from '../domain/likeness.ts';
import { organicScore } from '../domain/ranking.ts';
import { relevance, type Sortable, sorted, THROUGH_A_DISH, worthShowing } from '../domain/relevance.ts';
import { type Match, matchPhrase, matchWords, resemblingWords, type Scope } from '../store/search-documents.ts';
import { wordsOf } from '../text/documents.ts';
import { type Candidate, cardsInReach } from './cards.ts';

type Input = z.output<typeof searchInput>;

const MOST_MATCHES = 200;
const GOOD_BY_WORD = 0.6;
const MOST_DISHES = 60;
const MOST_RESTAURANTS = 120;

function passes({ card, open, etaMin }: Candidate, input: Input): boolean {
  if (input.cuisine && !card.cuisines.includes(input.cuisine)) return false;
  if (input.jain && !card.jainOptions) return false;
  if (input.openNow && !open) return false;
  if (input.maxMinutes !== undefined && etaMin > input.maxMinutes) return false;
  if (input.minRating !== undefined && (card.rating ?? 0) < input.minRating) return false;
  return !input.freeDelivery || card.freeDeliveryAbovePaise !== null || card.deliveryPaise === 0;
}

type Found = Sortable & Candidate;

/** Restaurants by their own name or cuisine, and by a dish of theirs; each once, at its best. */
function restaurantsOf(matches: readonly Match[], candidates: ReadonlyMap<string, Candidate>, veg: boolean): Found[] {
  const best = new Map<string, number>();
  for (const match of matches) {
    const candidate = candidates.get(match.restaurantId);
    if (!candidate || (veg && !candidate.card.pureVeg)) continue;
    const byName = match.kind === 'restaurant';
    const score = relevance(byName ? match.score : match.score * THROUGH_A_DISH, candidate, byName);
    best.set(candidate.id, Math.max(best.get(candidate.id) ?? Number.NEGATIVE_INFINITY, score));
  }
  return [...best].flatMap(([id, score]) => {
    const candidate = candidates.get(id);
    return candidate ? [{ ...candidate, relevance: score, paise: candidate.card.priceForTwo }] : [];
  });
}

async function dishesOf(
  ctx: Ctx,
  matches: readonly Match[],
  candidates: ReadonlyMap<string, Candidate>,
  input: Input,
): Promise<(Sortable & { hit: DishHit })[]> {
  const dishes = matches.filter((match) => match.kind === 'dish');
  const briefs = await dishBriefs(
    ctx,
    dishes.map((match) => match.id),
  );
  return dishes.flatMap((match) => {
    const brief = briefs.get(match.id);
    const restaurant = candidates.get(match.restaurantId);
    if (!brief || !restaurant || (input.jain && !brief.jain)) return [];
    const { itemId, name, names, mark, picture, pricePaise } = brief;
    const hit = { itemId, name, names, mark, picture, pricePaise, restaurant: restaurant.card };
    return [{ ...restaurant, id: itemId, relevance: relevance(match.score, restaurant, false), paise: pricePaise, hit }];
  });
}

/** Word by word; when that finds nothing good, by the likeness of the whole. */
async function match(ctx: Ctx, words: readonly string[], scope: Scope): Promise<Match[]> {
  const byWord = await matchWords(ctx, meanings(words, await resemblingWords(ctx, words)), words.length, scope);
  const good = (byWord[0]?.score ?? 0) >= GOOD_BY_WORD;
  return worthShowing(good ? byWord : [...byWord, ...(await matchPhrase(ctx, words, scope))]);
}

/** Dishes and restaurants like what was typed, in any script and with a slip or two, among those that deliver to the place; all restaurants when nothing was typed. */
export async function search(ctx: Ctx, input: Input): Promise<SearchResult> {
  const reach = await cardsInReach(ctx, input);
  const candidates = new Map((reach?.candidates ?? []).filter((one) => passes(one, input)).map((one) => [one.id, one]));
  const words = wordsOf(input.q);
  const veg = input.veg === true;
  if (input.q !== '' && words.length === 0) return { restaurants: [], dishes: [], total: 0 };
  if (words.length === 0) {
    const all = [...candidates.values()].filter((one) => !veg || one.card.pureVeg);
    const found = all.map((one): Found => ({ ...one, relevance: organicScore(one) - (one.open ? 0 : 1), paise: one.card.priceForTwo }));
    return { restaurants: cardsOf(found, input), dishes: [], total: found.length };
  }
  const matches = await match(ctx, words, { restaurantIds: [...candidates.keys()], vegOnly: veg, most: MOST_MATCHES });
  const restaurants = restaurantsOf(matches, candidates, veg);
  const dishes = await dishesOf(ctx, matches, candidates, input);
  return {
    restaurants: cardsOf(restaurants, input),
    dishes: sorted(dishes, input.sort)
      .slice(0, MOST_DISHES)
      .map(({ hit }) => hit),
    total: restaurants.length + dishes.length,
  };
}

const cardsOf = (found: readonly Found[], input: Input): SearchResult['restaurants'] =>
  sorted(found, input.sort)
    .slice(0, MOST_RESTAURANTS)
    .map(({ card }) => card);
