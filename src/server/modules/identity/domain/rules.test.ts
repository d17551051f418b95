import { describe, expect, it } from 'vitest';
import { type Actor, ROLES, type Role, type RoleGrant, STAFF_ROLES, system, VENDOR_ROLES } from '../../../kernel/actor.ts';
import { maskEmail, normaliseEmail } from './email.ts';
import { decideGrant, mayGrant } from './grant.ts';
import { blockSeconds, CODE_BACK_OFF, PASSWORD_BACK_OFF } from './guard.ts';
import { seenIsStale, sessionEnd } from './session.ts';

const NOW = new Date('2026-11-24T07:30:00.000Z');
const hours = (until: Date) => (until.getTime() - NOW.getTime()) / 3_600_000;
const actor = (...roles: RoleGrant[]): Actor => ({ type: 'user', userId: 'u', sessionId: 's', roles });

describe('back-off', () => {
  it.each([
    ['password', PASSWORD_BACK_OFF, 5],
    ['code', CODE_BACK_OFF, 15],
  ] as const)('blocks from the last free wrong %s on, longer each time, up to the last step', (_, backOff, free) => {
    const waits = Array.from({ length: backOff.seconds.length + 5 }, (_, i) => blockSeconds(backOff, i + 1));
    expect(waits.slice(0, free - 1).every((wait) => wait === 0)).toBe(true);
    expect(waits[free - 1]).toBeGreaterThan(0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(backOff.seconds.at(-1));
  });
});

describe('session', () => {
  it('lasts thirty days for people and half a day for staff', () => {
    expect(hours(sessionEnd([{ role: 'customer' }], NOW))).toBe(720);
    for (const role of STAFF_ROLES) expect(hours(sessionEnd([{ role: 'customer' }, { role }], NOW))).toBe(12);
  });

  it('is noted as seen at most once a minute', () => {
    expect(seenIsStale(NOW, new Date(NOW.getTime() + 59_999))).toBe(false);
    expect(seenIsStale(NOW, new Date(NOW.getTime() + 60_000))).toBe(true);
  });
});

describe('grants', () => {
  const withPhone = { hasPhone: true, hasPassword: false };
  const withPassword = { hasPhone: false, hasPassword: true };
  const code = (role: Role, restaurantId?: string, person = withPhone) => {
    const decision = decideGrant(person, restaurantId ? { role, restaurantId } : { role });
    return decision.ok ? 'ok' : decision.error.code;
  };

  it('holds kitchen roles at a restaurant and the others nowhere', () => {
    for (const role of ROLES.filter((one) => !STAFF_ROLES.includes(one))) {
      const vendor = VENDOR_ROLES.includes(role);
      expect(code(role, 'r1')).toBe(vendor ? 'ok' : 'grant_restaurant');
      expect(code(role)).toBe(vendor ? 'grant_restaurant' : 'ok');
    }
  });

  it('never opens the back office to a phone', () => {
    for (const role of STAFF_ROLES) {
      expect(code(role)).toBe('grant_staff_contact');
      expect(code(role, undefined, { hasPhone: true, hasPassword: true })).toBe('grant_staff_contact');
      expect(code(role, undefined, withPassword)).toBe('ok');
    }
  });

  it('is for admins, and for owners at their own restaurant below them', () => {
    const owner = actor({ role: 'vendor_owner', restaurantId: 'r1' });
    expect(mayGrant(system('seed'), { role: 'admin' })).toBe(true);
    expect(mayGrant(actor({ role: 'admin' }), { role: 'finance' })).toBe(true);
    expect(mayGrant(owner, { role: 'vendor_kitchen', restaurantId: 'r1' })).toBe(true);
    expect(mayGrant(owner, { role: 'vendor_kitchen', restaurantId: 'r2' })).toBe(false);
    expect(mayGrant(owner, { role: 'vendor_owner', restaurantId: 'r1' })).toBe(false);
    expect(mayGrant(owner, { role: 'admin' })).toBe(false);
    expect(mayGrant(actor({ role: 'vendor_manager', restaurantId: 'r1' }), { role: 'vendor_kitchen', restaurantId: 'r1' })).toBe(false);
    expect(mayGrant(actor({ role: 'support' }), { role: 'rider' })).toBe(false);
    expect(mayGrant({ type: 'anonymous' }, { role: 'customer' })).toBe(false);
  });
});

describe('e-mail', () => {
  it('is compared in one form and shown masked', () => {
    expect(normaliseEmail('  Admin@Thali.Example ')).toBe('admin@thali.example');
    expect(maskEmail('admin@thali.example')).toBe('a•••@thali.example');
    expect(maskEmail('')).toBe('•••');
  });
});
