import { localTime } from '../../../src/server/kernel/clock.ts';
import { RejectionError } from '../../../src/server/kernel/errors.ts';
import { subscribers as ofBilling } from '../../../src/server/modules/billing/index.ts';
import { subscribers as ofDispatch } from '../../../src/server/modules/dispatch/index.ts';
import { sealLedger } from '../../../src/server/modules/ledger/index.ts';
import { acceptOrder } from '../../../src/server/modules/orders/commands/accept-order.ts';
import { cancelOrder } from '../../../src/server/modules/orders/commands/cancel-order.ts';
import { overrideOrder } from '../../../src/server/modules/orders/commands/override-order.ts';
import { placeOrder } from '../../../src/server/modules/orders/commands/place-order.ts';
import { rejectOrder } from '../../../src/server/modules/orders/commands/reject-order.ts';
import { markReady } from '../../../src/server/modules/orders/index.ts';
import { cancelPreview } from '../../../src/server/modules/orders/queries/cancel-preview.ts';
import { background } from '../../../src/server/modules/orders/testing/background.ts';
import { retryPayment } from '../../../src/server/modules/payments/commands/retry-payment.ts';
import { topUpWallet } from '../../../src/server/modules/payments/commands/top-up-wallet.ts';
import { reconcileDay, sandboxPay } from '../../../src/server/modules/payments/index.ts';
import { quoteCart } from '../../../src/server/modules/pricing/index.ts';
import { takeGatewaySettlements } from '../../../src/server/modules/settlement/commands/take-gateway-settlements.ts';
import { subscribers as ofSettlement, setPayoutPort } from '../../../src/server/modules/settlement/index.ts';
import { actingAs, type Ctx, newId } from '../../../src/server/platform/context.ts';
import type { TestClock } from '../../../src/server/platform/testing/context.ts';
import { payoutPort } from '../../../src/server/ports.ts';
import { complain, settleTheWeek } from './aftermath.ts';
import { countCash, fetchOrders, findRiders, handOverOrders, withEach } from './errands.ts';
import { HOME, type Town } from './town.ts';
import { aWay, type Fate, type Running, type Way } from './ways.ts';

const WEEK_MS = 7 * 86_400_000;
/** When the gateway has paid the last day into the bank, and the week may be closed. */
const SETTLED_MS = 3 * 86_400_000;
/** Orders that are lived through side by side, at the least; a batch takes two thirds of an hour from cart to complaint, and all must fit into the week. */
const BATCH = 40;
const BATCH_MS = 2_400_000;
const INDIA = 'Asia/Kolkata';
/** Longer than the gateway's late success, the kitchen's answer and the time to pay. */
const [LATE_MS, ANSWER_MS, PAY_MS] = [25_000, 200_000, 500_000];
/** Of the sandbox. */
const [BANK, CARD] = ['HDFC', '1111'];
/** Refusals after which a customer pays in another way. */
const OTHERWISE = ['wallet_too_small', 'rest_too_small', 'cash_over_limit', 'pay_ahead'];
/** Customers who fill their wallet in a batch. */
const FILLED = 3;
const REASON = 'because the week says so';

export interface WeekOptions {
  /** The system, with the clock. */
  readonly ctx: Ctx;
  readonly clock: TestClock;
  readonly town: Town;
  readonly orders: number;
  readonly random: () => number;
  readonly tell?: (done: number) => void;
}

const customerOf = ({ town }: WeekOptions, index: number) => town.customers[index] ?? town.operator;
const kitchenOf = ({ town }: WeekOptions, index: number) => town.kitchens[index] ?? town.kitchens[0];

