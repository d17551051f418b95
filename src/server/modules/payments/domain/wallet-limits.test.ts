import { describe, expect, it } from 'vitest';
import { topUpLimits } from './wallet-limits.ts';

describe('what a top-up may come to', () => {
  it.each([
    ['an empty wallet', 0, 0, 1_000_000],
    ['near the cap', 1_950_000, 0, 50_000],
    ['near the cap by what is on its way', 1_000_000, 950_000, 50_000],
    ['less than the least fits', 1_999_001, 0, 0],
    ['above the cap, by refunds', 2_500_000, 0, 0],
  ])('%s', (_, balance, pending, mostPaise) => expect(topUpLimits(balance, pending)).toEqual({ leastPaise: 1_000, mostPaise }));
});
