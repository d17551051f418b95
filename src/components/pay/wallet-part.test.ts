import { describe, expect, it } from 'vitest';
import { walletPart } from './wallet-part.ts';

describe('what the wallet pays', () => {
  it.each([
    ['all of it', 60_000, 50_997, 50_997],
    ['a part', 20_000, 50_997, 20_000],
    ['less, so that the gateway is left with a rupee', 50_950, 50_997, 50_897],
    ['nothing of what is not a rupee', 40, 90, 0],
    ['nothing', 0, 50_997, 0],
  ])('%s', (_, balance, total, part) => expect(walletPart(balance, total)).toBe(part));
});
