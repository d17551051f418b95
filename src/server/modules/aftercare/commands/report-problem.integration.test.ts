import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { RejectionError } from '../../../kernel/errors.ts';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { background } from '../../orders/testing/background.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { walletBalance } from '../../payments/index.ts';
import type { reportInput } from '../contract.ts';
import { issues, restaurantIssues } from '../queries/issues.ts';
import { aftercareOf } from '../queries/of-order.ts';
import { aDeliveredOrder } from '../testing/orders.ts';
import { declineIssue } from './decline-issue.ts';
import { refundPortions } from './refund-portions.ts';
import { reportProblem } from './report-problem.ts';

type Input = z.output<typeof reportInput>;

const { ctx, database, clear } = await testDatabase();
const behind = background();
const clock = testClock();
const system = ctx({ clock });
let world: World;
let mine: Ctx;
let support: Ctx;
let kitchen: Ctx;
const HOUR = 3_600_000;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  await behind.reset(system);
  world = await aWorld(system);
  [mine, support, kitchen] = [actingAs(system, world.customer), actingAs(system, world.support), actingAs(system, world.kitchen)];
  // Naan for 40.00, so that a portion is within the rule.
  await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { pricePaise: 4_000, stock: 100 } });
});

const delivered = (tender: 'cod' | 'upi' = 'cod') =>
  aDeliveredOrder(system, world, { tender, settle: () => behind.settle(system), lines: [{ itemId: world.dish.id, addOnIds: [], quantity: 5 }] });
const said = (orderId: string, over: Partial<Input> = {}): Input => ({
  orderId,
  reason: 'missing',
  items: [{ line: 0, quantity: 1 }],
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

describe('missing food of little worth', () => {
  it('is refunded at once by the rule, which is on record; the restaurant sees what it bears', async () => {
    const orderId = await delivered();
    const after = await reportProblem(mine, said(orderId, { text: 'One naan was not in the bag' }));
    expect(after.issues).toMatchObject([{ status: 'refunded', automatic: true, answer: null, refundPaise: 4_200, items: [{ quantity: 1 }] }]);
    expect(after.refunds).toMatchObject([{ status: 'arrived', destination: 'wallet', amountPaise: 4_200 }]);
    expect(await walletBalance(system, world.customerId)).toBe(4_200);
    const row = await database.prisma.orderIssue.findFirstOrThrow();
    expect(row).toMatchObject({ automatic: true, decisionReason: 'at_once', decidedBy: 'system:aftercare.at_once' });
    const seen = await restaurantIssues(kitchen, { restaurantId: world.restaurant.id, limit: 20 });
    expect(seen.issues).toMatchObject([{ text: 'One naan was not in the bag', borneBy: 'restaurant', restaurantPaise: 4_000, automatic: true }]);
  });

  it('goes back to where it was paid from', async () => {
    const orderId = await delivered('upi');
    expect((await reportProblem(mine, said(orderId))).refunds).toMatchObject([{ status: 'requested', destination: 'source' }]);
  });

  it('waits for staff from the fourth report in thirty days on, also when reports come at once', async () => {
    const orders: string[] = [];
    for (let made = 0; made < 5; made++) orders.push(await delivered());
    await Promise.all(orders.map((orderId) => reportProblem(mine, said(orderId))));
    const rows = await database.prisma.orderIssue.findMany();
    expect(rows.filter((row) => row.automatic)).toHaveLength(3);
    clock.advance(31 * 24 * HOUR);
    expect((await reportProblem(mine, said(await delivered()))).issues).toMatchObject([{ automatic: true }]);
  });

  it('of more than the rule allows, or for another reason, waits for staff', async () => {
    await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { pricePaise: 30_000 } });
    expect((await reportProblem(mine, said(await delivered()))).issues).toMatchObject([{ status: 'open' }]);
    expect((await reportProblem(mine, said(await delivered(), { reason: 'spoiled' }))).issues).toMatchObject([{ status: 'open' }]);
    expect((await reportProblem(mine, said(await delivered(), { reason: 'late', items: [] }))).issues).toMatchObject([{ status: 'open' }]);
    expect((await issues(support, { status: 'open', limit: 50 })).issues).toHaveLength(3);
  });
});

