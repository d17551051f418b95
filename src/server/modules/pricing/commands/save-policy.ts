import { holds } from '../../../kernel/actor.ts';
import { notFound, type Rejection, RejectionError, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { beginProblem } from '../domain/policy-rules.ts';

export interface PolicyToSave {
  readonly cityId: string;
  readonly subject: 'fee_policy' | 'surge_policy';
  readonly effectiveFrom: Date;
  readonly problem: Rejection | null;
  readonly policy: object;
  readonly write: (tx: Ctx) => Promise<string>;
}

/** Saves a city's policy that begins now or later, for finance and admin, with its audit. Refuses `not_found`, `policy_in_past` and the policy's own problem. */
export async function savePolicy(ctx: Ctx, { cityId, subject, effectiveFrom, problem, policy, write }: PolicyToSave): Promise<{ id: string }> {
  if (!holds(ctx.actor, ['admin', 'finance'])) refuse('forbidden', 'forbidden');
  if (!(await cityById(ctx, cityId))) notFound();
  const found = problem ?? beginProblem(effectiveFrom, ctx.clock.now());
  if (found) throw new RejectionError(found);
  return inTransaction(ctx, async (tx) => {
    const id = await write(tx);
    await appendAudit(tx, { action: `pricing.save_${subject}`, subject, subjectId: id, after: { cityId, effectiveFrom, ...policy } });
    return { id };
  });
}
