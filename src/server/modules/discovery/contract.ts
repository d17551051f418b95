import { z } from 'zod';
import { done, id, mark, minutesRange, names, paise } from '../../platform/contract.ts';
import { opening } from '../catalog/contract.ts';

const where = { lat: z.coerce.number().min(-90).max(90), lng: z.coerce.number().min(-180).max(180) };

export const restaurantCard = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  names,
  localityName: z.string(),
  picture: z.string(),
  cuisines: z.array(z.string()),
  pureVeg: z.boolean(),
  jainOptions: z.boolean(),
  priceForTwo: paise,
  rating: z.number().nullable(),
  ratingCount: z.int(),
  distanceM: z.int(),
  deliveryPaise: paise.meta({ description: 'Before GST' }),
  freeDeliveryAbovePaise: paise.nullable(),
  eta: minutesRange,
  sponsored: z.boolean(),
  opening,
});
export const shelfItem = z.object({
  itemId: id,
  name: z.string(),
  names,
  mark,
  picture: z.string(),
  pricePaise: paise,
  restaurantSlug: z.string(),
  restaurantName: z.string(),
});
export const shelf = z.object({
  key: z.string().meta({ description: 'Message key of the title' }),
  festival: z.object({ key: z.string(), date: z.iso.date() }).nullable(),
  items: z.array(shelfItem),
});

export const feedInput = z.object(where);
export const feedOutput = z.object({
  served: z.boolean(),
  citySlug: z.string().nullable(),
  cityName: z.string().nullable(),
  openCount: z.int(),
  cuisines: z.array(z.object({ key: z.string(), picture: z.string(), count: z.int() })),
  shelf: shelf.nullable(),
  restaurants: z.array(restaurantCard),
});

export const sort = z.enum(['relevance', 'nearest', 'fastest', 'rating', 'price']);
const bool = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]);
export const searchInput = z.object({
  ...where,
  q: z.string().trim().max(80).default('').meta({ description: 'A dish, cuisine or restaurant, in any script; empty: everything', example: 'paneer' }),
  cuisine: z.string().max(40).optional(),
  veg: bool.optional(),
  jain: bool.optional(),
  openNow: bool.optional(),
  maxMinutes: z.coerce.number().int().min(1).max(180).optional(),
  minRating: z.coerce.number().min(0).max(5).optional(),
  freeDelivery: bool.optional(),
  sort: sort.default('relevance'),
});
export const dishHit = z.object({ itemId: id, name: z.string(), names, mark, picture: z.string(), pricePaise: paise, restaurant: restaurantCard });
export const searchOutput = z.object({ restaurants: z.array(restaurantCard), dishes: z.array(dishHit), total: z.int() });

export const favouritesInput = z.object(where);
export const favouritesOutput = z.object({ restaurants: z.array(restaurantCard), ids: z.array(id) });
export const setFavouriteInput = z.object({ restaurantId: id, favourite: z.boolean() });

export { done };
export type RestaurantCardView = z.infer<typeof restaurantCard>;
export type Feed = z.infer<typeof feedOutput>;
export type DishHit = z.infer<typeof dishHit>;
export type SearchResult = z.infer<typeof searchOutput>;
export type SearchQuery = z.input<typeof searchInput>;
