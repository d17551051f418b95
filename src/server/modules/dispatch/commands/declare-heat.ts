import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { requireDecidingOperator } from '../access.ts';
import type { conditionsOutput, declareHeatInput } from '../duty-contract.ts';
import { conditions } from '../queries/conditions.ts';
import { addHeat, heatUntil } from '../store/heat.ts';

/**
 * Says that a city is so hot for so many minutes from now that riders are to be spared long rides, or with none that it is over. It ends by itself and
 * brings no surcharge: customers don't pay for the sun.
 */
export async function declareHeat(ctx: Ctx, { cityId, minutes }: z.output<typeof declareHeatInput>): Promise<z.infer<typeof conditionsOutput>> {
  requireDecidingOperator(ctx);
  if (!(await cityById(ctx, cityId))) return notFound();
  const until = new Date(ctx.clock.now().getTime() + minutes * 60_000);
  await inSqlTransaction(ctx, async (tx) => {
    const before = await heatUntil(tx, cityId);
    await addHeat(tx, cityId, until);
    await appendAudit(tx, { action: 'dispatch.declare_heat', subject: 'city', subjectId: cityId, before: { until: before }, after: { until, minutes } });
  });
  return conditions(ctx, { cityId });
}
