import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { RejectionError } from '../../../kernel/errors.ts';
import { actingAs, type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { background } from '../../orders/testing/background.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { creditWallet, walletBalance } from '../../payments/index.ts';
import type { refundInput } from '../contract.ts';
import { aftercareOf } from '../queries/of-order.ts';
import { refundPreview } from '../queries/refund-preview.ts';
import { aDeliveredOrder } from '../testing/orders.ts';
import { refundPortions } from './refund-portions.ts';

type Input = z.output<typeof refundInput>;

const { ctx, database, clear } = await testDatabase();
const behind = background();
const clock = testClock();
const system = ctx({ clock });
let world: World;
let support: Ctx;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  await behind.reset(system);
  world = await aWorld(system);
  support = actingAs(system, world.support);
});

const settle = () => behind.settle(system);
/** Three of one dish of 399.00 with packaging of 26.00: a portion is worth 399.00 and 9.98 of each head of tax, the last one 26.00 more. */
const delivered = (tender: 'cod' | 'upi' = 'cod', quantity = 3) =>
  aDeliveredOrder(system, world, { tender, settle, lines: [{ itemId: world.dish.id, addOnIds: [], quantity }] });
const PORTION = 41_896;

const asked = (orderId: string, over: Partial<Input> = {}): Input => ({
  orderId,
  items: [{ line: 0, quantity: 1 }],
  goodwillPaise: 0,
  reason: 'missing',
  borneBy: 'restaurant',
  destination: 'wallet',
  expectedAmountPaise: PORTION,
  idempotencyKey: newId(system),
  ...over,
});
async function refusal(run: Promise<unknown>): Promise<unknown> {
  try {
    await run;
  } catch (error) {
    if (error instanceof RejectionError) return error.rejection;
    throw error;
  }
  throw new Error('It was not refused');
}
const refunds = () => database.prisma.orderRefund.findMany({ orderBy: { number: 'asc' } });

describe('a refund of portions', () => {
  it('comes to what the preview showed, and is in a cash customer’s wallet at once', async () => {
    const orderId = await delivered();
    const preview = await refundPreview(support, { orderId, items: [{ line: 0, quantity: 1 }], goodwillPaise: 0, reason: 'missing' });
    expect(preview).toMatchObject({ amountPaise: PORTION, taxPaise: 1_996, proposedBearer: 'restaurant', restaurantPaise: 39_900, destinations: ['wallet'] });
    await refundPortions(support, asked(orderId));
    expect(await walletBalance(system, world.customerId)).toBe(PORTION);
    const mine = await aftercareOf(actingAs(system, world.customer), { orderId });
    expect(mine.refunds).toMatchObject([{ amountPaise: PORTION, destination: 'wallet', status: 'arrived', reason: 'missing' }]);
    expect(mine.lines).toMatchObject([{ quantity: 3, left: 2 }]);
    expect(await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({ refundPaise: PORTION });
  });

  it('of money that the gateway took goes back there, and its trail tells when', async () => {
    const orderId = await delivered('upi');
    await refundPortions(support, asked(orderId, { destination: 'source' }));
    const [before] = (await aftercareOf(support, { orderId })).refunds;
    expect(before).toMatchObject({ status: 'requested', destination: 'source', sentAt: null, arn: null });
    await settle();
    const [after] = (await aftercareOf(support, { orderId })).refunds;
    expect(after).toMatchObject({ status: 'sent', arn: expect.stringMatching(/\d/) });
    expect(Date.parse(after?.expectedBy ?? '') - Date.parse(after?.sentAt ?? '')).toBe(7 * 86_400_000);
  });

  it('of money that came from wallet and bank goes back to both, and what is in the wallet is there', async () => {
    await inSqlTransaction(system, (tx) =>
      creditWallet(tx, { kind: 'credit', customerId: world.customerId, amountPaise: 10_000, reference: 'gift', key: 'gift' }),
    );
    const lines = [{ itemId: world.dish.id, addOnIds: [], quantity: 1 }];
    const orderId = await aDeliveredOrder(system, world, { tender: 'upi', walletPaise: 10_000, settle, lines });
    expect(await walletBalance(system, world.customerId)).toBe(0);
    await refundPortions(support, asked(orderId, { destination: 'source', expectedAmountPaise: 44_626 }));
    await settle();
    const { refunds: trail } = await aftercareOf(support, { orderId });
    expect(trail.reduce((sum, one) => sum + one.amountPaise, 0)).toBe(44_626);
    const inWallet = trail.filter((one) => one.destination === 'wallet');
    expect(await walletBalance(system, world.customerId)).toBe(inWallet.reduce((sum, one) => sum + one.amountPaise, 0));
    expect(trail.map((one) => one.status).sort()).toEqual(trail.map((one) => (one.destination === 'wallet' ? 'arrived' : 'sent')).sort());
    expect(trail).toHaveLength(2);
  });

  it('asked for again with the same key is one, and with the key for something else none', async () => {
    const orderId = await delivered();
    const request = asked(orderId);
    const [first, again] = [await refundPortions(support, request), await refundPortions(support, request)];
    expect(again).toEqual(first);
    expect(await refusal(refundPortions(support, { ...request, reason: 'wrong' }))).toMatchObject({ code: 'idempotency_key_reused' });
    expect(await refunds()).toHaveLength(1);
  });

  it('of sixteen at once gives each portion back once, and never more than was paid', async () => {
    const orderId = await delivered();
    const all = await Promise.allSettled(Array.from({ length: 16 }, () => refundPortions(support, asked(orderId))));
    // The third portion takes the packaging, and so is not what these sixteen named.
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(2);
    const codes = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.rejection?.code] : []));
    expect(new Set(codes)).toEqual(new Set(['refund_changed']));
    expect((await refunds()).map(({ number, amountPaise }) => [number, amountPaise])).toEqual([
      [1, PORTION],
      [2, PORTION],
    ]);
    const last = asked(orderId, { expectedAmountPaise: 1 });
    const { totalPaise, bill } = await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    const shown = await refusal(refundPortions(support, last));
    const { refundPaise } = (shown as { params: { refundPaise: number } }).params;
    await refundPortions(support, { ...last, expectedAmountPaise: refundPaise });
    const food = (bill as { lines: { group: string; paise: number }[] }).lines.filter((line) => line.group === 'food');
    expect(2 * PORTION + refundPaise).toBe(food.reduce((sum, line) => sum + line.paise, 0));
    expect(2 * PORTION + refundPaise).toBeLessThan(totalPaise);
    expect(await refusal(refundPortions(support, asked(orderId)))).toMatchObject({ code: 'more_than_ordered' });
    expect(await walletBalance(system, world.customerId)).toBe(2 * PORTION + refundPaise);
  });

  it('sixteen times with one key is one', async () => {
    const request = asked(await delivered());
    const all = await Promise.all(Array.from({ length: 16 }, () => refundPortions(support, request)));
    expect(new Set(all.map((one) => one.refundId)).size).toBe(1);
    expect(await walletBalance(system, world.customerId)).toBe(PORTION);
  });
});

