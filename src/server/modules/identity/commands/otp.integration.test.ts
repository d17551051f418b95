import { beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../kernel/actor.ts';
import { createLimiter, setLimiter } from '../../../platform/limits/limiter.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { OTP } from '../domain/otp.ts';
import { sandboxSms } from '../drivers/sandbox-sms.ts';
import { aPhone, codeOf, enter, inParallel, wrongCode } from '../testing/people.ts';
import { createSession } from './create-session.ts';
import { requestOtp } from './request-otp.ts';

const { ctx: anyCtx, database, clear } = await testDatabase();
let clock = testClock();
const ctx = (ip?: string) => anyCtx({ actor: ANONYMOUS, clock, ...(ip && { ip }) });

beforeEach(async () => {
  await clear();
  clock = testClock();
  setLimiter(createLimiter());
});

const refusal = (code: string) => expect.objectContaining({ rejection: expect.objectContaining({ code }) });
const outcomes = (times: number, run: () => Promise<unknown>): Promise<string[]> =>
  inParallel(times, () =>
    run().then(
      () => 'ok',
      (error) => error.rejection?.code ?? String(error),
    ),
  );
const count = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length;

describe('asking for a code', () => {
  it('answers alike for a known and an unknown phone, and keeps only a keyed hash', async () => {
    const known = aPhone();
    await enter(ctx(), known);
    clock.advance(60_000);
    const answers = [await requestOtp(ctx(), { phone: known }), await requestOtp(ctx(), { phone: aPhone() })];
    expect(answers.map((one) => Object.keys(one).sort())).toEqual([
      ['demoCode', 'expiresAt', 'resendAfterSeconds'],
      ['demoCode', 'expiresAt', 'resendAfterSeconds'],
    ]);
    expect(answers[0]?.expiresAt).toBe(answers[1]?.expiresAt);
    const rows = await database.prisma.otpChallenge.findMany();
    expect(JSON.stringify(rows)).not.toContain(answers[0]?.demoCode);
    expect(JSON.stringify(rows)).not.toContain(answers[1]?.demoCode);
  });

  it('hands the code to the SMS driver, and outside the demo to nobody else', async () => {
    const sms = sandboxSms();
    const phone = aPhone();
    const answer = await requestOtp(ctx(), { phone }, { demo: false, sms });
    expect(answer).not.toHaveProperty('demoCode');
    expect(sms.messages).toMatchObject([{ to: phone, template: 'otp', params: { code: expect.stringMatching(/^\d{6}$/) } }]);
    const demo = await requestOtp(ctx(), { phone: '+91 90000 00001' }, { demo: false, sms });
    expect(demo).not.toHaveProperty('demoCode');
    expect(sms.messages[1]?.params['code']).not.toBe('000000');
    await expect(requestOtp(ctx(), { phone: aPhone() }, { demo: false, sms: null })).rejects.toEqual(refusal('sms_unavailable'));
  });

  it('sends one of fifty asked for at once', async () => {
    const phone = aPhone();
    const codes = await outcomes(50, () => requestOtp(ctx(), { phone }));
    expect([count(codes, 'ok'), count(codes, 'otp_resend_wait')]).toEqual([1, 49]);
  });

  it('stops at the cap of the hour, and goes on when it has passed', async () => {
    const phone = aPhone();
    for (let i = 0; i < OTP.unusedPerHour; i++) {
      await requestOtp(ctx(), { phone });
      clock.advance(31_000);
    }
    await expect(requestOtp(ctx(), { phone })).rejects.toEqual(refusal('otp_too_many'));
    clock.advance(3_600_000);
    await requestOtp(ctx(), { phone });
  });

  it('stops an address that asks for many phones', async () => {
    const codes = await outcomes(310, () => requestOtp(ctx('203.0.113.7'), { phone: aPhone() }));
    expect([count(codes, 'ok'), count(codes, 'rate_limited')]).toEqual([300, 10]);
    await requestOtp(ctx('203.0.113.8'), { phone: aPhone() });
  });

  it.each(['', '12345', '+1 555 010 9999', '00000 00000'])('refuses %j', (phone) =>
    expect(requestOtp(ctx(), { phone })).rejects.toEqual(refusal('phone_invalid')),
  );
});

describe('signing in with a code', () => {
  it('makes a customer of a new phone once, and finds them again in any spelling', async () => {
    const phone = aPhone();
    const first = await createSession(ctx(), { phone, otp: await codeOf(ctx(), phone) });
    expect(first.user.roles).toEqual([{ role: 'customer' }]);
    expect(first.token).toMatch(/^tht_[\w-]{43}$/);
    const again = await createSession(ctx(), { phone: `0${phone.slice(3, 8)} ${phone.slice(8)}`, otp: await codeOf(ctx(), phone) });
    expect(again.user.id).toBe(first.user.id);
    const rows = JSON.stringify(await database.prisma.session.findMany());
    expect(rows).not.toContain(first.token);
    const audit = await database.prisma.auditLog.findMany({ where: { actor: `user:${first.user.id}` } });
    expect(audit.map((line) => line.action).sort()).toEqual(['session.opened', 'session.opened', 'user.created']);
  });

  it('allows five guesses at a code, however many come at once', async () => {
    const phone = aPhone();
    const code = await codeOf(ctx(), phone);
    const codes = await outcomes(200, () => createSession(ctx(), { phone, otp: wrongCode(code) }));
    expect([count(codes, 'otp_wrong'), count(codes, 'otp_spent')]).toEqual([5, 195]);
    await expect(createSession(ctx(), { phone, otp: code })).rejects.toEqual(refusal('otp_spent'));
  });

  it('opens one session for one code, however many use it at once', async () => {
    const phone = aPhone();
    const otp = await codeOf(ctx(), phone);
    const codes = await outcomes(20, () => createSession(ctx(), { phone, otp }));
    expect(count(codes, 'ok')).toBe(1);
    expect(await database.prisma.session.count()).toBe(1);
    expect(await database.prisma.user.count()).toBe(1);
  });

  it('refuses a code after five minutes, one that a newer replaced, and one of another phone', async () => {
    const [phone, other] = [aPhone(), aPhone()];
    const first = await codeOf(ctx(), phone);
    const foreign = await codeOf(ctx(), other);
    await expect(createSession(ctx(), { phone, otp: foreign })).rejects.toEqual(refusal('otp_wrong'));
    clock.advance(60_000);
    const second = await codeOf(ctx(), phone);
    await expect(createSession(ctx(), { phone, otp: first })).rejects.toEqual(refusal('otp_wrong'));
    clock.advance(OTP.lifetimeSeconds * 1000);
    await expect(createSession(ctx(), { phone, otp: second })).rejects.toEqual(refusal('otp_spent'));
  });

  it('blocks a phone whose codes are guessed out one after the other, notes it, and forgives in time', async () => {
    const phone = aPhone();
    for (let round = 0; round < 3; round++) {
      const code = await codeOf(ctx(), phone);
      for (let guess = 0; guess < 5; guess++) await expect(createSession(ctx(), { phone, otp: wrongCode(code) })).rejects.toEqual(refusal('otp_wrong'));
      clock.advance(31_000);
    }
    const code = await codeOf(ctx(), phone);
    await expect(createSession(ctx(), { phone, otp: code })).rejects.toEqual(refusal('sign_in_blocked'));
    const bursts = await database.prisma.auditLog.findMany({ where: { action: 'sign_in.blocked' } });
    expect(bursts).toHaveLength(1);
    expect(JSON.stringify(bursts)).not.toContain(phone.slice(3));
    clock.advance(60_000);
    await createSession(ctx(), { phone, otp: code });
    expect(await database.prisma.signInGuard.count()).toBe(0);
  });

  it('lets several use a demo account at once', async () => {
    const phone = '+91 90000 00001';
    for (let i = 0; i < 3; i++) expect((await requestOtp(ctx(), { phone })).demoCode).toBe('000000');
    for (let i = 0; i < 3; i++) await createSession(ctx(), { phone, otp: '000000' });
    await expect(createSession(ctx(), { phone, otp: '000000' })).rejects.toEqual(refusal('otp_spent'));
  });
});
