import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { background } from '../../orders/testing/background.ts';
import { sandboxDriver } from '../drivers/sandbox.ts';
import { transferEvent } from '../drivers/sandbox-events.ts';
import { signedRequest } from '../drivers/sandbox-webhooks.ts';
import { claimPayout, payoutsOf } from '../store/payouts.ts';
import { paymentWebhook } from '../webhooks.ts';
import { requestPayout } from './request-payout.ts';
import { sendPayout } from './send-payout.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
let clock = testClock();
let system: Ctx;
let payeeId = '';

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock = testClock();
  system = ctx({ clock });
  await behind.reset(system);
  payeeId = newId(system);
});

const request = (over: object = {}) =>
  inSqlTransaction(system, (tx) =>
    requestPayout(tx, {
      payeeType: 'restaurant',
      payeeId,
      account: 'acc_Kitchen01',
      amountPaise: 75_000,
      reference: 'settlement-1',
      key: 'settlement-1:kitchen',
      ...over,
    }),
  );
const row = () => database.prisma.payout.findFirstOrThrow();
const transfers = () => database.prisma.sandboxTransfer.findMany();
const told = async () => (await database.prisma.eventLog.findMany({ orderBy: { seq: 'asc' } })).map((event) => event.type);

describe('a payout', () => {
  it('goes out once for a key, however often and however parallel it is asked for', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => request()));
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    await behind.settle(system);
    await behind.settle(system, { again: true });
    expect(await row()).toMatchObject({ status: 'processed', amountPaise: 75_000, processedAt: clock.now() });
    expect(await transfers()).toMatchObject([{ account: 'acc_Kitchen01', amountPaise: 75_000, payoutId: all[0]?.id }]);
    expect(await told()).toEqual(['payout.requested', 'payout.processed']);
    expect(await database.prisma.auditLog.count({ where: { action: 'payout.request' } })).toBe(1);
    expect(await payoutsOf(system, ['settlement-1', 'other'])).toMatchObject([{ status: 'processed', gatewayTransferId: (await transfers())[0]?.id }]);
  });

  it('is refused for a key that stands for another, and for amounts that are none', async () => {
    await request();
    for (const over of [{ amountPaise: 1 }, { payeeId: newId(system) }, { account: 'acc_Other' }])
      await expect(request(over)).rejects.toThrow('money_key_reused');
    for (const amountPaise of [0, -1, 0.5]) await expect(request({ amountPaise, key: 'two' })).rejects.toThrow(RangeError);
    await expect(requestPayout(system, { payeeType: 'rider', payeeId, account: 'acc_1', amountPaise: 1, reference: 'r', key: 'k' })).rejects.toThrow(
      'transaction',
    );
    expect(await database.prisma.payout.count()).toBe(1);
  });

  it('is not booked when the caller’s transaction fails', async () => {
    const failing = inSqlTransaction(system, async (tx) => {
      await requestPayout(tx, { payeeType: 'rider', payeeId, account: 'acc_1', amountPaise: 100, reference: 'r', key: 'k' });
      throw new Error('the settlement failed');
    });
    await expect(failing).rejects.toThrow('the settlement failed');
    expect(await database.prisma.payout.count()).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('is sent by one process at a time', async () => {
    const { id } = await request();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => sendPayout(system, id)));
    expect(results.some((result) => result.status === 'fulfilled')).toBe(true);
    expect(await transfers()).toHaveLength(1);
    await sendPayout(system, id);
    expect(await transfers()).toHaveLength(1);
  });

  it('is one transfer even when the process died between the gateway’s answer and its note', async () => {
    const { id } = await request();
    await claimPayout(system, id, new Date(clock.now().getTime() + 120_000));
    await sandboxDriver.transfer(system, { payoutId: id, account: 'acc_Kitchen01', amountPaise: 75_000, triedSince: null });
    await expect(sendPayout(system, id)).rejects.toThrow('is being asked for');
    clock.advance(121_000);
    await sendPayout(system, id);
    expect(await transfers()).toHaveLength(1);
    expect(await row()).toMatchObject({ status: 'sent', gatewayTransferId: (await transfers())[0]?.id });
  });

  it('fails when the gateway refuses it for good, and can be asked for anew under another key', async () => {
    await request({ account: 'not an account' });
    await behind.settle(system);
    expect(await row()).toMatchObject({ status: 'failed', failureCode: 'BAD_REQUEST_ERROR', gatewayTransferId: null });
    expect(await told()).toEqual(['payout.requested', 'payout.failed']);
    await request({ key: 'settlement-1:kitchen:again' });
    await behind.settle(system);
    expect((await payoutsOf(system, ['settlement-1'])).map((one) => one.status)).toEqual(['failed', 'processed']);
  });

  it('that was told as failed and went out all the same is held for done', async () => {
    const { id } = await request();
    const transfer = { id: 'trf_1', account: 'acc_Kitchen01', amountPaise: 75_000, payoutId: id };
    for (const status of ['failed', 'processed'] as const) {
      const { raw, headers } = signedRequest(transferEvent(system, transfer, status));
      await paymentWebhook(system, 'sandbox', raw, headers);
    }
    expect(await row()).toMatchObject({ status: 'processed', failureCode: null });
    expect(await told()).toEqual(['payout.requested', 'payout.failed', 'payout.processed']);
  });

  it('is told of once, before we noted the gateway’s id too, and a failure told late changes nothing', async () => {
    const { id } = await request();
    const transfer = { id: 'trf_1', account: 'acc_Kitchen01', amountPaise: 75_000, payoutId: id };
    const post = async (status: 'processed' | 'failed') => {
      const { raw, headers } = signedRequest(transferEvent(system, transfer, status));
      expect(await paymentWebhook(system, 'sandbox', raw, headers)).toBe(200);
    };
    await post('processed');
    await post('processed');
    await post('failed');
    expect(await row()).toMatchObject({ status: 'processed', gatewayTransferId: 'trf_1', failureCode: null });
    expect(await told()).toEqual(['payout.requested', 'payout.processed']);
    await sendPayout(system, id);
    expect(await transfers()).toEqual([]);
  });
});
