import { beforeEach, describe, expect, it } from 'vitest';
import { actorWith } from '../../../../../tests/authorisation/callers.ts';
import { inSqlTransaction, newId } from '../../../platform/context.ts';
import { testDatabase } from '../../../platform/testing/index.ts';
import { mayCarryCash, myCash, riderCash, ridersCash } from '../queries/rider-cash.ts';
import { moneyOf } from '../store/payments.ts';
import { recordCash } from './record-cash.ts';
import { depositCash, recordShortage } from './settle-rider-cash.ts';

const { ctx, database, clear } = await testDatabase();
const system = ctx();
const cashier = ctx({ actor: actorWith('finance') });
const customerId = newId(system);
let riderId = '';
let keys = 0;

beforeEach(async () => {
  await clear();
  riderId = newId(system);
  await database.prisma.user.create({ data: { id: riderId, name: 'Ravi', createdAt: system.clock.now() } });
});

const collect = (amountPaise: number, orderId = newId(system), by: string | null = riderId) =>
  inSqlTransaction(system, (tx) => recordCash(tx, { orderId, customerId, riderId: by, amountPaise }));
const deposit = (amountPaise: number, over: object = {}) => {
  keys += 1;
  return depositCash(cashier, { riderId, amountPaise, reference: 'SLIP-1', idempotencyKey: `deposit-number-${keys}`, ...over });
};
const inHand = async () => (await riderCash(system, [riderId])).get(riderId)?.inHandPaise;

describe('cash in a rider’s hand', () => {
  it('grows at the door and shrinks at the counter; the entries say how', async () => {
    await collect(50_997);
    await collect(20_003);
    expect(await deposit(60_000)).toEqual({ inHandPaise: 11_000, limitPaise: 300_000 });
    await recordShortage(cashier, { riderId, amountPaise: 1_000, reason: 'lost a note', idempotencyKey: 'shortage-number-1' });
    const rider = ctx({ actor: actorWith('rider', riderId) });
    const mine = await myCash(rider, { limit: 20 });
    expect(mine).toMatchObject({ inHandPaise: 10_000, limitPaise: 300_000, nextBefore: null });
    expect(mine.entries.map(({ kind, amountPaise, inHandPaise }) => [kind, amountPaise, inHandPaise])).toEqual([
      ['shortage', -1_000, 10_000],
      ['deposited', -60_000, 11_000],
      ['collected', 20_003, 71_000],
      ['collected', 50_997, 50_997],
    ]);
    expect(await database.prisma.auditLog.findMany({ select: { action: true }, orderBy: { action: 'asc' } })).toEqual([
      { action: 'rider_cash.deposited' },
      { action: 'rider_cash.shortage' },
    ]);
    const page = await myCash(rider, { limit: 3 });
    expect(page.nextBefore).toBe(2);
    expect((await myCash(rider, { limit: 3, before: 2 })).entries).toMatchObject([{ amountPaise: 50_997 }]);
  });

  it('is the order’s payment even when no rider is known', async () => {
    const orderId = newId(system);
    await collect(10_000, orderId, null);
    expect((await moneyOf(system, [orderId])).get(orderId)).toEqual({ takenPaise: 10_000, refundedPaise: 0 });
    expect(await database.prisma.riderCashEntry.count()).toBe(0);
  });

  it('limits what a rider may take on', async () => {
    expect(await mayCarryCash(system, riderId, 300_000)).toBe(true);
    await collect(250_000);
    expect(await mayCarryCash(system, riderId, 50_000)).toBe(true);
    expect(await mayCarryCash(system, riderId, 50_001)).toBe(false);
    await deposit(250_000);
    expect(await mayCarryCash(system, riderId, 300_000)).toBe(true);
  });

  it('is never handed in twice or beyond what there is, at whatever pace', async () => {
    await collect(100_000);
    const same = await Promise.all(Array.from({ length: 8 }, () => deposit(30_000, { idempotencyKey: 'the-same-slip-000' })));
    expect(new Set(same.map((one) => one.inHandPaise))).toEqual(new Set([70_000]));
    await expect(deposit(20_000, { idempotencyKey: 'the-same-slip-000' })).rejects.toThrow('money_key_reused');
    const others = await Promise.allSettled(Array.from({ length: 8 }, () => deposit(20_000)));
    expect(others.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
    expect(await inHand()).toBe(10_000);
    await expect(deposit(10_001)).rejects.toThrow('more_than_in_hand');
  });

  it('is counted by finance and administrators only', async () => {
    await collect(100_000);
    for (const role of ['rider', 'customer', 'support', 'operations', 'vendor_owner'] as const) {
      const other = ctx({ actor: actorWith(role, riderId) });
      await expect(depositCash(other, { riderId, amountPaise: 1, reference: 'SLIP', idempotencyKey: 'forbidden-deposit' })).rejects.toThrow('forbidden');
      await expect(recordShortage(other, { riderId, amountPaise: 1, reason: 'because', idempotencyKey: 'forbidden-shortage' })).rejects.toThrow('forbidden');
      await expect(ridersCash(other, { limit: 10 })).rejects.toThrow('forbidden');
    }
    expect(await ridersCash(cashier, { limit: 10 })).toMatchObject({ riders: [{ riderId, name: 'Ravi', inHandPaise: 100_000 }], nextCursor: null });
    await expect(deposit(1, { riderId: newId(system) })).rejects.toThrow('not_found');
    expect(await inHand()).toBe(100_000);
  });
});
