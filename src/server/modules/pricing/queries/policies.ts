import type { z } from 'zod';
import { holds } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { policiesOutput } from '../policy-contract.ts';
import { feePoliciesOf, surgePoliciesOf } from '../store/policies.ts';

const dated = <Row extends { readonly effectiveFrom: Date }>(row: Row) => ({ ...row, effectiveFrom: row.effectiveFrom.toISOString() });

/** The fee and surge policies of a city, past, present and to come, for finance and admin. */
export async function policies(ctx: Ctx, { cityId }: { readonly cityId: string }): Promise<z.input<typeof policiesOutput>> {
  if (!holds(ctx.actor, ['admin', 'finance'])) refuse('forbidden', 'forbidden');
  if (!(await cityById(ctx, cityId))) notFound();
  const [fees, surge] = [await feePoliciesOf(ctx, cityId), await surgePoliciesOf(ctx, cityId)];
  return {
    fees: fees.map((row) => ({ ...dated(row), deliverySlabs: [...row.deliverySlabs] })),
    surge: surge.map((row) => ({ ...dated(row), steps: [...row.steps], festivals: [...row.festivals] })),
  };
}
