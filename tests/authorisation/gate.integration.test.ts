import { callTRPCProcedure } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { RejectionError } from '../../src/server/kernel/errors.ts';
import { NO_LIMITS, setLimiter } from '../../src/server/platform/limits/limiter.ts';
import { testDatabase } from '../../src/server/platform/testing/index.ts';
import { procedureRegistry } from '../../src/server/trpc/registry.ts';
import { appRouter } from '../../src/server/trpc/root.ts';
import { ACCESS, type Audience } from './access.ts';
import { actorNamed, CALLERS, type CallerName } from './callers.ts';

const { ctx } = await testDatabase();
setLimiter(NO_LIMITS);

const procedures = procedureRegistry(appRouter);

/** What the gate answers: it stands before the input is read, so an empty one tells who came past it. */
async function gate(path: string, type: 'query' | 'mutation' | 'subscription', name: CallerName): Promise<string> {
  const call = callTRPCProcedure({
    router: appRouter,
    path,
    type,
    ctx: ctx({ actor: actorNamed(name) }),
    getRawInput: async () => undefined,
    signal: undefined,
    batchIndex: 0,
  });
  try {
    await call;
    return 'passes';
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN') {
      expect(error.cause).toBeInstanceOf(RejectionError);
      return error.code === 'UNAUTHORIZED' ? 'must sign in' : 'is forbidden';
    }
    expect(error.code, `${path} for ${name}: ${error.message}`).not.toBe('INTERNAL_SERVER_ERROR');
    return 'passes';
  }
}

function expected(audience: Audience, name: CallerName): string {
  if (audience === 'anyone') return 'passes';
  if (name === 'anonymous') return 'must sign in';
  return audience === 'signed in' || audience.includes(name) ? 'passes' : 'is forbidden';
}

describe('the gate', () => {
  it('is described for every procedure of the live router, and for no other', () => {
    expect(Object.keys(ACCESS).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  it.each(procedures)('lets the right ones past: $path', async ({ path, type }) => {
    const audience = ACCESS[path];
    if (!audience) throw new Error(`${path} is missing from access.ts`);
    const wanted = Object.fromEntries(CALLERS.map((name) => [name, expected(audience, name)]));
    const found: Record<string, string> = {};
    for (const name of CALLERS) found[name] = await gate(path, type, name);
    expect(found).toEqual(wanted);
  });
});
