import { beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../kernel/actor.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aPhone, aStaffMember, codeOf, wrongCode } from '../testing/people.ts';
import { handleAuth } from './handle-auth.ts';
import { resolveActor } from './resolve-actor.ts';

const { ctx: anyCtx, database, clear } = await testDatabase();
let clock = testClock();
const ctx = () => anyCtx({ actor: ANONYMOUS, clock });
const SITE = 'https://food.example';

beforeEach(async () => {
  await clear();
  clock = testClock();
});

/** A browser: keeps cookies, sends forms as next-auth's client does. */
function browser() {
  const cookies = new Map<string, string>();
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  async function send(path: string, form?: Record<string, string>) {
    const response = await handleAuth(
      ctx(),
      new Request(`${SITE}/api/auth/${path}`, {
        method: form ? 'POST' : 'GET',
        headers: { cookie: header(), host: 'food.example', 'user-agent': 'Firefox', ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
        ...(form && { body: new URLSearchParams(form) }),
      }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  async function post(path: string, fields: Record<string, string> = {}) {
    const { csrfToken } = await (await send('csrf')).json();
    return send(path, { ...fields, csrfToken, callbackUrl: `${SITE}/orders`, json: 'true' });
  }
  return { send, post, header, cookies, actor: () => resolveActor(ctx(), { cookie: header() }) };
}

async function signedIn(phone = aPhone()) {
  const user = browser();
  const response = await user.post('callback/otp', { phone, otp: await codeOf(ctx(), phone) });
  return { user, response };
}
const errorOf = async (response: Response) => new URL((await response.json()).url).searchParams.get('error');

describe('the browser’s sign-in', () => {
  it('opens a session by a code, in a cookie no script can read, and goes back to our page', async () => {
    const { user, response } = await signedIn();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ url: `${SITE}/orders` });
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('thali-session=')) ?? '';
    expect(cookie).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Lax$/);
    expect(await user.actor()).toMatchObject({ type: 'user', roles: [{ role: 'customer' }] });
    expect(await database.prisma.session.findMany({ select: { kind: true, tokenHash: true, userAgent: true } })).toEqual([
      { kind: 'web', tokenHash: null, userAgent: 'Firefox' },
    ]);
  });

  it('opens one by e-mail and password', async () => {
    await aStaffMember(ctx(), 'admin@thali.example', 'thali-demo-2026', [{ role: 'admin' }]);
    const user = browser();
    expect((await user.post('callback/password', { email: 'admin@thali.example', password: 'thali-demo-2026' })).status).toBe(200);
    expect(await user.actor()).toMatchObject({ type: 'user', roles: [{ role: 'admin' }] });
  });

  it('names a refusal by its code', async () => {
    const phone = aPhone();
    const code = await codeOf(ctx(), phone);
    const user = browser();
    const refused = await user.post('callback/otp', { phone, otp: wrongCode(code) });
    expect(refused.status).toBe(401);
    expect(await errorOf(refused)).toBe('otp_wrong');
    expect(await errorOf(await user.post('callback/otp', { phone, otp: 'abc' }))).toBe('invalid_input');
    expect(await errorOf(await user.post('callback/password', { email: 'a@b.example', password: 'x' }))).toBe('sign_in_wrong');
    expect(await user.actor()).toEqual(ANONYMOUS);
  });

  it('asks for the token against forged forms', async () => {
    const phone = aPhone();
    const user = browser();
    await user.send('callback/otp', { phone, otp: await codeOf(ctx(), phone), json: 'true' });
    expect(await user.actor()).toEqual(ANONYMOUS);
    expect(await database.prisma.session.count()).toBe(0);
  });

  it('never sends anyone to another site', async () => {
    const user = browser();
    const { csrfToken } = await (await user.send('csrf')).json();
    for (const callbackUrl of ['https://evil.example/', '//evil.example', '/\\evil.example', 'https://food.example.evil.example/']) {
      const phone = aPhone();
      const response = await user.send('callback/otp', { phone, otp: await codeOf(ctx(), phone), csrfToken, callbackUrl, json: 'true' });
      const { url } = await response.json();
      expect(new URL(url).origin).toBe(SITE);
    }
  });
});

describe('the session cookie', () => {
  it('dies with its session, and is then cleared', async () => {
    const { user } = await signedIn();
    expect(await (await user.send('session')).json()).toEqual({ expires: expect.any(String) });
    await database.prisma.session.updateMany({ data: { revokedAt: clock.now() } });
    clock.advance(5_000);
    expect(await user.actor()).toEqual(ANONYMOUS);
    expect(await (await user.send('session')).json()).toEqual({});
    expect(user.cookies.has('thali-session')).toBe(false);
  });

  it('ends by signing out, for a stolen copy of it too', async () => {
    const { user } = await signedIn();
    const stolen = user.header();
    expect((await user.post('signout')).status).toBe(200);
    expect(user.cookies.has('thali-session')).toBe(false);
    expect(await resolveActor(ctx(), { cookie: stolen })).toEqual(ANONYMOUS);
    expect(await database.prisma.auditLog.count({ where: { action: 'session.signed_out' } })).toBe(1);
  });

  it('counts for nothing when it was altered, is long, or is not one', async () => {
    const { user } = await signedIn();
    const token = user.cookies.get('thali-session') ?? '';
    const altered = token.slice(0, -6) + (token.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA');
    for (const value of [altered, '', 'x', 'a.b.c.d.e', 'y'.repeat(9_000)])
      expect(await resolveActor(ctx(), { cookie: `thali-session=${value}` })).toEqual(ANONYMOUS);
    expect((await resolveActor(ctx(), { cookie: `a=b; thali-session=${token}; c=d` })).type).toBe('user');
  });
});

describe('what else is asked of it', () => {
  it.each(['', '_log', 'verify-request', 'toString'])('is not found: %j', async (path) => {
    expect((await browser().send(path)).status).toBe(404);
  });

  it('is refused when it is too large for a sign-in', async () => {
    expect((await browser().send('callback/otp', { phone: 'x'.repeat(20_000) })).status).toBe(413);
  });

  it('is sent to our own sign-in page', async () => {
    const response = await browser().send('signin');
    expect([response.status, response.headers.get('location')]).toEqual([302, expect.stringMatching(/^\/sign-in\?/)]);
  });
});
