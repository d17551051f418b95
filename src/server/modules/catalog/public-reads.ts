import type { z } from 'zod';
import { type PublicRead, publicRead } from '../../platform/http/public-read.ts';
import type { citiesOutput, localitiesInput, localitiesOutput, restaurantInput, restaurantOutput } from './contract.ts';

/** What answers depend on. `restaurants` stands for which restaurants there are at all. */
export const TAGS = {
  restaurant: (id: string) => `restaurant:${id}`,
  restaurants: 'restaurants',
  places: 'places',
} as const;

/** Places change with a migration or a seed only. */
const PLACES_TTL_SECONDS = 300;

export const publicReads: readonly PublicRead[] = [
  publicRead<z.infer<typeof restaurantInput>, z.infer<typeof restaurantOutput>>({
    path: 'catalog.restaurant',
    ttlSeconds: 60,
    tags: (_input, { restaurant }) => [TAGS.restaurant(restaurant.id)],
  }),
  publicRead<undefined, z.infer<typeof citiesOutput>>({ path: 'catalog.cities', ttlSeconds: PLACES_TTL_SECONDS, tags: () => [TAGS.places] }),
  publicRead<z.infer<typeof localitiesInput>, z.infer<typeof localitiesOutput>>({
    path: 'catalog.localities',
    ttlSeconds: PLACES_TTL_SECONDS,
    tags: () => [TAGS.places],
  }),
];
