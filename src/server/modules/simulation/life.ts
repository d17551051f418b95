import type { Ctx } from '../../platform/context.ts';
import type { City } from '../catalog/contract.ts';
import { cities as allCities } from '../catalog/index.ts';
import { gentleDemand } from './demand.ts';
import { playKitchens } from './kitchens.ts';
import { manCities, manRestaurants } from './manning.ts';
import type { LifeOptions } from './people.ts';
import { playedRiders } from './riders.ts';

const MAN_EVERY_MS = 20_000;

/**
 * The demo's background life, a step at a time. What to do follows from the state of the database and the clock, so that a restart goes on where the
 * last process stopped; only where a rider is on their way is kept in memory.
 */
export function backgroundLife(options: LifeOptions & { readonly demand: boolean }) {
  const riders = playedRiders(options);
  const demand = gentleDemand(options);
  let cities: readonly City[] = [];
  let mannedAt = 0;

  return {
    async step(ctx: Ctx): Promise<void> {
      const now = ctx.clock.now().getTime();
      const man = now - mannedAt >= MAN_EVERY_MS;
      if (man) cities = await allCities(ctx);
      const taken = await playKitchens(ctx, options);
      const duties = await riders.look(ctx, new Map(cities.map((city) => [city.id, city.slug])));
      if (man) {
        mannedAt = now;
        await manCities(ctx, duties);
      }
      await manRestaurants(ctx, duties, taken, options);
      if (options.demand) await demand.look(ctx, cities);
    },
  };
}
