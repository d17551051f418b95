import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { rainUntil } from '../../pricing/index.ts';
import { requireOperator } from '../access.ts';
import { isNight } from '../domain/conditions.ts';
import type { Conditions } from '../domain/policy.ts';
import type { cityInput, conditionsOutput } from '../duty-contract.ts';
import { heatUntil } from '../store/heat.ts';

/** What weather and hour ask of dispatch in a city. For the dispatcher; asks for no actor. */
export async function conditionsNow(ctx: Ctx, cityId: string): Promise<Conditions> {
  const city = await cityById(ctx, cityId);
  if (!city) throw new Error(`City ${cityId} is gone`);
  const raining = (await rainUntil(ctx, cityId)) !== null;
  const hot = (await heatUntil(ctx, cityId)) !== null;
  return { raining, hot, night: isNight(ctx.clock.now(), city.timeZone) };
}

/** Until when rain and extreme heat are declared in a city, and whether it is night there, for operators. */
export async function conditions(ctx: Ctx, { cityId }: z.infer<typeof cityInput>): Promise<z.infer<typeof conditionsOutput>> {
  requireOperator(ctx);
  const city = (await cityById(ctx, cityId)) ?? notFound();
  const [rain, heat] = [await rainUntil(ctx, cityId), await heatUntil(ctx, cityId)];
  return { rainUntil: rain?.toISOString() ?? null, hotUntil: heat?.toISOString() ?? null, night: isNight(ctx.clock.now(), city.timeZone) };
}