describe('a report that waits', () => {
  const open = async () => {
    const orderId = await delivered();
    const { issues: all } = await reportProblem(mine, said(orderId, { reason: 'wrong', items: [{ line: 0, quantity: 2 }] }));
    return { orderId, issueId: all[0]?.id ?? '' };
  };

  it('is approved by a refund, once', async () => {
    const { orderId, issueId } = await open();
    const terms = { orderId, items: [{ line: 0, quantity: 2 }], goodwillPaise: 0, reason: 'wrong', borneBy: 'restaurant', destination: 'wallet' } as const;
    const refund = () => refundPortions(support, { ...terms, items: [...terms.items], expectedAmountPaise: 8_400, issueId, idempotencyKey: newId(system) });
    await refund();
    expect((await aftercareOf(mine, { orderId })).issues).toMatchObject([{ status: 'refunded', automatic: false, refundPaise: 8_400 }]);
    expect(await refusal(refund())).toMatchObject({ code: 'issue_closed' });
    expect(await walletBalance(system, world.customerId)).toBe(8_400);
  });

  it('is declined with a reason that its customer reads, once', async () => {
    const { orderId, issueId } = await open();
    expect(await refusal(declineIssue(kitchen, { issueId, reason: 'we packed it' }))).toMatchObject({ kind: 'forbidden' });
    await declineIssue(support, { issueId, reason: 'The photo shows the dish that was ordered' });
    expect(await refusal(declineIssue(support, { issueId, reason: 'once more' }))).toMatchObject({ code: 'issue_closed' });
    expect((await aftercareOf(mine, { orderId })).issues).toMatchObject([{ status: 'declined', answer: 'The photo shows the dish that was ordered' }]);
    expect((await issues(support, { status: 'declined', limit: 50 })).issues).toMatchObject([{ id: issueId, customerName: 'Asha' }]);
  });

  it('keeps another of the same order away, and is one for its key', async () => {
    const orderId = await delivered();
    const request = said(orderId, { reason: 'wrong' });
    await Promise.all(Array.from({ length: 4 }, () => reportProblem(mine, request)));
    expect(await database.prisma.orderIssue.count()).toBe(1);
    expect(await refusal(reportProblem(mine, said(orderId)))).toMatchObject({ code: 'issue_open' });
  });
});

it('is for the customer of a delivered order, within a day, with what it is about', async () => {
  const orderId = await delivered();
  for (const actor of [world.stranger, world.kitchen, world.support, world.rider])
    expect(await refusal(reportProblem(actingAs(system, actor), said(orderId)))).toMatchObject({ kind: 'not_found' });
  for (const actor of [world.stranger, world.kitchen, world.rider])
    expect(await refusal(aftercareOf(actingAs(system, actor), { orderId }))).toMatchObject({ kind: 'not_found' });
  expect(await refusal(restaurantIssues(actingAs(system, world.otherKitchen), { restaurantId: world.restaurant.id, limit: 20 }))).toMatchObject({
    kind: 'not_found',
  });
  expect(await refusal(reportProblem(mine, said(orderId, { items: [] })))).toMatchObject({ code: 'report_without_items' });
  expect(await refusal(reportProblem(mine, said(orderId, { items: [{ line: 0, quantity: 6 }] })))).toMatchObject({ code: 'more_than_ordered' });
  expect((await aftercareOf(mine, { orderId })).report.allowed).toBe(true);
  clock.advance(24 * HOUR + 1);
  expect((await aftercareOf(mine, { orderId })).report.allowed).toBe(false);
  expect(await refusal(reportProblem(mine, said(orderId)))).toMatchObject({ code: 'report_too_late' });
});