async function place(week: WeekOptions, way: Way, customer: number, kitchen: number): Promise<Running> {
  const at = kitchenOf(week, kitchen);
  if (!at) throw new Error('A town without kitchens');
  const ctx = actingAs(week.ctx, customerOf(week, customer));
  const lines = at.dishIds.map((itemId, index) => ({ itemId, addOnIds: [], quantity: 1 + ((kitchen + customer + index) % 2) }));
  const coupon = way.coupon === 'OWN' ? `OWN${kitchen}` : way.coupon;
  const cart = { restaurantId: at.restaurantId, lines, tipPaise: way.tipPaise, coupon };
  const quote = await quoteCart(ctx, { ...cart, to: HOME });
  const address = { label: 'Home', line: '12, 100 Feet Road', landmark: null, instructions: null, pin: '560038', ...HOME };
  const by = async (chosen: Way): Promise<Running> => {
    const { order, payment } = await placeOrder(ctx, {
      ...cart,
      idempotencyKey: newId(ctx),
      quoteToken: quote.token ?? '',
      address,
      tender: chosen.payment === 'cash' ? 'cod' : chosen.tender,
      ...(chosen.payment !== 'cash' && chosen.tender === 'netbanking' && { instrument: BANK }),
      ...(chosen.walletPaise > 0 && { walletPaise: chosen.walletPaise }),
      cutlery: false,
    });
    return { way: chosen, customer, kitchen, orderId: order.id, payment };
  };
  try {
    return await by(way);
  } catch (error) {
    // A wallet that is too small, cash from someone who must pay ahead: the customer pays otherwise.
    if (!(error instanceof RejectionError) || !OTHERWISE.includes(error.rejection.code)) throw error;
    return by({ ...way, walletPaise: 0, payment: way.payment === 'cash' ? 'success' : way.payment });
  }
}

/** Customers fill their wallets by UPI. */
async function fillWallets(week: WeekOptions, batch: number): Promise<void> {
  const some = week.town.customers.slice((batch * FILLED) % week.town.customers.length).slice(0, FILLED);
  await withEach(some, async (customer) => {
    const ctx = actingAs(week.ctx, customer);
    const topUp = await topUpWallet(ctx, { amountPaise: 30_000, tender: 'upi', idempotencyKey: `week-top-up-${newId(ctx)}` });
    await sandboxPay(ctx, { ref: refOf(topUp), outcome: 'success' });
  });
}

const refOf = (payment: { readonly sandboxUrl: string | null } | null): string => payment?.sandboxUrl?.split('/').at(-1)?.split('?')[0] ?? '';

async function cancel(week: WeekOptions, { customer, orderId }: Running): Promise<void> {
  const ctx = actingAs(week.ctx, customerOf(week, customer));
  const { refundPaise } = await cancelPreview(ctx, { orderId });
  await cancelOrder(ctx, { orderId, reason: 'changed my mind', expectedRefundPaise: refundPaise });
}

/** The customer's bank does as the way says; webhooks of a lost payment never come. */
async function pay(week: WeekOptions, running: Running): Promise<void> {
  const { way, payment } = running;
  const ctx = actingAs(week.ctx, customerOf(week, running.customer));
  const ref = refOf(payment);
  const outcome = { success: 'success', lost: 'success', twice: 'twice', late: 'late', failure: 'failure', failure_then_success: 'failure' } as const;
  if (way.payment === 'cash' || way.payment === 'never') return;
  if (!ref) return;
  await sandboxPay(ctx, { ref, outcome: outcome[way.payment], method: way.tender, ...(way.tender === 'card' && { card: CARD }) });
  if (way.payment === 'lost') {
    const lost = `DELETE FROM pgboss.job WHERE name = 'payments.sandbox-webhook' AND strpos(data->>'body', (SELECT id FROM sandbox_order WHERE upi_ref = $1)) > 0`;
    await week.ctx.database.pool.query(lost, [ref]);
  }
  if (way.haste === 'cancels_unpaid') await cancel(week, running);
}

async function payAgain(week: WeekOptions, running: Running): Promise<void> {
  if (running.way.payment !== 'failure_then_success' || running.way.haste !== 'none') return;
  const ctx = actingAs(week.ctx, customerOf(week, running.customer));
  const again = await retryPayment(ctx, { orderId: running.orderId });
  if (refOf(again)) await sandboxPay(ctx, { ref: refOf(again), outcome: 'success' });
}

/** Those of the orders that stand in this state now. */
async function inState(week: WeekOptions, all: readonly Running[], status: string): Promise<Running[]> {
  const ids = all.map(({ orderId }) => orderId);
  const { rows } = await week.ctx.database.pool.query<{ id: string }>('SELECT id FROM orders WHERE id = ANY($1::uuid[]) AND status = $2', [ids, status]);
  const there = new Set(rows.map(({ id }) => id));
  return all.filter(({ orderId }) => there.has(orderId));
}
const ofFate = (all: readonly Running[], ...fates: Fate[]) => all.filter(({ way }) => fates.includes(way.fate));

