import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { restaurantIdsAfter, searchableRestaurants } from '../../catalog/index.ts';
import { clearDocuments, replaceDocuments } from '../store/search-documents.ts';
import { documentsOf } from '../text/documents.ts';

/** Puts the restaurants into the search index as they are now, or out of it when they may not be found. */
export async function indexRestaurants(ctx: Ctx, restaurantIds: readonly string[]): Promise<void> {
  if (restaurantIds.length === 0) return;
  await inSqlTransaction(ctx, async (tx) => {
    const restaurants = await searchableRestaurants(tx, restaurantIds);
    await replaceDocuments(tx, restaurantIds, restaurants.flatMap(documentsOf));
  });
}

const PAGE = 50;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Builds the whole search index anew from the catalog, in one transaction: searchers see the old one until it is done. Gives how many restaurants it read. */
export function rebuildSearchIndex(ctx: Ctx): Promise<number> {
  return inSqlTransaction(ctx, async (tx) => {
    await clearDocuments(tx);
    let count = 0;
    for (let ids = await restaurantIdsAfter(tx, BEFORE_ALL, PAGE); ids.length > 0; ids = await restaurantIdsAfter(tx, ids.at(-1) ?? BEFORE_ALL, PAGE)) {
      await indexRestaurants(tx, ids);
      count += ids.length;
    }
    return count;
  });
}
