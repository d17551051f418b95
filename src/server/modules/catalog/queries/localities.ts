import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { localitiesInput, localitiesOutput } from '../contract.ts';
import { localitiesOf } from '../store/places.ts';

/** The localities of a city, by name; none for a city we don't know. */
export const localities = async (ctx: Ctx, input: z.infer<typeof localitiesInput>): Promise<z.infer<typeof localitiesOutput>> => ({
  localities: await localitiesOf(ctx, input.city),
});
