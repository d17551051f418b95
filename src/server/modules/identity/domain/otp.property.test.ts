import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSend, isDemoAccount, OTP, type Sent } from './otp.ts';

const NOW = new Date('2026-11-24T07:30:00.000Z');
const ago = (seconds: number, used = false): Sent => ({ at: new Date(NOW.getTime() - seconds * 1000), used });

describe('decideSend', () => {
  it('sends the first code', () => expect(decideSend([], NOW).ok).toBe(true));

  it('asks to wait out the rest of the delay', () => {
    expect(decideSend([ago(12)], NOW)).toEqual({ ok: false, error: { kind: 'rate_limited', code: 'otp_resend_wait', params: { seconds: 18 } } });
    expect(decideSend([ago(OTP.resendSeconds)], NOW).ok).toBe(true);
  });

  it('does not count codes that were used', () => {
    const used = Array.from({ length: 50 }, (_, i) => ago(i, true));
    expect(decideSend(used, NOW).ok).toBe(true);
  });

  it('caps unused codes by the hour and by the day, and says when the next may go', () => {
    const hour = Array.from({ length: OTP.unusedPerHour }, (_, i) => ago(600 + i * 60));
    expect(decideSend(hour, NOW)).toMatchObject({ ok: false, error: { code: 'otp_too_many', params: { minutes: 45 } } });
    const day = Array.from({ length: OTP.unusedPerDay }, (_, i) => ago(3_700 * (i + 1)));
    expect(decideSend(day, NOW)).toMatchObject({ ok: false, error: { code: 'otp_too_many' } });
  });

  it('never lets a stranger make a phone ring beyond the caps, however they time it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 120 }), (gaps) => {
        const sent: Sent[] = [];
        let at = NOW.getTime();
        for (const gap of gaps) {
          at += gap * 1000;
          if (decideSend(sent, new Date(at)).ok) sent.push({ at: new Date(at), used: false });
        }
        const times = sent.map((one) => one.at.getTime());
        for (const from of times) {
          expect(times.filter((time) => time >= from && time < from + 3_600_000).length).toBeLessThanOrEqual(OTP.unusedPerHour);
          expect(times.filter((time) => time >= from && time < from + 24 * 3_600_000).length).toBeLessThanOrEqual(OTP.unusedPerDay);
        }
        times.slice(1).forEach((time, i) => {
          expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(OTP.resendSeconds * 1000);
        });
      }),
    );
  });

  it('ends every wait it announces', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 40 }), (ages) => {
        const sent = ages.map((age) => ago(age));
        let now = NOW;
        for (let step = 0; step < 4; step++) {
          const decision = decideSend(sent, now);
          if (decision.ok) return;
          const { seconds, minutes } = decision.error.params ?? {};
          now = new Date(now.getTime() + (Number(seconds ?? 0) + Number(minutes ?? 0) * 60) * 1000);
        }
        expect(decideSend(sent, now).ok).toBe(true);
      }),
    );
  });
});

it('knows the three demo accounts and no other', () => {
  expect(['+919000000001', '+919000000101', '+919000000201'].every(isDemoAccount)).toBe(true);
  expect(isDemoAccount('+919000000002')).toBe(false);
});
