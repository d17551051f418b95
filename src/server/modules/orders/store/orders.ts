import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Tender } from '../../payments/index.ts';
import type { PricedLine } from '../../pricing/contract.ts';
import { type CashFacts, REFUSALS_COUNT_DAYS } from '../domain/cash.ts';
import type { OrderState } from '../domain/order.ts';
import { asColumns, LINE_FIELDS, ORDER_COLUMNS, ORDER_FIELDS, type Order, type OrderWithLines } from './order-row.ts';

const DAY_MS = 86_400_000;
const LINE_COLUMNS = 'id, order_id, item_id, name, mark, variant_id, variant_name, add_ons, note, quantity, unit_paise, total_paise, rank';

/** Parameters from `first` on: the city, the customer, now, since when refusals count; all null where cash is not asked for. */
const cashFactsFrom = (first: number) => {
  const [city, customer, now, since] = [0, 1, 2, 3].map((at) => `$${first + at}`);
  const policy = `FROM cash_policy p WHERE p.city_id = ${city}::uuid AND p.effective_from <= ${now}::timestamptz ORDER BY p.effective_from DESC LIMIT 1`;
  return `(SELECT p.limit_paise ${policy}) AS "limitPaise", (SELECT p.refusals ${policy}) AS refusals,
    (SELECT count(*)::int FROM orders o WHERE o.customer_id = ${customer}::uuid AND o.placed_at >= ${since}::timestamptz
       AND o.tender = 'cod' AND o.status = 'cancelled' AND o.picked_up_at IS NOT NULL) AS refused`;
};
const ADD = statement(
  'order_add',
  `WITH added AS (
     INSERT INTO orders (${ORDER_COLUMNS}) SELECT ${ORDER_COLUMNS} FROM jsonb_populate_record(NULL::orders, $1::jsonb)
     ON CONFLICT (code) DO NOTHING RETURNING id
   ), lines AS (
     INSERT INTO order_line (${LINE_COLUMNS})
     SELECT ${LINE_COLUMNS.replaceAll(/\w+/g, 'l.$&')} FROM added a, jsonb_populate_recordset(NULL::order_line, $2::jsonb) l
   )
   SELECT id, ${cashFactsFrom(3)} FROM added`,
);
const CASH_FACTS_OF = statement('order_cash_facts', `SELECT ${cashFactsFrom(1)}`);
const BY_IDS = statement('order_by_ids', `SELECT ${ORDER_FIELDS}, ${LINE_FIELDS} FROM orders o WHERE o.id = ANY($1::uuid[])`);
const LOCK = statement('order_lock', `SELECT ${ORDER_FIELDS} FROM orders o WHERE o.id = $1::uuid FOR UPDATE`);
const SAVE = statement(
  'order_save',
  `UPDATE orders SET status = $2, prep_minutes = $3, promised_from = $4::timestamptz, promised_to = $5::timestamptz, rider_id = $6::uuid, placed_at = $7::timestamptz,
     confirm_by = $8::timestamptz, accepted_at = $9::timestamptz, ready_at = $10::timestamptz, picked_up_at = $11::timestamptz, delivered_at = $12::timestamptz,
     cancelled_at = $13::timestamptz, cancelled_by = $14, cancel_reason = $15, cancel_note = $16, refund_paise = $17, version = version + 1
   WHERE id = $1::uuid`,
);
const STOCK_OF = statement(
  'order_portions',
  'SELECT item_id AS "itemId", sum(quantity)::int AS quantity FROM order_line WHERE order_id = $1::uuid GROUP BY item_id',
);
const ADD_REFUNDED = statement('order_add_refunded', 'UPDATE orders SET refund_paise = least(total_paise, refund_paise + $2::int) WHERE id = $1::uuid');
const SET_TENDER = statement('order_set_tender', 'UPDATE orders SET tender = $2 WHERE id = $1::uuid');
const GUESS_PICKUP = statement(
  'order_guess_pickup',
  'UPDATE orders SET pickup_code_tries = pickup_code_tries + 1 WHERE id = $1::uuid AND pickup_code_tries < $2::int RETURNING pickup_code AS code, pickup_code_tries AS tries',
);
const GUESS_DROP = statement(
  'order_guess_drop',
  'UPDATE orders SET drop_code_tries = drop_code_tries + 1 WHERE id = $1::uuid AND drop_code_tries < $2::int RETURNING drop_code AS code, drop_code_tries AS tries',
);

