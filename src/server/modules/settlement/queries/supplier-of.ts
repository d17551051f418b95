import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type Party, registrationIn, registrations } from '../../billing/index.ts';

/**
 * The registration under which the platform serves a restaurant at an instant: that of the restaurant's state, else the first of another, and the
 * supply is then between states. Refuses `no_platform_registration` where there is none at all.
 */
export async function supplierFor(ctx: Ctx, stateCode: string, at: Date): Promise<{ readonly supplier: Party; readonly interState: boolean }> {
  const own = await registrationIn(ctx, stateCode, at);
  if (own) return { supplier: own, interState: false };
  for (const one of await registrations(ctx)) {
    const supplier = await registrationIn(ctx, one.stateCode, at);
    if (supplier) return { supplier, interState: true };
  }
  return refuse('precondition', 'no_platform_registration', { state: stateCode });
}
