import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { createSessionOutput } from '../contract.ts';
import { viewerOf } from '../domain/viewer.ts';
import { type SignInInput, signIn } from './sign-in.ts';

/** Signs a script in: gives a bearer token, once. */
export async function createSession(ctx: Ctx, input: SignInInput): Promise<z.infer<typeof createSessionOutput>> {
  const { token, expiresAt, person } = await signIn(ctx, input, { kind: 'bearer' });
  if (token === null) throw new Error('A bearer session has a token');
  return { token, expiresAt: expiresAt.toISOString(), user: viewerOf(person) };
}