const cashValues = (ctx: Ctx, cityId: string | null, customerId: string | null) => {
  const now = ctx.clock.now();
  return [cityId, customerId, now, new Date(now.getTime() - REFUSALS_COUNT_DAYS * DAY_MS)];
};

/** What decides on cash of a customer in a city. A cash order that ended after its pick-up was refused at the door. */
export async function cashFacts(ctx: Ctx, cityId: string, customerId: string): Promise<CashFacts> {
  const [row] = await ctx.db.sql.rows<CashFacts>(CASH_FACTS_OF, cashValues(ctx, cityId, customerId));
  if (!row) throw new Error('No facts about cash were read');
  return row;
}

/** Inserts an order with its lines in one statement, and reads with it what decides on its cash; null when its code is taken. */
export async function addOrder(ctx: Ctx, order: Order, lines: readonly (PricedLine & { readonly id: string })[]): Promise<CashFacts | null> {
  const rows = lines.map((line, rank) => ({
    id: line.id,
    order_id: order.id,
    item_id: line.itemId,
    name: line.name,
    mark: line.mark,
    variant_id: line.variantId,
    variant_name: line.variantName,
    add_ons: line.addOns,
    note: line.note,
    quantity: line.quantity,
    unit_paise: line.unitPaise,
    total_paise: line.totalPaise,
    rank,
  }));
  const cash = order.tender === 'cod' ? cashValues(ctx, order.cityId, order.customerId) : cashValues(ctx, null, null);
  return (await ctx.db.sql.rows<CashFacts>(ADD, [JSON.stringify(asColumns(order)), JSON.stringify(rows), ...cash]))[0] ?? null;
}

export const ordersByIds = (ctx: Ctx, ids: readonly string[]) => ctx.db.sql.rows<OrderWithLines>(BY_IDS, [[...ids]]);
export const orderById = async (ctx: Ctx, id: string): Promise<OrderWithLines | null> => (await ordersByIds(ctx, [id]))[0] ?? null;

/** The order, its row locked until the transaction ends: two commands on one order wait for each other here. */
export const lockOrder = async (ctx: Ctx, id: string): Promise<Order | null> => (await ctx.db.sql.rows<Order>(LOCK, [id]))[0] ?? null;

/** Saves what the machine may change of a locked order. */
export async function saveOrder(ctx: Ctx, id: string, state: OrderState): Promise<void> {
  const { status, prepMinutes, promisedFrom, promisedTo, riderId, placedAt, confirmBy, acceptedAt, readyAt, pickedUpAt, deliveredAt } = state;
  const times = [acceptedAt, readyAt, pickedUpAt, deliveredAt, state.cancelledAt];
  const values = [id, status, prepMinutes, promisedFrom, promisedTo, riderId, placedAt, confirmBy, ...times];
  await ctx.db.sql.rows(SAVE, [...values, state.cancelledBy, state.cancelReason, state.cancelNote, state.refundPaise]);
}

/** What an order took of each dish. */
export const portionsOf = (ctx: Ctx, id: string) => ctx.db.sql.rows<{ itemId: string; quantity: number }>(STOCK_OF, [id]);

/** Notes by what an order was paid in the end, where another way than the first was tried. */
export const noteTender = (ctx: Ctx, id: string, tender: Tender) => ctx.db.sql.rows(SET_TENDER, [id, tender]);

/** Notes money that went back after the order had ended. */
export const addRefunded = (ctx: Ctx, id: string, amountPaise: number) => ctx.db.sql.rows(ADD_REFUNDED, [id, amountPaise]);

/**
 * Takes one guess at a code, outside any transaction, so that it counts even when what it is for is refused. Gives the code to compare with and how
 * many guesses that makes, or null when all are used up.
 */
export async function takeGuess(ctx: Ctx, which: 'pickup' | 'drop', id: string, limit: number): Promise<{ code: string; tries: number } | null> {
  const [row] = await ctx.database.aside.rows<{ code: string; tries: number }>(which === 'pickup' ? GUESS_PICKUP : GUESS_DROP, [id, limit]);
  return row ?? null;
}
