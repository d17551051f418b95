import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf, type Settled, sumsOf } from './gateway-settlement.ts';

const payment = (entityId: string, creditPaise: number, feePaise: number, taxPaise: number): Settled => {
  return { entityId, type: 'payment', creditPaise, debitPaise: 0, feePaise, taxPaise };
};
const refund = (entityId: string, debitPaise: number): Settled => ({ entityId, type: 'refund', creditPaise: 0, debitPaise, feePaise: 0, taxPaise: 0 });
const ours = [
  { entityId: 'pay_1', type: 'payment', amountPaise: 50_997 },
  { entityId: 'rfnd_1', type: 'refund', amountPaise: 5_000 },
] as const;
const codes = (items: Settled[], before: string[] = []) => differencesOf(items, ours, new Set(before)).map(({ entityId, code }) => `${entityId} ${code}`);

describe('a gateway’s settlement', () => {
  it('is payments less refunds; the fee is told with the tax in it', () => {
    expect(sumsOf([payment('pay_1', 50_997, 1_204, 184), refund('rfnd_1', 5_000)])).toEqual({ grossPaise: 45_997, feePaise: 1_020, feeGstPaise: 184 });
    expect(sumsOf([])).toEqual({ grossPaise: 0, feePaise: 0, feeGstPaise: 0 });
  });

  it('differs where it names what we don’t know, another amount or tax, another kind, or what was settled before', () => {
    const [good, back] = [payment('pay_1', 50_997, 1_204, 184), refund('rfnd_1', 5_000)];
    expect(codes([good, back])).toEqual([]);
    expect(codes([payment('pay_2', 50_997, 1_204, 184)])).toEqual(['pay_2 unknown']);
    expect(codes([payment('rfnd_1', 5_000, 0, 0)])).toEqual(['rfnd_1 unknown']);
    expect(codes([payment('pay_1', 50_996, 1_204, 184), refund('rfnd_1', 5_001)])).toEqual(['pay_1 amount', 'rfnd_1 amount']);
    expect(codes([payment('pay_1', 50_997, 1_204, 300)])).toEqual(['pay_1 tax']);
    expect(codes([{ ...back, type: 'transfer', entityId: 'trf_1' }])).toEqual(['trf_1 kind']);
    expect(codes([good], ['pay_1'])).toEqual(['pay_1 twice']);
  });

  it('has the same sums however it is cut', () => {
    const items = fc.array(
      fc.nat(100_000).map((amount) => payment('p', amount, 20, 3)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(items, items, (one, other) => {
        const [a, b, both] = [sumsOf(one), sumsOf(other), sumsOf([...one, ...other])];
        expect(a.grossPaise + b.grossPaise - a.feePaise - b.feePaise).toBe(both.grossPaise - both.feePaise);
      }),
    );
  });
});
