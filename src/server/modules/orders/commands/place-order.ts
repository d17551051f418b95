import { createHash } from 'node:crypto';
import { z } from 'zod';
import { actorName } from '../../../kernel/actor.ts';
import { RejectionError, refuse } from '../../../kernel/errors.ts';
import { digits, publicCode } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { takeStock } from '../../catalog/index.ts';
import { isGatewayTender, openPayment, payFromWallet, splitTender, startPayment } from '../../payments/index.ts';
import { type PricedCart, priceCart, redeemOffers, verifyQuote } from '../../pricing/index.ts';
import type { placeInput, placeOutput } from '../contract.ts';
import { admitCash, dueAtDoor } from '../domain/cash.ts';
import { firstEvent, newOrder } from '../domain/new-order.ts';
import { PAYMENT_MS } from '../domain/policy.ts';
import { orderEvent } from '../events.ts';
import { viewOne } from '../queries/view.ts';
import { claimKey } from '../store/idempotency.ts';
import type { Order } from '../store/order-row.ts';
import { addOrder } from '../store/orders.ts';

type Input = z.output<typeof placeInput>;

const OPERATION = 'orders.place';
const placed = z.object({ orderId: z.uuid() });
/** Longer codes once the short ones clash: a clash is one in thousands until millions of orders. */
const CODE_LENGTHS = [5, 5, 6, 6, 8];

/** What makes two requests the same. The quote proves a price and is renewed while the customer hesitates: it is no part of the intent. */
function bodyHash({ idempotencyKey: _key, quoteToken: _quote, ...body }: Input): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url');
}

/** The order that an earlier request with this key placed; null when the key is new, and from now on ours. */
async function placedBefore(ctx: Ctx, input: Input, orderId: string): Promise<string | null> {
  const requestHash = bodyHash(input);
  const use = { actor: actorName(ctx.actor), key: input.idempotencyKey, operation: OPERATION, requestHash, response: { orderId } };
  const earlier = await claimKey(ctx, use);
  if (!earlier) return null;
  if (earlier.operation !== OPERATION || earlier.requestHash !== requestHash) refuse('conflict', 'idempotency_key_reused');
  return placed.parse(earlier.response).orderId;
}

/** The cart at its price of this moment, orderable and for no more than the customer was shown. */
async function admitted(ctx: Ctx, input: Input) {
  const { restaurantId, lines, tipPaise, scheduledFor, coupon, address } = input;
  const cart = { restaurantId, lines, tipPaise, scheduledFor, coupon, to: { lat: address.lat, lng: address.lng } };
  const { totalPaise: shownPaise, shown } = verifyQuote(ctx, input.quoteToken, cart);
  const priced = await priceCart(ctx, cart, { hints: false, shown });
  const [problem] = priced.problems;
  if (problem) refuse('precondition', problem.code, problem.params);
  if (priced.distanceM === null || priced.eta === null) return refuse('precondition', 'address_missing');
  if (priced.bill.totalPaise > shownPaise) refuse('conflict', 'price_changed', { shownPaise, totalPaise: priced.bill.totalPaise });
  // A gateway takes no payment of nothing.
  if (input.tender !== 'cod' && priced.bill.totalPaise === 0) refuse('precondition', 'nothing_to_pay');
  return { ...priced, distanceM: priced.distanceM, eta: priced.eta };
}

/** Saves the order; one to be paid at the door only on the city's and the customer's terms. */
async function save(ctx: Ctx, draft: Omit<Order, 'code'>, priced: PricedCart): Promise<Order> {
  const lines = priced.lines.map((line) => ({ ...line, id: newId(ctx) }));
  for (const length of CODE_LENGTHS) {
    const order: Order = { ...draft, code: publicCode(length, ctx.random) };
    const facts = await addOrder(ctx, order, lines);
    if (!facts) continue;
    const cashPaise = dueAtDoor(order);
    const admission = cashPaise > 0 ? admitCash(cashPaise, facts) : ok(undefined);
    if (!admission.ok) throw new RejectionError(admission.error);
    return order;
  }
  throw new Error('No free order code was found');
}

async function place(ctx: Ctx, customerId: string, input: Input): Promise<string> {
  const id = newId(ctx);
  const earlier = await placedBefore(ctx, input, id);
  if (earlier) return earlier;
  const priced = await admitted(ctx, input);
  const { menu, bill } = priced;
  const split = splitTender(bill.totalPaise, input.tender, input.walletPaise ?? 0);
  if (!split.ok) throw new RejectionError(split.error);
  const { tender, walletPaise, restPaise } = split.value;
  await takeStock(ctx, menu.id, priced.stock);
  const now = ctx.clock.now();
  const state = newOrder({
    now,
    prepaid: isGatewayTender(tender),
    scheduledFor: input.scheduledFor ? new Date(input.scheduledFor) : null,
    cookFrom: priced.cookFrom,
    eta: priced.eta,
    prepMinutes: menu.prepMinutes,
  });
  const draft: Omit<Order, 'code'> = {
    ...state,
    id,
    customerId,
    restaurantId: menu.id,
    cityId: menu.cityId,
    tender,
    walletPaise,
    bill,
    totalPaise: bill.totalPaise,
    itemsPaise: priced.itemsPaise,
    address: input.address,
    restaurantName: menu.name,
    distanceM: priced.distanceM,
    note: input.note || null,
    cutlery: input.cutlery,
    pickupCode: digits(2, ctx.random),
    dropCode: digits(4, ctx.random),
    version: 0,
  };
  const order = await save(ctx, draft, priced);
  if (priced.discounts.length > 0) await redeemOffers(ctx, { orderId: id, customerId }, priced.discounts);
  if (walletPaise > 0) await payFromWallet(ctx, { orderId: id, customerId, amountPaise: walletPaise });
  if (isGatewayTender(tender)) {
    const expiresAt = new Date(now.getTime() + PAYMENT_MS);
    await startPayment(ctx, { orderId: id, customerId, amountPaise: restPaise, method: tender, instrument: input.instrument ?? null, expiresAt });
  }
  await appendEvents(ctx, [orderEvent(firstEvent(state.status), order)]);
  await appendAudit(ctx, { action: 'order.place', subject: 'order', subjectId: id, after: { status: order.status, totalPaise: order.totalPaise } });
  return id;
}

/**
 * Places an order: idempotency key, price, area, hours, stock, order, offers, the wallet's part, event and audit in one transaction of a few prepared statements.
 * The same key with the same body gives the same order, as it stands now, however often and however parallel; with another body it is refused.
 */
export async function placeOrder(ctx: Ctx, input: Input): Promise<z.infer<typeof placeOutput>> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated');
  const orderId = await inSqlTransaction(ctx, (tx) => place(tx, customerId, input));
  const payment = input.tender === 'cod' && !input.walletPaise ? null : await openPayment(ctx, orderId);
  return { order: await viewOne(ctx, orderId, 'customer'), payment };
}