/** What kitchens, riders, customers and operators do with the orders that have reached their kitchens. */
async function serve(week: WeekOptions, all: readonly Running[], settle: () => Promise<void>): Promise<void> {
  const { ctx, clock, town, random } = week;
  const placed = await inState(week, all, 'placed');
  const kitchen = (running: Running) => actingAs(ctx, kitchenOf(week, running.kitchen)?.kitchen ?? town.operator);
  const operator = actingAs(ctx, town.operator);
  await withEach(ofFate(placed, 'refused'), async (one) => void (await rejectOrder(kitchen(one), { orderId: one.orderId, reason: 'kitchen_busy' })));
  await withEach(ofFate(placed, 'cancelled_early'), (one) => cancel(week, one));
  const taken = ofFate(placed, 'delivered', 'cancelled_cooking', 'ended_platform', 'ended_restaurant');
  await withEach(taken, async (one) => void (await acceptOrder(kitchen(one), { orderId: one.orderId, prepMinutes: 10 })));
  await settle();
  clock.advance(ANSWER_MS);
  await settle();
  await withEach(ofFate(taken, 'cancelled_cooking'), (one) => cancel(week, one));
  const cooked = ofFate(taken, 'delivered', 'ended_platform', 'ended_restaurant');
  await withEach(cooked, async (one) => void (await markReady(kitchen(one), { orderId: one.orderId })));
  await settle();
  await findRiders(ctx, town, random);
  clock.advance(ANSWER_MS);
  await fetchOrders(ctx, town);
  const ended = await inState(week, ofFate(cooked, 'ended_platform', 'ended_restaurant'), 'picked_up');
  await withEach(ended, async ({ orderId, way }) => {
    const borneBy = way.fate === 'ended_platform' ? 'platform' : 'restaurant';
    await overrideOrder(operator, { orderId, action: 'cancel', reason: REASON, borneBy });
  });
  clock.advance(ANSWER_MS);
  await handOverOrders(ctx, town);
  await settle();
}

/**
 * A week of a town through the commands that the API calls: every tender, every failure of the gateway, of kitchens and of customers, riders who decline,
 * carry cash and hand it in short; every night the gateway's records are compared. At the end finance closes the week and pays.
 */
export async function liveAWeek(week: WeekOptions): Promise<{ orders: number; statements: number; ridersStatements: number }> {
  const { ctx, clock, town, random } = week;
  const behind = background([...ofDispatch, ...ofBilling, ...ofSettlement]);
  const settle = () => behind.settle(ctx);
  const begun = clock.now().getTime();
  const everything: Running[] = [];
  let day = localTime(clock.now(), INDIA).date;
  const size = Math.max(BATCH, Math.ceil((week.orders * BATCH_MS) / WEEK_MS));
  for (let done = 0; done < week.orders; done += size) {
    clock.set(new Date(Math.max(clock.now().getTime(), begun + (WEEK_MS * done) / week.orders)));
    const today = localTime(clock.now(), INDIA).date;
    if (today !== day) {
      await reconcileDay(ctx, day);
      await takeGatewaySettlements(ctx);
    }
    day = today;

    const wanted = Array.from({ length: Math.min(size, week.orders - done) }, () => {
      return { way: aWay(random), customer: Math.floor(random() * town.customers.length), kitchen: Math.floor(random() * town.kitchens.length) };
    });
    await fillWallets(week, done / size);
    await settle();
    const batch: Running[] = [];
    await withEach(wanted, async ({ way, customer, kitchen }) => void batch.push(await place(week, way, customer, kitchen)));
    await withEach(batch, (one) => pay(week, one));
    await settle();
    clock.advance(LATE_MS);
    await settle();
    await withEach(batch, (one) => payAgain(week, one));
    await settle();
    await serve(week, batch, settle);
    clock.advance(PAY_MS);
    await settle();
    // Whose webhooks were lost are found by asking the gateway when their time to pay is over.
    await serve(week, batch, settle);
    await complain(ctx, town, await inState(week, batch, 'delivered'), random);
    await settle();
    await countCash(ctx, town, random, { visit: String(done), all: false });
    await sealLedger(ctx);
    everything.push(...batch);
    week.tell?.(everything.length);
  }
  if (clock.now().getTime() > begun + WEEK_MS) throw new Error('The orders did not fit into the week');
  await countCash(ctx, town, random, { visit: 'the end', all: true });
  await reconcileDay(ctx, day);
  await settle();
  clock.set(new Date(begun + WEEK_MS + SETTLED_MS));
  await takeGatewaySettlements(ctx);
  const undo = setPayoutPort(payoutPort);
  const statements = await settleTheWeek(ctx, town, settle).finally(undo);
  await sealLedger(ctx);
  return { orders: everything.length, ...statements };
}
