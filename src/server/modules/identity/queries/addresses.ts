import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { addressesOutput } from '../contract.ts';
import { actingUser } from '../domain/acting-user.ts';
import { addressesOf } from '../store/addresses.ts';

/** The caller's saved addresses, the newest first. */
export async function addresses(ctx: Ctx): Promise<z.infer<typeof addressesOutput>> {
  const { userId } = actingUser(ctx.actor);
  return { addresses: await addressesOf(ctx, userId) };
}
