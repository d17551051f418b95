import type { z } from 'zod';
import { holds } from '../../../kernel/actor.ts';
import { localTime } from '../../../kernel/clock.ts';
import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { slabsProblem, surgeProblem } from '../domain/policy-rules.ts';
import { comparePolicies, sampleOrders } from '../domain/preview.ts';
import type { previewInput, previewOutput } from '../policy-contract.ts';
import { loadTariff } from '../store/fees.ts';
import { taxRules } from './tax-rules.ts';

/** What sample orders cost today and would cost under a proposed policy; nothing is saved. What isn't proposed stays as it holds now. */
export async function previewPolicy(ctx: Ctx, input: z.output<typeof previewInput>): Promise<z.input<typeof previewOutput>> {
  if (!holds(ctx.actor, ['admin', 'finance'])) refuse('forbidden', 'forbidden');
  const city = (await cityById(ctx, input.cityId)) ?? notFound();
  const problem = (input.fees && slabsProblem(input.fees.deliverySlabs)) ?? (input.surge && surgeProblem(input.surge));
  if (problem) throw new RejectionError(problem);
  const tariff = await loadTariff(ctx, city.id);
  const now = { fees: tariff.policy, surge: tariff.surge };
  const then = { fees: input.fees ?? now.fees, surge: input.surge === undefined ? now.surge : input.surge };
  const at = ctx.clock.now();
  const tax = taxRules({ stateCode: city.stateCode, specifiedPremises: false }, tariff, city.stateCode, at);
  const rows = comparePolicies(now, then, sampleOrders(input.date ?? localTime(at, city.timeZone).date), tax);
  return {
    rows: rows.map(({ itemsPaise, distanceM, conditions, nowPaise, thenPaise }) => ({ itemsPaise, distanceM, busy: conditions.raining, nowPaise, thenPaise })),
  };
}
