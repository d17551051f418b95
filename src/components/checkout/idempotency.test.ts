import { describe, expect, it } from 'vitest';
import { keyFor } from './idempotency.ts';

function memory() {
  const items = new Map<string, string>();
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value) };
}

describe('keyFor', () => {
  it('is the same for the same body, also after a reload', () => {
    const storage = memory();
    expect(keyFor({ total: 1 }, storage)).toBe(keyFor({ total: 1 }, storage));
  });

  it('is new for another body', () => {
    const storage = memory();
    expect(keyFor({ total: 1 }, storage)).not.toBe(keyFor({ total: 2 }, storage));
  });

  it('gets over a spoilt storage', () => {
    const storage = memory();
    storage.setItem('thali.placing', '{');
    expect(keyFor({}, storage)).toMatch(/^[\w-]{16,64}$/);
  });
});