describe('who bears it', () => {
  it('is whom the rule names, or another with a reason', async () => {
    const orderId = await delivered();
    const other = asked(orderId, { borneBy: 'platform' });
    expect(await refusal(refundPortions(support, other))).toMatchObject({ kind: 'invalid', code: 'bearer_reason_missing' });
    await refundPortions(support, { ...other, bearerReason: 'the bag was opened on the way' });
    expect(await refunds()).toMatchObject([{ borneBy: 'platform', restaurantPaise: 0, bearerReason: 'the bag was opened on the way' }]);
    const audit = await database.prisma.auditLog.findFirstOrThrow({ where: { action: 'order.refund' } });
    expect(audit).toMatchObject({ subjectId: orderId, reason: 'missing: the bag was opened on the way' });
  });

  it('of goodwill is the platform, and it never exceeds what is left', async () => {
    const orderId = await delivered();
    const kind = { items: [], reason: 'late' as const, goodwillPaise: 5_000, expectedAmountPaise: 5_000 };
    expect(await refusal(refundPortions(support, asked(orderId, kind)))).toMatchObject({ code: 'goodwill_is_ours' });
    await refundPortions(support, asked(orderId, { ...kind, borneBy: 'platform' }));
    expect(await refunds()).toMatchObject([{ parts: null, restaurantPaise: 0, amountPaise: 5_000 }]);
    const more = { ...kind, borneBy: 'platform' as const, goodwillPaise: 200_000, expectedAmountPaise: 200_000 };
    expect(await refusal(refundPortions(support, asked(orderId, more)))).toMatchObject({ code: 'refund_too_large' });
  });
});

it('is refused to anyone but those who care for customers, to the bank for cash, and before the delivery', async () => {
  const orderId = await delivered();
  for (const actor of [world.customer, world.kitchen, world.rider, world.operator])
    expect(await refusal(refundPortions(actingAs(system, actor), asked(orderId)))).toMatchObject({ kind: 'forbidden' });
  expect(await refusal(refundPortions(support, asked(orderId, { destination: 'source' })))).toMatchObject({ code: 'refund_to_wallet_only' });
  expect(await refusal(refundPortions(support, asked(newId(system))))).toMatchObject({ kind: 'not_found' });
  expect(await refusal(refundPortions(support, asked(orderId, { issueId: newId(system) })))).toMatchObject({ kind: 'not_found' });
  await database.prisma.order.update({ where: { id: orderId }, data: { status: 'picked_up' } });
  expect(await refusal(refundPortions(support, asked(orderId)))).toMatchObject({ code: 'order_not_delivered' });
  expect(await refunds()).toEqual([]);
});
