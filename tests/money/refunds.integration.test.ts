import { beforeAll, beforeEach, expect, it } from 'vitest';
import { refundPortions } from '../../src/server/modules/aftercare/commands/refund-portions.ts';
import { reportProblem } from '../../src/server/modules/aftercare/commands/report-problem.ts';
import type { RefundPreview } from '../../src/server/modules/aftercare/contract.ts';
import { refundPreview } from '../../src/server/modules/aftercare/queries/refund-preview.ts';
import { aCouponOfOurs, aDeliveredOrder } from '../../src/server/modules/aftercare/testing/orders.ts';
import { creditRefunds, issueInvoices } from '../../src/server/modules/billing/index.ts';
import { aRegistration } from '../../src/server/modules/billing/testing/documents.ts';
import { balancesOf, entriesOf, ownedBy, sealLedger, trialBalance, verifyLedger } from '../../src/server/modules/ledger/index.ts';
import { background } from '../../src/server/modules/orders/testing/background.ts';
import { aWorld, type World } from '../../src/server/modules/orders/testing/world.ts';
import { actingAs, type Ctx, newId } from '../../src/server/platform/context.ts';
import { installJobs } from '../../src/server/platform/jobs/boss.ts';
import { registeredJobs } from '../../src/server/platform/jobs/job.ts';
import { testClock, testDatabase } from '../../src/server/platform/testing/index.ts';

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
  await aRegistration(system);
  support = actingAs(system, world.support);
});

const settle = () => behind.settle(system);
const delivered = (tender: 'cod' | 'upi') => aDeliveredOrder(system, world, { tender, settle, lines: [{ itemId: world.dish.id, addOnIds: [], quantity: 2 }] });

interface Wish {
  readonly items?: number;
  readonly goodwillPaise?: number;
  readonly reason: 'missing' | 'spilled' | 'late';
  readonly destination: 'source' | 'wallet';
}
/** Looks first, as staff do, then gives back what was shown. */
async function refund(orderId: string, { items = 0, goodwillPaise = 0, reason, destination }: Wish): Promise<RefundPreview> {
  const ask = { orderId, items: items > 0 ? [{ line: 0, quantity: items }] : [], goodwillPaise, reason };
  const shown = await refundPreview(support, ask);
  await refundPortions(support, { ...ask, destination, borneBy: shown.borneBy, expectedAmountPaise: shown.amountPaise, idempotencyKey: newId(system) });
  return shown;
}
const balance = async (code: Parameters<typeof balancesOf>[1][number]) => (await balancesOf(system, [code])).get(code) ?? 0;

async function expectBooksInOrder(): Promise<void> {
  await sealLedger(system);
  expect(await verifyLedger(system)).toMatchObject({ unbalanced: 0, mismatched: 0 });
  expect((await trialBalance(system)).reduce((sum, row) => sum + row.paise, 0)).toBe(0);
}
/** The tax that refunds took back in the books of an order, and that its credit notes take back. */
async function headsOf(orderId: string) {
  const entries = (await entriesOf(system, { type: 'order', id: orderId })).filter((one) => one.template === 'refund_requested');
  const posted = (account: string) => entries.flatMap((one) => one.postings).reduce((sum, one) => (one.account === account ? sum + one.paise : sum), 0);
  const notes = await creditRefunds(system, orderId);
  const noted = (pick: (note: (typeof notes)[number]) => number) => notes.reduce((sum, note) => sum + pick(note), 0);
  return {
    posted: [posted('gst_95_cgst'), posted('gst_95_sgst'), posted('gst_95_igst')],
    noted: [noted((one) => one.cgstPaise), noted((one) => one.sgstPaise), noted((one) => one.igstPaise)],
    notes,
  };
}

