import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { type Rejection, RejectionError, reject } from '../../src/server/kernel/errors.ts';
import type { Ctx } from '../../src/server/platform/context.ts';
import { procedureRegistry } from '../../src/server/trpc/registry.ts';
import { appRouter } from '../../src/server/trpc/root.ts';

/** Every procedure of the live router. */
export const procedures = procedureRegistry(appRouter);

const types = new Map(procedures.map(({ path, type }) => [path, type]));

/** Calls a procedure of the live router as the edge does; gives the refusal, or null when there is none. A fault of ours is thrown. */
export async function attempt(ctx: Ctx, path: string, input: unknown): Promise<Rejection | null> {
  const type = types.get(path);
  if (!type) throw new Error(`There is no procedure ${path}`);
  try {
    await callTRPCProcedure({ router: appRouter, path, type, ctx, getRawInput: async () => input, signal: undefined, batchIndex: 0 });
    return null;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.cause instanceof RejectionError) return error.cause.rejection;
    if (error.code === 'BAD_REQUEST') return reject('invalid', 'invalid_input');
    throw error.cause ?? error;
  }
}
