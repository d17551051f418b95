import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGatewayTender, LEAST_GATEWAY_PAISE, splitTender, type Tender } from './tender.ts';

const TENDERS: readonly Tender[] = ['cod', 'upi', 'card', 'netbanking', 'other_wallet', 'wallet'];

describe('who pays what', () => {
  it.each<[string, Parameters<typeof splitTender>, object]>([
    ['all by the tender', [50_997, 'card', 0], { tender: 'card', walletPaise: 0, restPaise: 50_997 }],
    ['a part by the wallet', [50_997, 'card', 20_000], { tender: 'card', walletPaise: 20_000, restPaise: 30_997 }],
    ['all by the wallet, asked as a part', [50_997, 'upi', 60_000], { tender: 'wallet', walletPaise: 50_997, restPaise: 0 }],
    ['all by the wallet, asked as a tender', [50_997, 'wallet', 0], { tender: 'wallet', walletPaise: 50_997, restPaise: 0 }],
    ['cash takes the smallest rest', [50_997, 'cod', 50_996], { tender: 'cod', walletPaise: 50_996, restPaise: 1 }],
    ['nothing to pay is cash', [0, 'cod', 500], { tender: 'cod', walletPaise: 0, restPaise: 0 }],
  ])('%s', (_, args, expected) => expect(splitTender(...args)).toEqual({ ok: true, value: expected }));

  it('leaves a gateway no less than it takes', () => {
    expect(splitTender(50_997, 'card', 50_898)).toMatchObject({ ok: false, error: { code: 'rest_too_small' } });
    expect(splitTender(50_997, 'card', 50_897)).toMatchObject({ ok: true });
  });

  it('sums to the total, whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.constantFrom(...TENDERS), fc.nat(600_000), (total, tender, asked) => {
        const split = splitTender(total, tender, asked);
        if (!split.ok) {
          expect(isGatewayTender(tender)).toBe(true);
          return;
        }
        expect(split.value.walletPaise + split.value.restPaise).toBe(total);
        if (tender !== 'wallet') expect(split.value.walletPaise).toBeLessThanOrEqual(asked);
        if (isGatewayTender(split.value.tender)) expect(split.value.restPaise).toBeGreaterThanOrEqual(LEAST_GATEWAY_PAISE);
      }),
    );
  });
});