it('refunds of every kind leave the books in balance: each bearer bears its part, and credit notes take back the tax that the books take back', async () => {
  await aCouponOfOurs(system, world);
  const [cash, upi, whole] = [await delivered('cod'), await delivered('upi'), await delivered('upi')];
  const payable = ownedBy('restaurant_payable', world.restaurant.id);
  const [owed, discounts] = [await balance(payable), await balance('discount_expense')];
  expect([owed, discounts]).toEqual([-3 * 82_400, 3 * 10_000]);

  const shown = [
    await refund(cash, { items: 1, reason: 'missing', destination: 'wallet' }),
    await refund(cash, { goodwillPaise: 5_000, reason: 'late', destination: 'wallet' }),
    await refund(upi, { items: 1, reason: 'spilled', destination: 'source' }),
    await refund(upi, { items: 1, reason: 'missing', destination: 'wallet' }),
    await refund(whole, { items: 2, reason: 'missing', destination: 'source' }),
  ];
  await settle();

  const total = (pick: (one: RefundPreview) => number) => shown.reduce((sum, one) => sum + pick(one), 0);
  // The restaurant bears one portion of the first order, the second of the next with its packaging, and the whole food of the last.
  expect(total((one) => one.restaurantPaise)).toBe(39_900 + (39_900 + 2_600) + 82_400);
  expect(await balance(payable)).toBe(owed + total((one) => one.restaurantPaise));
  expect(await balance('discount_expense')).toBe(discounts - total((one) => one.platformDiscountPaise));
  expect(await balance('goodwill_expense')).toBe(39_900 + 5_000);
  expect(await balance('refunds_payable')).toBe(0);
  expect(await balance('customer_advance')).toBe(0);
  const toWallet = [shown[0], shown[1], shown[3]].reduce((sum, one) => sum + (one?.amountPaise ?? 0), 0);
  expect(await balance(ownedBy('customer_wallet', world.customerId))).toBe(-toWallet);
  const [{ paise: left = 0 } = {}] = await database.prisma.$queryRaw<
    { paise: number }[]
  >`SELECT sum(amount_paise - refunded_paise)::int AS paise FROM payment WHERE method = 'upi'`;
  expect(await balance('gateway_clearing')).toBe(left);

  for (const orderId of [cash, upi, whole]) {
    const { posted, noted } = await headsOf(orderId);
    expect(noted).toEqual(posted);
  }
  // All food of the last two orders went back: their credit notes come to the food invoices' food, tax and all.
  for (const orderId of [upi, whole]) {
    const [invoice] = await issueInvoices(system, orderId);
    const food = invoice?.content.taxes.find((line) => line.supply === 'food');
    const { notes } = await headsOf(orderId);
    expect(notes.reduce((sum, note) => sum + note.totalPaise, 0)).toBe(
      (food?.taxablePaise ?? 0) + (food?.cgstPaise ?? 0) + (food?.sgstPaise ?? 0) + (food?.igstPaise ?? 0),
    );
  }
  expect(await database.prisma.taxDocument.count({ where: { kind: 'credit_note' } })).toBe(4);
  await expectBooksInOrder();
});

it('a report that is refunded at once is booked and credited as any other', async () => {
  await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { pricePaise: 14_900 } });
  const orderId = await delivered('cod');
  const payable = ownedBy('restaurant_payable', world.restaurant.id);
  const owed = await balance(payable);
  const report = { orderId, reason: 'missing', items: [{ line: 0, quantity: 1 }], idempotencyKey: newId(system) } as const;
  await reportProblem(actingAs(system, world.customer), { ...report, items: [...report.items] });
  expect(await balance(payable)).toBe(owed + 14_900);
  const { posted, noted, notes } = await headsOf(orderId);
  expect([posted, noted]).toEqual([
    [373, 373, 0],
    [373, 373, 0],
  ]);
  expect(notes).toMatchObject([{ kind: 'credit_note', totalPaise: 15_646 }]);
  expect((await creditRefunds(system, orderId)).map((one) => one.id)).toEqual(notes.map((one) => one.id));
  await expectBooksInOrder();
});
