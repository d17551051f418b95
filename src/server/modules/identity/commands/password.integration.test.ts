import { performance } from 'node:perf_hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../kernel/actor.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aStaffMember, inParallel } from '../testing/people.ts';
import { createSession } from './create-session.ts';

const { ctx: anyCtx, database, clear } = await testDatabase();
let clock = testClock();
const ctx = () => anyCtx({ actor: ANONYMOUS, clock });
const email = 'finance@thali.example';
const password = 'thali-demo-2026';

beforeEach(async () => {
  await clear();
  clock = testClock();
  await aStaffMember(ctx(), email, password, [{ role: 'finance' }]);
});

const refusal = (code: string) => expect.objectContaining({ rejection: expect.objectContaining({ code }) });
const failure = (input: { email: string; password: string }) =>
  createSession(ctx(), input).then(
    () => ({ code: 'ok' }),
    (error) => error.rejection ?? { code: String(error) },
  );

describe('signing in with a password', () => {
  it('opens half a day for staff', async () => {
    const { user, expiresAt } = await createSession(ctx(), { email: ' Finance@Thali.Example', password });
    expect(user).toMatchObject({ contact: 'f•••@thali.example', roles: [{ role: 'finance' }] });
    expect(new Date(expiresAt).getTime() - clock.now().getTime()).toBe(12 * 3_600_000);
  });

  it('answers an unknown e-mail like a wrong password, after as much work', async () => {
    const timed = async (input: { email: string; password: string }) => {
      const start = performance.now();
      const answer = await failure(input);
      return { answer, ms: performance.now() - start };
    };
    const wrong = await timed({ email, password: 'not this one' });
    const unknown = await timed({ email: 'nobody@thali.example', password: 'not this one' });
    expect(wrong.answer).toEqual({ kind: 'unauthenticated', code: 'sign_in_wrong' });
    expect(unknown.answer).toEqual(wrong.answer);
    expect(unknown.ms).toBeGreaterThan(wrong.ms / 4);
  });

  it.each([
    ['a known', email],
    ['an unknown', 'nobody@thali.example'],
  ])('looks at five of two hundred parallel guesses at %s e-mail, then waits longer each time', async (_, at) => {
    const answers = await inParallel(200, () => failure({ email: at, password: 'not this one' }));
    const counts: Record<string, number> = {};
    for (const { code } of answers) counts[code] = (counts[code] ?? 0) + 1;
    // On a machine that is out of breath a connection may time out: such a guess was counted or not made, never looked at for free.
    expect(counts['ok']).toBeUndefined();
    expect(counts['sign_in_wrong']).toBeLessThanOrEqual(5);
    expect(counts['sign_in_blocked']).toBeGreaterThan(150);
    expect(await database.prisma.signInGuard.findMany({ select: { failures: true } })).toEqual([{ failures: 5 }]);
    clock.advance(30_000);
    expect(await failure({ email: at, password: 'not this one' })).toMatchObject({ code: 'sign_in_wrong' });
    clock.advance(30_000);
    expect(await failure({ email: at, password })).toMatchObject({ code: 'sign_in_blocked', params: { minutes: 1 } });
    expect(await database.prisma.auditLog.count({ where: { action: 'sign_in.blocked' } })).toBeGreaterThan(0);
  });

  it('starts again after a right one', async () => {
    for (let i = 0; i < 4; i++) await failure({ email, password: 'not this one' });
    await createSession(ctx(), { email, password });
    expect(await database.prisma.signInGuard.count()).toBe(0);
  });

  it('tells of a suspension only who knows the password', async () => {
    await database.prisma.user.update({ where: { email }, data: { suspendedAt: clock.now() } });
    await expect(createSession(ctx(), { email, password: 'not this one' })).rejects.toEqual(refusal('sign_in_wrong'));
    await expect(createSession(ctx(), { email, password })).rejects.toEqual(refusal('account_suspended'));
    expect(await database.prisma.session.count()).toBe(0);
  });
});
