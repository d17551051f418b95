import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { registrationsOutput } from '../contract.ts';
import { registrations } from '../store/returns.ts';

/** Where the platform is registered for GST. */
export async function platformRegistrations(ctx: Ctx): Promise<z.infer<typeof registrationsOutput>> {
  return { registrations: await registrations(ctx) };
}
