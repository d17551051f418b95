import { authedProcedure, publicProcedure, router } from '../../trpc/procedures.ts';
import { setFavourite } from './commands/set-favourite.ts';
import * as contract from './contract.ts';
import { favourites } from './queries/favourites.ts';
import { feed } from './queries/feed.ts';
import { search } from './queries/search.ts';

export const discoveryRouter = router({
  feed: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/feed', tags: ['Discovery'], summary: 'Home of a place' } })
    .input(contract.feedInput)
    .output(contract.feedOutput)
    .query(({ ctx, input }) => feed(ctx, input)),
  search: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/search', tags: ['Discovery'], summary: 'Search dishes and restaurants' } })
    .input(contract.searchInput)
    .output(contract.searchOutput)
    .query(({ ctx, input }) => search(ctx, input)),
  favourites: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/me/favourites', tags: ['Discovery'], summary: 'My favourites' } })
    .input(contract.favouritesInput)
    .output(contract.favouritesOutput)
    .query(({ ctx, input }) => favourites(ctx, input)),
  setFavourite: authedProcedure
    .meta({ openapi: { method: 'PUT', path: '/me/favourites/{restaurantId}', tags: ['Discovery'], summary: 'Keep or drop a favourite' } })
    .input(contract.setFavouriteInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => setFavourite(ctx, input)),
});
