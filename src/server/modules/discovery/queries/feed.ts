import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { Feed, feedInput } from '../contract.ts';
import { placeSponsored, rankOrganically } from '../domain/ranking.ts';
import { type Candidate, cardsInReach } from './cards.ts';
import { shelfFor } from './shelf.ts';

/** The rest is a search away. */
const MOST_CARDS = 120;

/** Cuisines in reach with how many restaurants cook them, the commonest first; each shows a restaurant that leads with it, no picture twice if possible. */
function cuisinesOf(ranked: readonly Candidate[]): Feed['cuisines'] {
  const counts = new Map<string, number>();
  for (const { card } of ranked) for (const cuisine of card.cuisines) counts.set(cuisine, (counts.get(cuisine) ?? 0) + 1);
  const shown = new Set<string>();
  const byCount = [...counts].sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1));
  return byCount.map(([key, count]) => {
    const cooks = ranked.filter(({ card }) => card.cuisines.includes(key)).map(({ card }) => card);
    const leads = cooks.filter((card) => card.cuisines[0] === key);
    const picture = [...leads, ...cooks].find((card) => !shown.has(card.picture))?.picture ?? cooks[0]?.picture ?? '';
    shown.add(picture);
    return { key, picture, count };
  });
}

/** Home of a place: who delivers there, what they cook, what the season brings. Alike for everyone there. */
export async function feed(ctx: Ctx, input: z.infer<typeof feedInput>): Promise<Feed> {
  const reach = await cardsInReach(ctx, input);
  if (!reach) return { served: false, citySlug: null, cityName: null, openCount: 0, cuisines: [], shelf: null, restaurants: [] };
  const { place, candidates } = reach;
  const ranked = rankOrganically(candidates);
  return {
    served: true,
    citySlug: place.city.slug,
    cityName: place.city.name,
    openCount: ranked.filter((one) => one.open).length,
    cuisines: cuisinesOf(ranked),
    shelf: await shelfFor(ctx, place, ranked),
    restaurants: placeSponsored(ranked)
      .slice(0, MOST_CARDS)
      .map(({ one, promoted }) => ({ ...one.card, sponsored: promoted })),
  };
}
