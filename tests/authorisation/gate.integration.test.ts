import { describe, expect, it } from 'vitest';
import { NO_LIMITS, setLimiter } from '../../src/server/platform/limits/limiter.ts';
import { testDatabase } from '../../src/server/platform/testing/index.ts';
import { ACCESS, type Audience } from './access.ts';
import { attempt, procedures } from './attempt.ts';
import { actorNamed, CALLERS, type CallerName } from './callers.ts';

const { ctx } = await testDatabase();
setLimiter(NO_LIMITS);

const STOPS: Readonly<Record<string, string>> = { unauthenticated: 'must sign in', forbidden: 'is forbidden' };

/** What the gate answers: it stands before the input is read, so none at all tells who came past it. */
async function gate(path: string, name: CallerName): Promise<string> {
  const rejection = await attempt(ctx({ actor: actorNamed(name) }), path, undefined);
  return (rejection && STOPS[rejection.kind]) ?? 'passes';
}

function expected(audience: Audience, name: CallerName): string {
  if (audience === 'anyone') return 'passes';
  if (name === 'anonymous') return 'must sign in';
  return audience === 'signed in' || audience.some((role) => role === name) ? 'passes' : 'is forbidden';
}

describe('the gate', () => {
  it('is described for every procedure of the live router, and for no other', () => {
    expect(Object.keys(ACCESS).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  it.each(procedures)('lets the right ones past: $path', async ({ path }) => {
    const audience = ACCESS[path];
    if (!audience) throw new Error(`${path} is missing from access.ts`);
    const found: Record<string, string> = {};
    for (const name of CALLERS) found[name] = await gate(path, name);
    expect(found).toEqual(Object.fromEntries(CALLERS.map((name) => [name, expected(audience, name)])));
  });
});
