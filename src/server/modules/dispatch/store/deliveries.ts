import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { DeliveryRow } from './rows.ts';

const COLUMNS = `order_id AS "orderId", city_id AS "cityId", restaurant_id AS "restaurantId", status, rider_id AS "riderId",
  pickup_lat AS "pickupLat", pickup_lng AS "pickupLng", drop_lat AS "dropLat", drop_lng AS "dropLng", distance_m AS "distanceM",
  ready_by AS "readyBy", dispatch_from AS "dispatchFrom", coalesce(pay_paise, 0) AS "payPaise", coalesce(pay_parts, '[]') AS "payParts",
  assigned_at AS "assignedAt", arrived_pickup_at AS "arrivedPickupAt", picked_up_at AS "pickedUpAt", arrived_drop_at AS "arrivedDropAt",
  delivered_at AS "deliveredAt", created_at AS "createdAt", cash_paise AS "cashPaise",
  ready_at AS "readyAt"`;
const ON_THE_WAY = `('assigned', 'at_pickup', 'picked_up', 'at_drop')`;

const INSERT = statement(
  'delivery_insert',
  `INSERT INTO delivery (order_id, city_id, restaurant_id, status, pickup_lat, pickup_lng, drop_lat, drop_lng, distance_m, ready_by, dispatch_from,
     pay_paise, pay_parts, created_at, pay_formula, cash_paise)
   VALUES ($1::uuid, $2::uuid, $3::uuid, 'waiting', $4::float8, $5::float8, $6::float8, $7::float8, $8::int, $9::timestamptz, $10::timestamptz,
     $11::int, $12::jsonb, $13::timestamptz, $14::int, $15::int)
   ON CONFLICT (order_id) DO NOTHING RETURNING order_id`,
);
const FIND = statement('delivery_find', `SELECT ${COLUMNS} FROM delivery WHERE order_id = $1::uuid`);
const LOCK = statement('delivery_lock', `SELECT ${COLUMNS} FROM delivery WHERE order_id = $1::uuid FOR UPDATE`);
const SAVE = statement(
  'delivery_save',
  `UPDATE delivery SET status = $2, rider_id = $3::uuid, dispatch_from = $4::timestamptz, pay_paise = $5::int, pay_parts = $6::jsonb,
     assigned_at = $7::timestamptz, arrived_pickup_at = $8::timestamptz, picked_up_at = $9::timestamptz, arrived_drop_at = $10::timestamptz,
     delivered_at = $11::timestamptz, ready_at = $12::timestamptz
   WHERE order_id = $1::uuid`,
);
const ACTIVE_OF_RIDER = statement(
  'delivery_active_of_rider',
  `SELECT ${COLUMNS} FROM delivery WHERE rider_id = $1::uuid AND delivered_at IS NULL AND status IN ${ON_THE_WAY} ORDER BY assigned_at, order_id`,
);
const DELIVERED_OF_RIDER = statement(
  'delivery_delivered_of_rider',
  `SELECT ${COLUMNS} FROM delivery WHERE rider_id = $1::uuid AND status = 'delivered' AND delivered_at >= $2::timestamptz AND delivered_at < $3::timestamptz
   ORDER BY delivered_at DESC`,
);
const LIVE_OF_CITY = statement(
  'delivery_live_of_city',
  `SELECT ${COLUMNS} FROM delivery WHERE city_id = $1::uuid AND status NOT IN ('delivered', 'cancelled') ORDER BY dispatch_from LIMIT 2000`,
);
const READY_BY = statement('delivery_ready_by', `SELECT order_id AS "orderId", ready_by AS "readyBy" FROM delivery WHERE order_id = ANY($1::uuid[])`);
/** Above this many the oldest are looked at first. */
const WAITING = statement(
  'delivery_waiting',
  `SELECT ${COLUMNS} FROM delivery WHERE city_id = $1::uuid AND status = 'waiting' ORDER BY created_at, order_id LIMIT 1000`,
);
const CITIES_TO_DO = statement(
  'delivery_cities_to_do',
  `SELECT d.city_id AS "cityId", bool_or(d.status = 'offered') AS due FROM delivery d LEFT JOIN offer o ON o.order_id = d.order_id AND o.status = 'open'
   WHERE d.status = 'waiting' OR (d.status = 'offered' AND (o.id IS NULL OR o.expires_at <= $1::timestamptz)) GROUP BY d.city_id`,
);

