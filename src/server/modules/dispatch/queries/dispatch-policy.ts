import type { Ctx } from '../../../platform/context.ts';
import type { PlanSettings } from '../domain/plan/parameters.ts';
import { policiesOf } from '../store/policies.ts';

/** What a city has set for its dispatcher by now; version 0 is as usual. */
export async function settingsOf(ctx: Ctx, cityId: string): Promise<{ readonly version: number; readonly parameters: PlanSettings }> {
  const now = ctx.clock.now();
  const current = (await policiesOf(ctx, cityId)).find(({ from }) => from <= now);
  return current ?? { version: 0, parameters: {} };
}
