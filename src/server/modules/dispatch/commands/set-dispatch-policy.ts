import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { requireDecidingOperator } from '../access.ts';
import type { policyOutput, setPolicyInput } from '../policy-contract.ts';
import { dispatchPolicy, settingsOf } from '../queries/dispatch-policy.ts';
import { addPolicy } from '../store/policies.ts';

/** Sets how a city's dispatcher weighs things from now on; the next look follows it. Refused as `policy_changed` if it was based on another than the newest. */
export async function setDispatchPolicy(
  ctx: Ctx,
  { cityId, parameters, reason, basedOn }: z.output<typeof setPolicyInput>,
): Promise<z.infer<typeof policyOutput>> {
  requireDecidingOperator(ctx);
  const { actor } = ctx;
  if (actor.type !== 'user') return refuse('forbidden', 'forbidden');
  if (!(await cityById(ctx, cityId))) return notFound();
  await inSqlTransaction(ctx, async (tx) => {
    const before = await settingsOf(tx, cityId);
    if (before.version !== basedOn) return refuse('conflict', 'policy_changed');
    const row = { id: newId(tx), cityId, parameters, reason, setBy: actor.userId, from: tx.clock.now() };
    if ((await addPolicy(tx, row)) !== basedOn + 1) return refuse('conflict', 'policy_changed');
    await appendAudit(tx, { action: 'dispatch.set_policy', subject: 'city', subjectId: cityId, before: before.parameters, after: parameters, reason });
  });
  return dispatchPolicy(ctx, { cityId });
}