export type NewDelivery = Pick<
  DeliveryRow,
  | 'orderId'
  | 'cityId'
  | 'restaurantId'
  | 'pickupLat'
  | 'pickupLng'
  | 'dropLat'
  | 'dropLng'
  | 'distanceM'
  | 'readyBy'
  | 'dispatchFrom'
  | 'payPaise'
  | 'payParts'
  | 'createdAt'
  | 'cashPaise'
> & { readonly payFormula: number };

/** Adds a delivery that waits for a rider; false when the order has one already. */
export async function insertDelivery(ctx: Ctx, row: NewDelivery): Promise<boolean> {
  const added = await ctx.db.sql.rows(INSERT, [
    row.orderId,
    row.cityId,
    row.restaurantId,
    row.pickupLat,
    row.pickupLng,
    row.dropLat,
    row.dropLng,
    row.distanceM,
    row.readyBy,
    row.dispatchFrom,
    row.payPaise,
    JSON.stringify(row.payParts),
    row.createdAt,
    row.payFormula,
    row.cashPaise,
  ]);
  return added.length === 1;
}

export const findDelivery = async (ctx: Ctx, orderId: string): Promise<DeliveryRow | null> => (await ctx.db.sql.rows<DeliveryRow>(FIND, [orderId]))[0] ?? null;

/** The row, kept from others until the transaction ends. Take it before the offer's and the rider's: that order keeps commands from deadlock. */
export const lockDelivery = async (ctx: Ctx, orderId: string): Promise<DeliveryRow | null> => (await ctx.db.sql.rows<DeliveryRow>(LOCK, [orderId]))[0] ?? null;

export async function saveDelivery(ctx: Ctx, row: DeliveryRow): Promise<void> {
  await ctx.db.sql.rows(SAVE, [
    row.orderId,
    row.status,
    row.riderId,
    row.dispatchFrom,
    row.payPaise,
    JSON.stringify(row.payParts),
    row.assignedAt,
    row.arrivedPickupAt,
    row.pickedUpAt,
    row.arrivedDropAt,
    row.deliveredAt,
    row.readyAt,
  ]);
}

export const activeDeliveriesOf = (ctx: Ctx, riderId: string): Promise<DeliveryRow[]> => ctx.db.sql.rows<DeliveryRow>(ACTIVE_OF_RIDER, [riderId]);

export const deliveredBy = (ctx: Ctx, riderId: string, from: Date, to: Date): Promise<DeliveryRow[]> =>
  ctx.db.sql.rows<DeliveryRow>(DELIVERED_OF_RIDER, [riderId, from, to]);

export const liveDeliveriesIn = (ctx: Ctx, cityId: string): Promise<DeliveryRow[]> => ctx.db.sql.rows<DeliveryRow>(LIVE_OF_CITY, [cityId]);

/** When the kitchen was to be done, by order; orders without a delivery are left out. */
export async function readyByOf(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, Date>> {
  if (orderIds.length === 0) return new Map();
  const rows = await ctx.db.sql.rows<{ orderId: string; readyBy: Date }>(READY_BY, [orderIds]);
  return new Map(rows.map((row) => [row.orderId, row.readyBy]));
}

/** Deliveries of a city that need a rider now or soon. */
export const waitingDeliveriesIn = (ctx: Ctx, cityId: string): Promise<DeliveryRow[]> => ctx.db.sql.rows<DeliveryRow>(WAITING, [cityId]);

/** Cities where orders wait for a rider, and whether an offer there has run out. */
export const citiesToDo = (ctx: Ctx): Promise<{ cityId: string; due: boolean }[]> => ctx.db.sql.rows(CITIES_TO_DO, [ctx.clock.now()]);
