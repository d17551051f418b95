import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { ofCity } from '../contract.ts';
import type { rainOutput } from '../policy-contract.ts';
import { rainUntil } from '../store/rain.ts';

/** Whether it rains in a city, as declared, and until when. Refuses `not_found`. */
export async function rain(ctx: Ctx, { cityId }: z.output<typeof ofCity>): Promise<z.infer<typeof rainOutput>> {
  if (!(await cityById(ctx, cityId))) notFound();
  return { until: (await rainUntil(ctx, cityId))?.toISOString() ?? null };
}
