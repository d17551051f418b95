import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueInvoices } from '../../src/server/modules/billing/index.ts';
import { aRegistration } from '../../src/server/modules/billing/testing/documents.ts';
import { entriesOf } from '../../src/server/modules/ledger/index.ts';
import { cancelOrder } from '../../src/server/modules/orders/commands/cancel-order.ts';
import { overrideOrder } from '../../src/server/modules/orders/commands/override-order.ts';
import { acceptOrder } from '../../src/server/modules/orders/index.ts';
import { cancelPreview } from '../../src/server/modules/orders/queries/cancel-preview.ts';
import { background } from '../../src/server/modules/orders/testing/background.ts';
import { anOrder, aWorld, type World } from '../../src/server/modules/orders/testing/world.ts';
import { sandboxPay } from '../../src/server/modules/payments/index.ts';
import { actingAs, newId } from '../../src/server/platform/context.ts';
import { installJobs } from '../../src/server/platform/jobs/boss.ts';
import { registeredJobs } from '../../src/server/platform/jobs/job.ts';
import { testClock, testDatabase } from '../../src/server/platform/testing/index.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
const clock = testClock();
const system = ctx({ clock });
let world: World;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  await behind.reset(system);
  world = await aWorld(system);
  await aRegistration(system);
});

/** An offer of the platform's or of the restaurant's, given to every cart. */
const anOffer = (kind: 'flat' | 'free_delivery', restaurantBasisPoints: number) =>
  database.prisma.priceOffer.create({
    data: {
      id: newId(system),
      cityId: world.city.id,
      restaurantId: restaurantBasisPoints > 0 ? world.restaurant.id : null,
      name: 'An offer',
      kind,
      value: kind === 'flat' ? 10_000 : 0,
      restaurantBasisPoints,
      startsAt: clock.now(),
      createdAt: clock.now(),
    },
  });

async function cooking(): Promise<string> {
  const placed = await anOrder(system, world, { tender: 'upi' });
  await sandboxPay(actingAs(system, world.customer), { ref: placed.payment?.sandboxUrl?.split('/').at(-1) ?? '', outcome: 'success' });
  await behind.settle(system);
  await acceptOrder(actingAs(system, world.kitchen), { orderId: placed.order.id, prepMinutes: 15 });
  return placed.order.id;
}
async function cancelled(): Promise<string> {
  const [mine, orderId] = [actingAs(system, world.customer), await cooking()];
  const { refundPaise } = await cancelPreview(mine, { orderId });
  await cancelOrder(mine, { orderId, reason: 'changed my mind', expectedRefundPaise: refundPaise });
  return orderId;
}
/** The postings of one template of an order: account by account, owners left out. */
async function posted(orderId: string, template: string): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { account, paise } of (await entriesOf(system, { type: 'order', id: orderId })).find((one) => one.template === template)?.postings ?? []) {
    const name = account.split(':')[0] ?? '';
    sums[name] = (sums[name] ?? 0) + paise;
  }
  return sums;
}

describe('food that was being cooked when its customer cancelled', () => {
  it.each([
    ['with no offer', 0],
    ['with a coupon of the platform’s', 10_000],
  ])('%s is owed to the restaurant in full, and invoiced with the heads that were posted', async (_, coupon) => {
    if (coupon) await anOffer('flat', 0);
    const orderId = await cancelled();
    const entry = await posted(orderId, 'order_cancelled_retained');
    expect(entry).toEqual({
      customer_advance: 44_626 - coupon,
      ...(coupon && { discount_expense: coupon }),
      restaurant_payable: -42_500,
      gst_95_cgst: -1_063,
      gst_95_sgst: -1_063,
    });
    const [invoice, ...none] = await issueInvoices(system, orderId);
    expect(none).toEqual([]);
    expect(invoice).toMatchObject({
      kind: 'food_invoice',
      taxablePaise: 42_500,
      cgstPaise: -(entry['gst_95_cgst'] ?? 0),
      sgstPaise: -(entry['gst_95_sgst'] ?? 0),
      totalPaise: 44_626,
    });
    expect((await issueInvoices(system, orderId)).map((one) => one.id)).toEqual([invoice?.id]);
  });

  it('when an operator keeps a part, is invoiced for that part', async () => {
    const orderId = await cooking();
    const reason = 'half of it was cooked';
    const operator = actingAs(system, world.operator);
    await overrideOrder(operator, { orderId, action: 'cancel', reason, refundPaise: 50_997 - 22_313, borneBy: 'platform' });
    const entry = await posted(orderId, 'order_cancelled_retained');
    const [invoice] = await issueInvoices(system, orderId);
    expect(invoice).toMatchObject({ taxablePaise: -(entry['restaurant_payable'] ?? 0), cgstPaise: -(entry['gst_95_cgst'] ?? 0), totalPaise: 22_313 });
  });
});

it.each([
  ['the platform gives is borne by the platform', 0, { restaurant_payable: -42_500 }],
  ['the restaurant gives is borne by the restaurant', 10_000, { restaurant_payable: -38_600, delivery_income: -3_900 }],
])('a delivery that %s', async (_, restaurantBasisPoints, expected) => {
  await anOffer('free_delivery', restaurantBasisPoints);
  const orderId = await cooking();
  for (const action of ['mark_ready', 'mark_picked_up', 'mark_delivered'] as const)
    await overrideOrder(actingAs(system, world.operator), { orderId, action, reason: 'because the test says so' });
  const entry = await posted(orderId, 'order_delivered');
  expect(entry).toMatchObject({ customer_advance: 50_997 - 3_900 - 702, ...expected });
  expect(entry['delivery_income']).toBe(restaurantBasisPoints > 0 ? -3_900 : undefined);
});
