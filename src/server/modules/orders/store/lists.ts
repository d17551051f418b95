import type { Ctx } from '../../../platform/context.ts';
import type { Prisma } from '../../../platform/db/generated/client.ts';
import { statement } from '../../../platform/db/sql.ts';
import { LIVE } from '../domain/machine.ts';
import { LINE_FIELDS, ORDER_FIELDS, type OrderWithLines } from './order-row.ts';

const SELECT = `SELECT ${ORDER_FIELDS}, ${LINE_FIELDS} FROM orders o`;

const OF_CUSTOMER = statement(
  'order_of_customer',
  `${SELECT} WHERE o.customer_id = $1::uuid AND ($2::uuid IS NULL OR o.id < $2::uuid) ORDER BY o.id DESC LIMIT $3`,
);
// The list of statuses is written out so that the partial index of living orders serves it.
const LIVE_OF_RESTAURANT = statement(
  'order_live_of_restaurant',
  `${SELECT} WHERE o.restaurant_id = $1::uuid AND o.status IN ('scheduled', 'placed', 'accepted', 'ready', 'picked_up')
   UNION ALL
   ${SELECT} WHERE o.restaurant_id = $1::uuid AND o.status = 'delivered' AND o.delivered_at >= $2::timestamptz AND o.placed_at >= $2::timestamptz - interval '1 day'
   ORDER BY "placedAt", id`,
);
const OF_DAY = statement(
  'order_of_day',
  `${SELECT} WHERE o.restaurant_id = $1::uuid AND o.placed_at >= ($2::date)::timestamp AT TIME ZONE $3 AND o.placed_at < ($2::date + 1)::timestamp AT TIME ZONE $3
     AND o.status <> 'payment_pending' ORDER BY o.placed_at DESC, o.id DESC`,
);
const EARLIER_HERE = statement(
  'order_earlier_here',
  `SELECT o.id, (SELECT count(*)::int FROM orders e WHERE e.customer_id = o.customer_id AND e.restaurant_id = o.restaurant_id AND e.status = 'delivered' AND e.id < o.id) AS count
   FROM orders o WHERE o.id = ANY($1::uuid[])`,
);

const COUNT_OF_CUSTOMER = statement(
  'order_count_of_customer',
  `SELECT count(*)::int AS count FROM orders WHERE customer_id = $1::uuid AND status <> 'cancelled'`,
);

/** A customer's orders, newest first, before the cursor. */
export const ordersOfCustomer = (ctx: Ctx, customerId: string, cursor: string | null, limit: number) =>
  ctx.db.sql.rows<OrderWithLines>(OF_CUSTOMER, [customerId, cursor, limit]);

/** How many orders a customer has placed, those that were cancelled apart. */
export async function countOfCustomer(ctx: Ctx, customerId: string): Promise<number> {
  return (await ctx.db.sql.rows<{ count: number }>(COUNT_OF_CUSTOMER, [customerId]))[0]?.count ?? 0;
}

/** What a restaurant has to do with now or is planned to, and what was delivered since an instant, oldest first. */
export const liveOrdersOf = (ctx: Ctx, restaurantId: string, since: Date) => ctx.db.sql.rows<OrderWithLines>(LIVE_OF_RESTAURANT, [restaurantId, since]);

/** A restaurant's orders of a local date (`2026-11-24`) in its time zone, newest first. */
export const ordersOfDay = (ctx: Ctx, restaurantId: string, date: string, timeZone: string) =>
  ctx.db.sql.rows<OrderWithLines>(OF_DAY, [restaurantId, date, timeZone]);

/** For each order, how many its customer had delivered from the same restaurant before it. */
export async function earlierOrders(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.db.sql.rows<{ id: string; count: number }>(EARLIER_HERE, [[...ids]]);
  return new Map(rows.map((row) => [row.id, row.count]));
}

export interface OrderFilter {
  readonly cityId?: string | undefined;
  readonly restaurantId?: string | undefined;
  readonly status?: string | undefined;
  /** Only orders that live and are past their promise at this instant. */
  readonly lateAt?: Date | undefined;
  readonly code?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Ids of the platform's orders that match, newest first. */
export async function findOrderIds(ctx: Ctx, filter: OrderFilter): Promise<string[]> {
  const all: Prisma.OrderWhereInput[] = [];
  if (filter.cityId) all.push({ cityId: filter.cityId });
  if (filter.restaurantId) all.push({ restaurantId: filter.restaurantId });
  if (filter.status) all.push({ status: filter.status });
  if (filter.lateAt) all.push({ status: { in: [...LIVE] }, promisedTo: { lt: filter.lateAt } });
  if (filter.code) all.push({ code: { startsWith: filter.code } });
  if (filter.cursor) all.push({ id: { lt: filter.cursor } });
  const rows = await ctx.db.prisma.order.findMany({ where: { AND: all }, select: { id: true }, orderBy: { id: 'desc' }, take: filter.limit });
  return rows.map((row) => row.id);
}
