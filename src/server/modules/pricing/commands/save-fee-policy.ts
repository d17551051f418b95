import type { z } from 'zod';
import { type Ctx, newId } from '../../../platform/context.ts';
import { slabsProblem } from '../domain/policy-rules.ts';
import type { saveFeePolicyInput } from '../policy-contract.ts';
import { saveFees } from '../store/policies.ts';
import { savePolicy } from './save-policy.ts';

/** New fees of a city, from now on or from a later moment. Quotes given before keep their total for their ten minutes. */
export async function saveFeePolicy(ctx: Ctx, input: z.output<typeof saveFeePolicyInput>): Promise<{ id: string }> {
  const { cityId, effectiveFrom: from, ...policy } = input;
  const effectiveFrom = from ? new Date(from) : ctx.clock.now();
  const problem = slabsProblem(policy.deliverySlabs);
  const write = (tx: Ctx) => saveFees(tx, cityId, { ...policy, id: newId(tx), effectiveFrom });
  return savePolicy(ctx, { cityId, subject: 'fee_policy', effectiveFrom, problem, policy, write });
}
