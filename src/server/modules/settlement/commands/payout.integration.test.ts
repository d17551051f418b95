import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actingAs, inSqlTransaction } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { payoutPort } from '../../../ports.ts';
import { balancesOf, ownedBy } from '../../ledger/index.ts';
import { background } from '../../orders/testing/background.ts';
import type { World } from '../../orders/testing/world.ts';
import { payoutsOf } from '../../payments/index.ts';
import { tellTransfer } from '../../payments/testing/transfers.ts';
import { setPayoutPort } from '../payout-port.ts';
import { lockPayable, setHold } from '../store/payables.ts';
import { recordAccount } from '../store/payout-accounts.ts';
import { statementById, statementsOfCycle } from '../store/statements.ts';
import { subscribers } from '../subscribers.ts';
import { aDeliveredOrder, aSettledWorld, aVerifiedAccount } from '../testing/orders.ts';
import { chargeOrder } from './charge-order.ts';
import { closeCycle } from './close-cycle.ts';
import { requestPayout } from './request-payout.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const behind = background(subscribers);
const WEEK_MS = 7 * 86_400_000;
const undo = setPayoutPort(payoutPort);
let world: World;
let id = '';

beforeAll(() => installJobs(database, registeredJobs()));
afterAll(() => undo());
beforeEach(async () => {
  await clear();
  await behind.reset(system);
  clock.set(TEST_TIME);
  world = await aSettledWorld(system);
  await chargeOrder(system, await aDeliveredOrder(system, world));
  id = await nextStatement();
  await behind.settle(system);
});

async function nextStatement(): Promise<string> {
  clock.advance(WEEK_MS);
  const { cycle } = await closeCycle(system, { id: world.city.id, timeZone: 'Asia/Kolkata' });
  return (await statementsOfCycle(system, cycle.id))[0]?.id ?? '';
}
const books = async () => {
  const code = ownedBy('restaurant_payable', world.restaurant.id);
  const found = await balancesOf(system, [code, 'escrow_bank']);
  return { owed: 0 - (found.get(code) ?? 0), bank: found.get('escrow_bank') ?? 0 };
};
const status = async () => (await statementById(system, id))?.status;
const transfers = () => database.prisma.sandboxTransfer.findMany();
const postings = async () => {
  const rows = await database.prisma.ledgerEntry.findMany({ where: { subjectType: 'payout' }, orderBy: { seq: 'asc' } });
  return rows.map(({ template }) => template);
};
/** The transfer of a payout of settlement, told of by the gateway. */
const told = async (settlementPayoutId: string, outcome: 'processed' | 'failed') => {
  await tellTransfer(system, settlementPayoutId, outcome);
  await behind.settle(system);
};

describe('a payout', () => {
  it('asked for by sixteen at once is one transfer, and pays the statement once the gateway says so, however often it does', async () => {
    const all = await Promise.all(Array.from({ length: 16 }, () => requestPayout(system, id)));
    expect(new Set(all.map((payout) => payout.id)).size).toBe(1);
    expect(await status()).toBe('paying');
    await behind.settle(system);
    await behind.settle(system, { again: true });
    expect(await transfers()).toMatchObject([{ account: 'acc_Zafrani01', amountPaise: 31_423 }]);
    await told(all[0]?.id ?? '', 'processed');
    expect(await status()).toBe('paid');
    expect(await postings()).toEqual(['payout_sent']);
    expect(await books()).toEqual({ owed: 0, bank: -31_423 });
    // A payout is no part of what the next statement settles.
    expect(await nextStatement()).toBe('');
  });

  it('is nothing when the process dies before the commit, and one transfer when it is asked for anew', async () => {
    const dying = inSqlTransaction(system, async (tx) => {
      await requestPayout(tx, id);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    await behind.settle(system);
    expect([await transfers(), await status(), await postings()]).toEqual([[], 'issued', []]);
    await requestPayout(system, id);
    await behind.settle(system);
    expect([(await transfers()).length, await status()]).toEqual([1, 'paid']);
  });

  it('is owed again when it failed, and asked for anew it goes out once', async () => {
    await recordAccount(system, { payeeType: 'restaurant', payeeId: world.restaurant.id, account: 'acc Closed', holder: 'Zafrani' });
    await expect(requestPayout(system, id)).rejects.toThrow('payout_account_unverified');
    await database.prisma.payoutAccount.updateMany({ data: { verifiedAt: clock.now() } });
    const first = await requestPayout(system, id);
    await behind.settle(system);
    await behind.settle(system, { again: true });
    expect(await payoutsOf(system, [first.id])).toMatchObject([{ status: 'failed' }]);
    expect([await status(), await books()]).toEqual(['issued', { owed: 31_423, bank: 0 }]);

    await aVerifiedAccount(system, 'restaurant', world.restaurant.id);
    const again = await Promise.all(Array.from({ length: 16 }, () => requestPayout(system, id)));
    await behind.settle(system, { again: true });
    expect(new Set(again.map((payout) => payout.id)).size).toBe(1);
    expect(await transfers()).toHaveLength(1);
    expect([await status(), await books()]).toEqual(['paid', { owed: 0, bank: -31_423 }]);
    expect(await postings()).toEqual(['payout_sent', 'payout_failed', 'payout_sent']);
  });

  it('that was told as failed and went out all the same stands in the books once', async () => {
    const { id: payoutId } = await requestPayout(system, id);
    await told(payoutId, 'failed');
    expect(await status()).toBe('issued');
    await told(payoutId, 'processed');
    await behind.settle(system, { again: true });
    expect([await status(), await books()]).toEqual(['paid', { owed: 0, bank: -31_423 }]);
    expect(await postings()).toEqual(['payout_sent', 'payout_failed', 'payout_sent']);
    await expect(requestPayout(system, id)).resolves.toMatchObject({ insteadOfId: payoutId });
  });

  it('that went out all the same after another was sent is taken off the next statement', async () => {
    const { id: payoutId } = await requestPayout(system, id);
    await told(payoutId, 'failed');
    const second = await requestPayout(system, id);
    await told(second.id, 'processed');
    await told(payoutId, 'processed');
    await behind.settle(system, { again: true });
    expect(await books()).toEqual({ owed: -31_423, bank: -62_846 });
    expect(await database.prisma.auditLog.count({ where: { action: 'settlement.paid_twice' } })).toBe(1);
    expect(await statementById(system, await nextStatement())).toMatchObject({ netPaise: -31_423, payablePaise: 0 });
  });

  it('waits for the account, its owner’s check, a hold and the days of the policy', async () => {
    const hold = (reason: string | null) => inSqlTransaction(system, async (tx) => setHold(tx, (await lockPayable(tx, id)) ?? expect.fail(), reason));
    await hold('a complaint');
    await expect(requestPayout(system, id)).rejects.toThrow('statement_held');
    await hold(null);
    await database.prisma.payoutAccount.deleteMany();
    await expect(requestPayout(system, id)).rejects.toThrow('payout_account_missing');
    await aVerifiedAccount(system, 'restaurant', world.restaurant.id);
    await database.prisma.settlementCycle.updateMany({ data: { payableFrom: new Date(clock.now().getTime() + 1) } });
    await expect(requestPayout(system, id)).rejects.toThrow('statement_not_due');
    clock.advance(1);
    expect(await requestPayout(actingAs(system, world.operator), id)).toMatchObject({ amountPaise: 31_423 });
  });
});
