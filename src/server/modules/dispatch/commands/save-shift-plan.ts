import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { requireDecidingOperator } from '../access.ts';
import type { saveShiftPlanInput, shiftPlanOutput } from '../duty-contract.ts';
import { shiftPlan } from '../queries/shifts.ts';
import { planOf, savePlan } from '../store/shifts.ts';

/** Makes these shifts the city's week. What riders have booked stands, also of a shift that is gone. */
export async function saveShiftPlan(ctx: Ctx, { cityId, slots }: z.output<typeof saveShiftPlanInput>): Promise<z.infer<typeof shiftPlanOutput>> {
  requireDecidingOperator(ctx);
  if (!(await cityById(ctx, cityId))) return notFound();
  await inSqlTransaction(ctx, async (tx) => {
    const before = (await planOf(tx, cityId)).map(({ weekday, fromMinute, toMinute, wanted }) => ({ weekday, fromMinute, toMinute, wanted }));
    await savePlan(tx, cityId, slots);
    await appendAudit(tx, { action: 'dispatch.save_shift_plan', subject: 'city', subjectId: cityId, before, after: slots });
  });
  return shiftPlan(ctx, { cityId });
}
