import { beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS, system } from '../../../kernel/actor.ts';
import { actingAs } from '../../../platform/context.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { revokeSession } from '../commands/revoke-session.ts';
import { signOut } from '../commands/sign-out.ts';
import { grantRole, jobs, revokeRole, sessionResolver, setSuspended, subscribers } from '../index.ts';
import { sessions } from '../queries/sessions.ts';
import { actorOf, aPhone, enter } from '../testing/people.ts';
import { resolveActor } from './resolve-actor.ts';

const { ctx: anyCtx, database, clear } = await testDatabase();
let clock = testClock();
const ctx = () => anyCtx({ actor: ANONYMOUS, clock });
const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` });
const typeOf = async (token: string | null) => (await resolveActor(ctx(), bearer(token))).type;

beforeEach(async () => {
  await clear();
  clock = testClock();
});

describe('a bearer token', () => {
  it('is its person, with their roles', async () => {
    const entered = await enter(ctx());
    expect(await resolveActor(ctx(), bearer(entered.token))).toEqual(actorOf(entered));
  });

  it('is nobody when it is none of ours', async () => {
    const { token, sessionId } = await enter(ctx());
    for (const authorization of ['', 'Bearer', `Bearer ${token}x`, `Bearer ${sessionId}`, `Basic ${token}`, `Bearer tht_${'a'.repeat(43)}`]) {
      expect(await resolveActor(ctx(), { authorization })).toEqual(ANONYMOUS);
    }
  });

  it('is found by what main.ts hands to the edge, in the wall clock’s time', async () => {
    clock.set(new Date());
    const entered = await enter(ctx());
    const resolve = sessionResolver(database);
    expect(await resolve({ headers: bearer(entered.token) })).toEqual(actorOf(entered));
    expect(await resolve({ headers: {} })).toEqual(ANONYMOUS);
  });

  it('ends on time, also while cached', async () => {
    const { token, expiresAt } = await enter(ctx());
    clock.set(new Date(expiresAt.getTime() - 1));
    expect(await typeOf(token)).toBe('user');
    clock.advance(1);
    expect(await typeOf(token)).toBe('anonymous');
  });
});

describe('the end of a session', () => {
  it('is at once in this process, and not twice', async () => {
    const entered = await enter(ctx());
    expect(await typeOf(entered.token)).toBe('user');
    await signOut(actingAs(ctx(), actorOf(entered)));
    expect(await typeOf(entered.token)).toBe('anonymous');
    await signOut(actingAs(ctx(), actorOf(entered)));
    expect(await database.prisma.auditLog.count({ where: { action: 'session.signed_out' } })).toBe(1);
    expect(await database.prisma.eventLog.findMany({ select: { type: true, payload: true } })).toEqual([
      { type: 'session.ended', payload: { sessionId: entered.sessionId, userId: entered.person.id } },
    ]);
  });

  it('reaches a process that did not do it within five seconds, and no query is spent in between', async () => {
    const { token, sessionId } = await enter(ctx());
    expect(await typeOf(token)).toBe('user');
    await database.prisma.session.update({ where: { id: sessionId }, data: { revokedAt: clock.now() } });
    clock.advance(3_900);
    expect(await typeOf(token)).toBe('user');
    clock.advance(1_000);
    expect(await typeOf(token)).toBe('anonymous');
  });

  it('reaches it at once when it hears the event', async () => {
    const { token, sessionId, person } = await enter(ctx());
    expect(await typeOf(token)).toBe('user');
    await database.prisma.session.update({ where: { id: sessionId }, data: { revokedAt: clock.now() } });
    const event = { seq: 1, id: sessionId, actor: 'system:test', at: clock.now().toISOString(), version: 1, aggregate: 'session', aggregateId: sessionId };
    for (const { handle } of subscribers) await handle(ctx(), [{ ...event, type: 'session.ended', payload: { sessionId, userId: person.id } }]);
    expect(await typeOf(token)).toBe('anonymous');
  });

  it('comes to every session of a person who is suspended, and a restored one comes back', async () => {
    const phone = aPhone();
    const [one, two] = [await enter(ctx(), phone), await enter(ctx(), phone)];
    for (const { token } of [one, two]) expect(await typeOf(token)).toBe('user');
    const admin = actingAs(ctx(), system('operator'));
    await setSuspended(admin, { userId: one.person.id, suspended: true, reason: 'chargebacks' });
    for (const { token } of [one, two]) expect(await typeOf(token)).toBe('anonymous');
    await setSuspended(admin, { userId: one.person.id, suspended: false, reason: 'cleared' });
    clock.advance(5_000);
    expect(await typeOf(one.token)).toBe('user');
    await expect(setSuspended(actingAs(ctx(), actorOf(one)), { userId: two.person.id, suspended: true, reason: 'no' })).rejects.toThrow('forbidden');
    await expect(setSuspended(admin, { userId: one.sessionId, suspended: true, reason: 'nobody' })).rejects.toThrow('not_found');
  });
});

describe('my sessions', () => {
  it('are mine alone, to see and to end', async () => {
    const phone = aPhone();
    const [here, there, stranger] = [await enter(ctx(), phone), await enter(ctx(), phone, { kind: 'web', userAgent: 'Firefox' }), await enter(ctx())];
    const me = actingAs(ctx(), actorOf(here));
    const listed = (await sessions(me)).sessions;
    expect(new Set(listed.map(({ id, kind, userAgent, current }) => [id, kind, userAgent, current].join()))).toEqual(
      new Set([`${here.sessionId},bearer,,true`, `${there.sessionId},web,Firefox,false`]),
    );
    const absent = await revokeSession(me, { sessionId: here.person.id }).catch((error) => error.rejection);
    const foreign = await revokeSession(me, { sessionId: stranger.sessionId }).catch((error) => error.rejection);
    expect(foreign).toEqual(absent);
    expect(await typeOf(stranger.token)).toBe('user');
    await revokeSession(me, { sessionId: there.sessionId });
    expect((await sessions(me)).sessions.map(({ id }) => id)).toEqual([here.sessionId]);
  });

  it('are noted as seen at most once a minute', async () => {
    const { token, sessionId } = await enter(ctx());
    const seen = async () => (await database.prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    const opened = await seen();
    clock.advance(50_000);
    await typeOf(token);
    expect(await seen()).toEqual(opened);
    clock.advance(10_000);
    await typeOf(token);
    expect(await seen()).toEqual(clock.now());
  });

  it('are forgotten ninety days after their end, codes after two', async () => {
    await enter(ctx());
    for (const days of [40, 81]) {
      clock.advance(days * 24 * 3_600_000);
      for (const job of jobs) await job.handler(ctx(), {}, { id: 'run', attempt: 1 });
      expect([await database.prisma.otpChallenge.count(), await database.prisma.session.count()]).toEqual([0, days === 40 ? 1 : 0]);
    }
  });
});

describe('roles', () => {
  it('are given once, taken once, and carried by the next request', async () => {
    const { token, person } = await enter(ctx());
    const admin = actingAs(ctx(), system('operator'));
    const grant = { userId: person.id, grant: { role: 'rider' } } as const;
    await Promise.all([grantRole(admin, grant), grantRole(admin, grant)]);
    clock.advance(5_000);
    expect(await resolveActor(ctx(), bearer(token))).toMatchObject({ roles: [{ role: 'customer' }, { role: 'rider' }] });
    await revokeRole(admin, grant);
    clock.advance(5_000);
    expect(await resolveActor(ctx(), bearer(token))).toMatchObject({ roles: [{ role: 'customer' }] });
    await expect(revokeRole(admin, grant)).rejects.toThrow('not_found');
    await expect(grantRole(admin, { userId: person.id, grant: { role: 'admin' } })).rejects.toThrow('grant_staff_contact');
    expect(await database.prisma.auditLog.count({ where: { action: { startsWith: 'role.' } } })).toBe(2);
  });
});
