import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { policyOutput, savePolicyInput } from '../contract.ts';
import { financeOnly } from '../queries/view.ts';
import { lastWeek } from '../store/cycles.ts';
import { addPolicy, newestPolicies } from '../store/policies.ts';

type Output = z.infer<typeof policyOutput>;
const WEEK_MS = 7 * 86_400_000;
const NONE = { weekStartsOn: 1, holdDays: 0 };

/** How a city is settled now, and what is to come; weeks run from Monday without days of hold until something else is saved. For finance. */
export async function policy(ctx: Ctx, { cityId }: { cityId: string }): Promise<Output> {
  financeOnly(ctx);
  if (!(await cityById(ctx, cityId))) notFound();
  const now = ctx.clock.now();
  const newest = await newestPolicies(ctx, cityId);
  const { weekStartsOn, holdDays } = newest.find(({ effectiveFrom }) => effectiveFrom <= now) ?? NONE;
  const [to] = newest.filter(({ effectiveFrom }) => effectiveFrom > now);
  return { weekStartsOn, holdDays, next: to ? { weekStartsOn: to.weekStartsOn, holdDays: to.holdDays, from: to.effectiveFrom.toISOString() } : null };
}

/** Finance sets a city's first weekday and days of hold. They begin when the week that runs now ends; the week that is over keeps its own. */
export async function savePolicy(ctx: Ctx, { cityId, weekStartsOn, holdDays }: z.output<typeof savePolicyInput>): Promise<Output> {
  financeOnly(ctx);
  const city = (await cityById(ctx, cityId)) ?? notFound();
  return inSqlTransaction(ctx, async (tx) => {
    const { toAt } = await lastWeek(tx, city, tx.clock.now());
    // The end of the week that runs now is the last instant that this policy still decides.
    const effectiveFrom = new Date(toAt.getTime() + WEEK_MS + 1);
    const before = await policy(tx, { cityId });
    await addPolicy(tx, cityId, { effectiveFrom, weekStartsOn, holdDays });
    const after = await policy(tx, { cityId });
    await appendAudit(tx, { action: 'settlement.save_policy', subject: 'city', subjectId: cityId, before, after });
    return after;
  });
}
