import { expect, it } from 'vitest';
import { isNight } from './conditions.ts';

it.each([
  ['2026-11-24T16:29:59Z', false],
  ['2026-11-24T16:30:00Z', true],
  ['2026-11-24T18:30:00Z', true],
  ['2026-11-25T00:29:59Z', true],
  ['2026-11-25T00:30:00Z', false],
])('it is night from 22 to 6 o’clock in the city: %s', (at, night) => {
  expect(isNight(new Date(at), 'Asia/Kolkata')).toBe(night);
});
