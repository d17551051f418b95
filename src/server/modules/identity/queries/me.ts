import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { meOutput } from '../contract.ts';
import { viewerOf } from '../domain/viewer.ts';
import { findPerson } from '../store/users.ts';

/** Who is signed in; null for nobody. */
export async function me(ctx: Ctx): Promise<z.infer<typeof meOutput>> {
  if (ctx.actor.type !== 'user') return { user: null };
  const person = await findPerson(ctx, ctx.actor.userId);
  return { user: person && viewerOf(person) };
}
