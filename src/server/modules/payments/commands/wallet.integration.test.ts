import { beforeEach, describe, expect, it } from 'vitest';
import { inSqlTransaction, newId } from '../../../platform/context.ts';
import { testDatabase } from '../../../platform/testing/index.ts';
import { myWallet } from '../queries/my-wallet.ts';
import { walletBalance } from '../store/wallet.ts';
import { creditWallet, spendFromWallet } from './change-wallet.ts';

const { ctx, database, clear } = await testDatabase();
const system = ctx();
let customerId = '';

beforeEach(async () => {
  await clear();
  customerId = newId(system);
});

const credit = (amountPaise: number, key: string, kind: 'top_up' | 'refund' | 'credit' = 'top_up') =>
  inSqlTransaction(system, (tx) => creditWallet(tx, { customerId, kind, amountPaise, reference: 'test', key }));
const spend = (amountPaise: number, key: string, of = customerId) =>
  inSqlTransaction(system, (tx) => spendFromWallet(tx, { customerId: of, amountPaise, reference: 'order', key }));
const entries = () => database.prisma.walletEntry.findMany({ where: { customerId }, orderBy: { number: 'asc' } });

describe('a wallet', () => {
  it.each([
    [100_000, 9_900],
    [50_000, 12_500],
    [9_899, 9_900],
    [160_000, 1_000],
  ])('of %i paise is never overdrawn by 16 spends of %i at once', async (balancePaise, amountPaise) => {
    await credit(balancePaise, 'start');
    const results = await Promise.allSettled(Array.from({ length: 16 }, (_, index) => spend(amountPaise, `spend-${index}`)));
    const succeeded = results.filter((result) => result.status === 'fulfilled').length;
    expect(succeeded).toBe(Math.min(16, Math.floor(balancePaise / amountPaise)));
    for (const result of results) if (result.status === 'rejected') expect(result.reason.message).toBe('wallet_too_small');
    expect(await walletBalance(system, customerId)).toBe(balancePaise - succeeded * amountPaise);
    const all = await entries();
    expect(all).toHaveLength(succeeded + 1);
    expect(all.reduce((total, entry) => total + entry.amountPaise, 0)).toBe(await walletBalance(system, customerId));
  });

  it('changes once for a key, however many ask at once', async () => {
    const credited = await Promise.all(Array.from({ length: 8 }, () => credit(30_000, 'paid-in')));
    expect(new Set(credited.map((entry) => entry.id)).size).toBe(1);
    const spent = await Promise.all(Array.from({ length: 8 }, () => spend(10_000, 'order-1')));
    expect(new Set(spent.map((entry) => entry.id)).size).toBe(1);
    expect((await entries()).map(({ kind, amountPaise, balancePaise }) => [kind, amountPaise, balancePaise])).toEqual([
      ['top_up', 30_000, 30_000],
      ['spend', -10_000, 20_000],
    ]);
  });

  it('refuses a key that stands for something else, and amounts that are none', async () => {
    await credit(30_000, 'one');
    await expect(credit(20_000, 'one')).rejects.toThrow('money_key_reused');
    await expect(spend(30_000, 'one')).rejects.toThrow('money_key_reused');
    await expect(spend(0, 'two')).rejects.toThrow(RangeError);
    await expect(spend(-5, 'two')).rejects.toThrow(RangeError);
    await expect(spend(0.5, 'two')).rejects.toThrow(RangeError);
    await expect(spendFromWallet(system, { customerId, amountPaise: 1, reference: 'x', key: 'three' })).rejects.toThrow('transaction');
    await expect(spend(1, 'four', newId(system))).rejects.toThrow('wallet_too_small');
    expect(await entries()).toHaveLength(1);
  });

  it('is as it was when the caller’s transaction fails', async () => {
    await credit(30_000, 'one');
    const failing = inSqlTransaction(system, async (tx) => {
      await spendFromWallet(tx, { customerId, amountPaise: 10_000, reference: 'order', key: 'lost' });
      throw new Error('the order was not placed');
    });
    await expect(failing).rejects.toThrow('the order was not placed');
    expect(await walletBalance(system, customerId)).toBe(30_000);
    expect(await spend(30_000, 'lost')).toMatchObject({ balancePaise: 0 });
  });

  it('is shown to its owner, page by page', async () => {
    for (const [index, kind] of (['top_up', 'refund', 'credit'] as const).entries()) await credit(1_000 * (index + 1), kind, kind);
    const owner = ctx({ actor: { type: 'user', userId: customerId, sessionId: customerId, roles: [] } });
    const first = await myWallet(owner, { limit: 2 });
    expect(first).toMatchObject({ balancePaise: 6_000, entries: [{ kind: 'credit' }, { kind: 'refund', balancePaise: 3_000 }] });
    expect(await myWallet(owner, { limit: 2, ...(first.nextBefore && { before: first.nextBefore }) })).toMatchObject({
      entries: [{ kind: 'top_up' }],
      nextBefore: null,
    });
    const other = ctx({ actor: { type: 'user', userId: newId(system), sessionId: customerId, roles: [] } });
    expect(await myWallet(other, { limit: 2 })).toEqual({
      balancePaise: 0,
      topUp: { leastPaise: 1_000, mostPaise: 1_000_000 },
      entries: [],
      nextBefore: null,
    });
    await expect(myWallet(system, { limit: 2 })).rejects.toThrow('unauthenticated');
  });
});
