import { z } from 'zod';
import { RejectionError, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cities } from '../../catalog/index.ts';
import { slabsProblem, surgeProblem } from '../domain/policy-rules.ts';
import { type PastOrder, type ReplayedOrder, replayOrder } from '../domain/replay.ts';
import * as contract from '../policy-contract.ts';
import { loadTariff } from '../store/fees.ts';
import { taxRules } from './tax-rules.ts';

/** A proposal: what it doesn't name stays as it holds now. */
export const proposal = z.strictObject({ fees: contract.feePolicy.optional(), surge: contract.surgePolicy.nullable().optional() });

/** A city of the catalog with what replays one of its past orders under a proposed policy; the system's alone. Null when there is no such city. */
export async function policyReplay(ctx: Ctx, citySlug: string, proposed: z.output<typeof proposal>) {
  if (ctx.actor.type !== 'system') refuse('forbidden', 'forbidden');
  const problem = (proposed.fees && slabsProblem(proposed.fees.deliverySlabs)) ?? (proposed.surge && surgeProblem(proposed.surge));
  if (problem) throw new RejectionError(problem);
  const city = (await cities(ctx)).find(({ slug }) => slug === citySlug);
  if (!city) return null;
  const tariff = await loadTariff(ctx, city.id);
  const policy = { fees: proposed.fees ?? tariff.policy, surge: proposed.surge === undefined ? tariff.surge : proposed.surge };
  const today = taxRules({ stateCode: city.stateCode, specifiedPremises: false }, tariff, city.stateCode, ctx.clock.now());
  return { city, replay: (order: PastOrder): ReplayedOrder => replayOrder(order, policy, today) };
}
