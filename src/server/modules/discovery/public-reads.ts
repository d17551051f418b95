import type { z } from 'zod';
import { type PublicRead, publicRead } from '../../platform/http/public-read.ts';
import { TAGS } from '../catalog/index.ts';
import type { Feed, feedInput, SearchResult, searchInput } from './contract.ts';
import { sharedPoint } from './queries/cards.ts';

/** Openness and counts of stock change with time alone. */
const TTL_SECONDS = 30;

export const publicReads: readonly PublicRead[] = [
  publicRead<z.output<typeof feedInput>, Feed>({
    path: 'discovery.feed',
    ttlSeconds: TTL_SECONDS,
    canonical: (input) => sharedPoint(input),
    tags: (_input, { restaurants }) => [TAGS.restaurants, ...restaurants.map(({ id }) => TAGS.restaurant(id))],
  }),
  publicRead<z.output<typeof searchInput>, SearchResult>({
    path: 'discovery.search',
    ttlSeconds: TTL_SECONDS,
    canonical: (input) => ({ ...input, ...sharedPoint(input), q: input.q.toLowerCase() }),
    tags: (_input, { restaurants, dishes }) => {
      const shown = [...restaurants, ...dishes.map((dish) => dish.restaurant)];
      return [TAGS.restaurants, ...new Set(shown.map(({ id }) => TAGS.restaurant(id)))];
    },
  }),
];
