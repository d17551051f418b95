import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../platform/testing/context.ts';
import { hashPassword, verifyPassword } from './password.ts';

describe('password', () => {
  const random = seededRandom(7);

  it('is stored as scrypt with its cost, salted, and verified', async () => {
    const stored = await hashPassword('thali-demo-2026', random);
    expect(stored).toMatch(/^scrypt\$32768\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
    expect(await verifyPassword('thali-demo-2026', stored)).toBe(true);
    expect(await verifyPassword('thali-demo-2025', stored)).toBe(false);
    expect(await hashPassword('thali-demo-2026', random)).not.toBe(stored);
  });

  it('is the same however its letters were composed', async () => {
    expect(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9', random))).toBe(true);
  });

  it('matches nothing where there is no password or no hash of ours', async () => {
    expect(await verifyPassword('', null)).toBe(false);
    for (const stored of ['', 'thali-demo-2026', 'bcrypt$1$2$3$YQ==$YQ==', 'scrypt$32768$8$1$$'])
      expect(await verifyPassword('thali-demo-2026', stored)).toBe(false);
  });
});
