import { localTime } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../platform/context.ts';
import { dishBriefs, type ZonePlace } from '../../catalog/index.ts';
import type { Feed } from '../contract.ts';
import { festivalAhead } from '../domain/festivals.ts';
import { REGIONAL_DISHES } from '../domain/regional.ts';
import { dishesNamed } from '../store/search-documents.ts';
import { wordsOf } from '../text/documents.ts';
import type { Candidate } from './cards.ts';

type Shelf = NonNullable<Feed['shelf']>;

const MOST = 12;
/** Fewer dishes don't make a shelf. */
const LEAST = 4;

async function dishesFor(ctx: Ctx, names: readonly string[], open: readonly Candidate[], vegOnly: boolean): Promise<Shelf['items']> {
  const cards = new Map(open.map(({ card }) => [card.id, card]));
  const terms = names.map((name) => wordsOf(name).join(' '));
  const ids = await dishesNamed(ctx, terms, [...cards.keys()], vegOnly, MOST);
  const dishes = await dishBriefs(ctx, ids);
  return ids.flatMap((id) => {
    const dish = dishes.get(id);
    const card = dish && cards.get(dish.restaurantId);
    if (!card) return [];
    const { itemId, name, names: inLanguages, mark, picture, pricePaise } = dish;
    return [{ itemId, name, names: inLanguages, mark, picture, pricePaise, restaurantSlug: card.slug, restaurantName: card.name }];
  });
}

/** Dishes of the festival ahead, from restaurants open now; between festivals those the state is known for; null when there are too few. */
export async function shelfFor(ctx: Ctx, place: ZonePlace, candidates: readonly Candidate[]): Promise<Shelf | null> {
  const open = candidates.filter((one) => one.open);
  const { stateCode, timeZone } = place.city;
  const ahead = festivalAhead(localTime(ctx.clock.now(), timeZone).date, stateCode);
  if (ahead) {
    const { festival, date } = ahead;
    const items = await dishesFor(ctx, festival.dishes, open, festival.vegOnly);
    if (items.length >= LEAST) return { key: festival.key, festival: { key: festival.key, date }, items };
  }
  const items = await dishesFor(ctx, REGIONAL_DISHES[stateCode] ?? [], open, false);
  return items.length >= LEAST ? { key: 'regional', festival: null, items } : null;
}
