import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { peopleByIds } from '../../identity/index.ts';
import { requireOperator } from '../access.ts';
import type { PlanSettings } from '../domain/plan/parameters.ts';
import type { policyInput, policyOutput } from '../policy-contract.ts';
import { policiesOf } from '../store/policies.ts';

/** What a city has set for its dispatcher by now; version 0 is as usual. For the dispatcher; asks for no actor. */
export async function settingsOf(ctx: Ctx, cityId: string): Promise<{ readonly version: number; readonly parameters: PlanSettings }> {
  const now = ctx.clock.now();
  const current = (await policiesOf(ctx, cityId)).find(({ from }) => from <= now);
  return current ? { version: current.version, parameters: current.parameters } : { version: 0, parameters: {} };
}

/** How a city's dispatcher weighs things now, and who changed it when and why, the newest first. For operators. */
export async function dispatchPolicy(ctx: Ctx, { cityId }: z.output<typeof policyInput>): Promise<z.infer<typeof policyOutput>> {
  requireOperator(ctx);
  const rows = await policiesOf(ctx, cityId);
  const people = await peopleByIds(
    ctx,
    rows.map(({ setBy }) => setBy),
  );
  return {
    current: await settingsOf(ctx, cityId),
    history: rows.map(({ version, parameters, reason, setBy, from }) => ({
      version,
      parameters,
      reason,
      setByName: people.get(setBy)?.name ?? null,
      from: from.toISOString(),
    })),
  };
}
