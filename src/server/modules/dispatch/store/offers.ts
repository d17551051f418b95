import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { OfferRow } from './rows.ts';

const COLUMNS = `id, order_id AS "orderId", rider_id AS "riderId", status, pay_paise AS "payPaise", pay_parts AS "payParts", pickup_m AS "pickupM",
  reason, created_at AS "createdAt", expires_at AS "expiresAt", answered_at AS "answeredAt",
  decision_id AS "decisionId"`;

const INSERT = statement(
  'offer_insert',
  `INSERT INTO offer (id, order_id, rider_id, status, pay_paise, pay_parts, pickup_m, reason, created_at, expires_at, decision_id)
   VALUES ($1::uuid, $2::uuid, $3::uuid, 'open', $4::int, $5::jsonb, $6::int, $7::jsonb, $8::timestamptz, $9::timestamptz, $10::uuid)`,
);
const FIND = statement('offer_find', `SELECT ${COLUMNS} FROM offer WHERE id = $1::uuid`);
const OPEN_OF_ORDER = statement('offer_open_of_order', `SELECT ${COLUMNS} FROM offer WHERE order_id = $1::uuid AND status = 'open' FOR UPDATE`);
const OPEN_OF_RIDER = statement(
  'offer_open_of_rider',
  `SELECT ${COLUMNS} FROM offer WHERE rider_id = $1::uuid AND status = 'open' AND expires_at > $2::timestamptz`,
);
const HELD_BY_RIDER = statement('offer_held_by_rider', `SELECT id FROM offer WHERE rider_id = $1::uuid AND status = 'open'`);
const CLOSE = statement('offer_close', `UPDATE offer SET status = $2, answered_at = $3::timestamptz WHERE id = $1::uuid AND status = 'open' RETURNING id`);
const EXPIRED_IN_CITY = statement(
  'offer_expired_in_city',
  `SELECT o.order_id AS "orderId" FROM offer o JOIN delivery d ON d.order_id = o.order_id
   WHERE o.status = 'open' AND d.city_id = $1::uuid AND o.expires_at <= $2::timestamptz FOR UPDATE OF d SKIP LOCKED`,
);
const LAST_OF_ORDERS = statement(
  'offer_last_of_orders',
  `SELECT DISTINCT ON (order_id) ${COLUMNS} FROM offer WHERE order_id = ANY($1::uuid[]) AND status <> 'open' ORDER BY order_id, id DESC`,
);
const LAST_OF_RIDER = statement('offer_last_of_rider', `SELECT status FROM offer WHERE rider_id = $1::uuid ORDER BY id DESC LIMIT $2::int`);

export async function insertOffer(ctx: Ctx, offer: Omit<OfferRow, 'status' | 'answeredAt'>): Promise<void> {
  await ctx.db.sql.rows(INSERT, [
    offer.id,
    offer.orderId,
    offer.riderId,
    offer.payPaise,
    JSON.stringify(offer.payParts),
    offer.pickupM,
    JSON.stringify(offer.reason),
    offer.createdAt,
    offer.expiresAt,
    offer.decisionId,
  ]);
}

export const findOffer = async (ctx: Ctx, id: string): Promise<OfferRow | null> => (await ctx.db.sql.rows<OfferRow>(FIND, [id]))[0] ?? null;

/** The open offer of an order, locked; the delivery's lock comes first. */
export const openOfferOf = async (ctx: Ctx, orderId: string): Promise<OfferRow | null> =>
  (await ctx.db.sql.rows<OfferRow>(OPEN_OF_ORDER, [orderId]))[0] ?? null;

/** The offer a rider can still answer. */
export const openOfferTo = async (ctx: Ctx, riderId: string): Promise<OfferRow | null> =>
  (await ctx.db.sql.rows<OfferRow>(OPEN_OF_RIDER, [riderId, ctx.clock.now()]))[0] ?? null;

/** Whether a rider has an open offer, run out or not: another can't be made before it is closed. */
export const holdsOffer = async (ctx: Ctx, riderId: string): Promise<boolean> => (await ctx.db.sql.rows(HELD_BY_RIDER, [riderId])).length > 0;

/** Closes an open offer; false when it was closed already. */
export const closeOffer = async (ctx: Ctx, id: string, status: OfferRow['status']): Promise<boolean> =>
  (await ctx.db.sql.rows(CLOSE, [id, status, ctx.clock.now()])).length === 1;

/** Orders of a city whose open offer has run out; their deliveries are locked. */
export async function lockExpiredOffers(ctx: Ctx, cityId: string): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ orderId: string }>(EXPIRED_IN_CITY, [cityId, ctx.clock.now()]);
  return rows.map((row) => row.orderId);
}

/** The last closed offer of each order that had one. */
export async function lastOffersOf(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, OfferRow>> {
  if (orderIds.length === 0) return new Map();
  const rows = await ctx.db.sql.rows<OfferRow>(LAST_OF_ORDERS, [orderIds]);
  return new Map(rows.map((row) => [row.orderId, row]));
}

/** How many of a rider's newest offers ran out, one after the other; looks at `most` of them. */
export async function missedInARow(ctx: Ctx, riderId: string, most: number): Promise<number> {
  const rows = await ctx.db.sql.rows<{ status: string }>(LAST_OF_RIDER, [riderId, most]);
  const answered = rows.findIndex((row) => row.status !== 'expired');
  return answered < 0 ? rows.length : answered;
}
