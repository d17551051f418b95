import { beforeAll, beforeEach, expect, it } from 'vitest';
import { balancesOf, sealLedger, trialBalance, verifyLedger } from '../../src/server/modules/ledger/index.ts';
import { acceptOrder } from '../../src/server/modules/orders/commands/accept-order.ts';
import { cancelOrder } from '../../src/server/modules/orders/commands/cancel-order.ts';
import { overrideOrder } from '../../src/server/modules/orders/commands/override-order.ts';
import { rejectOrder } from '../../src/server/modules/orders/commands/reject-order.ts';
import { recordRider } from '../../src/server/modules/orders/index.ts';
import { cancelPreview } from '../../src/server/modules/orders/queries/cancel-preview.ts';
import { background } from '../../src/server/modules/orders/testing/background.ts';
import { anOrder, aWorld, type World } from '../../src/server/modules/orders/testing/world.ts';
import { sandboxPay } from '../../src/server/modules/payments/index.ts';
import { actingAs, type Ctx } from '../../src/server/platform/context.ts';
import { installJobs } from '../../src/server/platform/jobs/boss.ts';
import { registeredJobs } from '../../src/server/platform/jobs/job.ts';
import { testClock, testDatabase } from '../../src/server/platform/testing/index.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
const clock = testClock();
const system = ctx({ clock });

let world: World;
let as: (who: 'customer' | 'kitchen' | 'operator') => Ctx;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  await behind.reset(system);
  world = await aWorld(system);
  as = (who) => actingAs(system, world[who]);
});

const REASON = 'because the test says so';
const settle = () => behind.settle(system);
const stepOn = async (orderId: string, ...actions: ('mark_ready' | 'mark_picked_up' | 'mark_delivered')[]) => {
  for (const action of actions) await overrideOrder(as('operator'), { orderId, action, reason: REASON });
};

/** An order at the kitchen: cash, or paid by UPI in one of the sandbox's ways. */
async function anOrderAtTheKitchen(tender: 'cod' | 'upi', outcome: 'success' | 'twice' | 'late' = 'success', tipPaise = 0): Promise<string> {
  clock.advance(1_000);
  const placed = await anOrder(system, world, { tender, tipPaise });
  if (tender === 'upi') {
    await sandboxPay(as('customer'), { ref: placed.payment?.sandboxUrl?.split('/').at(-1) ?? '', outcome });
    await settle();
    clock.advance(20_000);
    await settle();
  }
  return placed.order.id;
}

/** Every way that an order of this test may go; each gives its id. */
const WAYS = {
  async delivered(tender: 'cod' | 'upi', outcome?: 'twice' | 'late') {
    const orderId = await anOrderAtTheKitchen(tender, outcome, 2_000);
    await acceptOrder(as('kitchen'), { orderId, prepMinutes: 15 });
    await recordRider(system, { orderId, riderId: world.riderId });
    await stepOn(orderId, 'mark_ready', 'mark_picked_up', 'mark_delivered');
    return orderId;
  },
  async refused(tender: 'cod' | 'upi') {
    const orderId = await anOrderAtTheKitchen(tender);
    await rejectOrder(as('kitchen'), { orderId, reason: 'kitchen_busy' });
    return orderId;
  },
  async cancelledWhileCooked(tender: 'cod' | 'upi') {
    const orderId = await anOrderAtTheKitchen(tender);
    await acceptOrder(as('kitchen'), { orderId, prepMinutes: 15 });
    const { refundPaise } = await cancelPreview(as('customer'), { orderId });
    await cancelOrder(as('customer'), { orderId, reason: 'changed my mind', expectedRefundPaise: refundPaise });
    return orderId;
  },
};

it('holds nothing of any customer once all orders have ended, whatever happened to them, and owes each party what is theirs', async () => {
  const run = [
    () => WAYS.delivered('cod'),
    () => WAYS.delivered('upi'),
    () => WAYS.delivered('upi', 'twice'),
    () => WAYS.delivered('upi', 'late'),
    () => WAYS.refused('cod'),
    () => WAYS.refused('upi'),
    () => WAYS.cancelledWhileCooked('cod'),
    () => WAYS.cancelledWhileCooked('upi'),
  ];
  for (const way of run) await way();
  await settle();

  const restaurant = `restaurant_payable:${world.restaurant.id}` as const;
  const rider = `rider_cash:${world.riderId}` as const;
  const balances = await balancesOf(system, [
    'customer_advance',
    'refunds_payable',
    'suspense',
    restaurant,
    rider,
    'gateway_clearing',
    'gst_95_cgst',
    'gst_own_cgst',
  ]);
  const of = (code: Parameters<typeof balances.get>[0]) => balances.get(code) ?? 0;
  // One order is 425.00 of food, 39.00 of delivery, 14.99 of fee and a tip of 20.00 where it was delivered: 529.97.
  expect({ held: of('customer_advance'), owedBack: of('refunds_payable'), suspense: of('suspense') }).toEqual({ held: 0, owedBack: 0, suspense: 0 });
  expect(of(restaurant)).toBe(-5 * 42_500);
  expect(of(rider)).toBe(52_997);
  expect(of('gst_95_cgst')).toBe(-(4 * 1_414 + 1_063));
  expect(of('gst_own_cgst')).toBe(-4 * 135);
  // What the gateway still has of ours: three orders paid and delivered, and the food of the one that was cancelled.
  expect(of('gateway_clearing')).toBe(3 * 52_997 + 44_626);

  await sealLedger(system);
  expect(await verifyLedger(system)).toMatchObject({ unbalanced: 0, mismatched: 0 });
  const rows = await trialBalance(system);
  expect(rows.reduce((sum, row) => sum + row.paise, 0)).toBe(0);
});

it('of money that was taken the books and the payments tell the same', async () => {
  await WAYS.delivered('upi', 'twice');
  await WAYS.refused('upi');
  await settle();
  const [taken] = await database.prisma.$queryRaw<
    { paise: number }[]
  >`SELECT sum(amount_paise - refunded_paise)::int AS paise FROM payment WHERE captured_at IS NOT NULL`;
  const balances = await balancesOf(system, ['gateway_clearing']);
  expect(balances.get('gateway_clearing')).toBe(taken?.paise);
});
