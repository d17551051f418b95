import type { SearchableRestaurant } from '../../catalog/index.ts';
import { quality } from '../domain/ranking.ts';
import { queryWords, searchKey } from '../domain/search-key.ts';
import type { SearchDocument } from '../store/search-documents.ts';
import { toLatin } from './latin.ts';

const keyOf = (name: string, names: Readonly<Record<string, string>>, more: readonly string[] = []): string =>
  searchKey([name, ...Object.values(names), ...more].map(toLatin));

/** What somebody typed, in any script, as the words keys hold. */
export const wordsOf = (typed: string): string[] => queryWords(toLatin(typed));

/** The rows of the index for a restaurant: itself, found by its names and cuisines, and each of its dishes, found by theirs. */
export function documentsOf(restaurant: SearchableRestaurant): SearchDocument[] {
  const liked = quality(restaurant.ratingCount > 0 ? restaurant.rating : null, restaurant.ratingCount);
  const place = { cityId: restaurant.cityId, restaurantId: restaurant.id };
  // Cuisines are keys such as southIndian.
  const cuisines = restaurant.cuisines.map((cuisine) => cuisine.replace(/([a-z])([A-Z])/g, '$1 $2'));
  const own: SearchDocument = {
    id: restaurant.id,
    kind: 'restaurant',
    ...place,
    title: restaurant.name,
    key: keyOf(restaurant.name, restaurant.names, cuisines),
    mark: null,
    pricePaise: null,
    weight: liked,
  };
  const dishes = restaurant.items.map(
    (item): SearchDocument => ({
      id: item.id,
      kind: 'dish',
      ...place,
      title: item.name,
      key: keyOf(item.name, item.names),
      mark: item.mark,
      pricePaise: item.pricePaise,
      weight: 0.7 * liked + (item.bestseller ? 0.3 : 0),
    }),
  );
  return [own, ...dishes];
}
