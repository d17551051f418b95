import type { z } from 'zod';
import { holds } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { pricingMenu } from '../../catalog/index.ts';
import type { premisesOutput, recordPremisesInput } from '../policy-contract.ts';
import { premisesYearsOf, savePremisesYear } from '../store/premises.ts';

/** Records whether a restaurant is in specified premises in a financial year (Notification 05/2025-CTR), for finance and admin; quotes of that year follow. */
export async function recordPremises(ctx: Ctx, input: z.output<typeof recordPremisesInput>): Promise<z.input<typeof premisesOutput>> {
  if (!holds(ctx.actor, ['admin', 'finance'])) refuse('forbidden', 'forbidden');
  const { restaurantId, ...year } = input;
  if (!(await pricingMenu(ctx, restaurantId, []))) notFound();
  return inTransaction(ctx, async (tx) => {
    const before = (await premisesYearsOf(tx, restaurantId)).find(({ financialYear }) => financialYear === year.financialYear);
    await savePremisesYear(tx, restaurantId, year);
    await appendAudit(tx, { action: 'pricing.record_premises', subject: 'restaurant', subjectId: restaurantId, before, after: year });
    return { years: await premisesYearsOf(tx, restaurantId) };
  });
}
