import type { z } from 'zod';
import { type Ctx, newId } from '../../../platform/context.ts';
import { surgeProblem } from '../domain/policy-rules.ts';
import type { saveSurgePolicyInput } from '../policy-contract.ts';
import { saveSurge } from '../store/policies.ts';
import { savePolicy } from './save-policy.ts';

/** New surcharges of a city, from now on or from a later moment; a cap of nothing switches them off. */
export async function saveSurgePolicy(ctx: Ctx, input: z.output<typeof saveSurgePolicyInput>): Promise<{ id: string }> {
  const { cityId, effectiveFrom: from, ...policy } = input;
  const effectiveFrom = from ? new Date(from) : ctx.clock.now();
  const write = (tx: Ctx) => saveSurge(tx, cityId, { ...policy, id: newId(tx), effectiveFrom });
  return savePolicy(ctx, { cityId, subject: 'surge_policy', effectiveFrom, problem: surgeProblem(policy), policy, write });
}
