import type { z } from 'zod';
import { holds } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { declareRainInput, rainOutput } from '../policy-contract.ts';
import { addRain, rainUntil } from '../store/rain.ts';

/**
 * Says that it rains in a city for so many minutes from now, or with none that it has stopped, for operators and admin. Quotes follow within seconds,
 * by the city's surge policy; it ends by itself, so that no surcharge is forgotten.
 */
export async function declareRain(ctx: Ctx, { cityId, minutes }: z.output<typeof declareRainInput>): Promise<z.infer<typeof rainOutput>> {
  if (!holds(ctx.actor, ['admin', 'operations'])) refuse('forbidden', 'forbidden');
  if (!(await cityById(ctx, cityId))) notFound();
  const until = new Date(ctx.clock.now().getTime() + minutes * 60_000);
  await inTransaction(ctx, async (tx) => {
    const before = await rainUntil(tx, cityId);
    await addRain(tx, cityId, until);
    await appendAudit(tx, { action: 'pricing.declare_rain', subject: 'city', subjectId: cityId, before: { until: before }, after: { until, minutes } });
  });
  return { until: minutes > 0 ? until.toISOString() : null };
}
