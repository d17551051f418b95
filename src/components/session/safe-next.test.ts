import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('safeNext', () => {
  it.each(['/', '/rider', '/orders/1?tab=bill'])('keeps our path %s', (path) => expect(safeNext(path)).toBe(path));
  it.each([null, undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('refuses %s', (path) =>
    expect(safeNext(path)).toBe('/'),
  );
});
