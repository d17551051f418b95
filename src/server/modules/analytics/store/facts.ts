import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { STAGE } from '../domain/fact.ts';

/** A fact as an event tells it. Instants are ISO strings. */
export interface Fact {
  readonly orderId: string;
  readonly code: string;
  readonly cityId: string;
  readonly restaurantId: string;
  readonly customerId: string;
  readonly riderId: string | null;
  readonly status: string;
  readonly totalPaise: number;
  readonly placedAt: string;
  readonly promisedTo: string;
  readonly acceptedAt: string | null;
  readonly readyAt: string | null;
  readonly pickedUpAt: string | null;
  readonly deliveredAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
}

const stages = Object.entries(STAGE)
  .map(([status, stage]) => `WHEN '${status}' THEN ${stage}`)
  .join(' ');
const stageOf = (column: string) => `CASE ${column} ${stages} ELSE 0 END`;
const CHANGING = [
  'rider_id',
  'status',
  'total_paise',
  'placed_at',
  'promised_to',
  'accepted_at',
  'ready_at',
  'picked_up_at',
  'delivered_at',
  'cancelled_at',
  'cancel_reason',
];

const UPSERT = statement(
  'order_fact_upsert',
  `INSERT INTO order_fact AS f (order_id, code, city_id, restaurant_id, customer_id, rider_id, status, total_paise, placed_at, promised_to, accepted_at, ready_at,
     picked_up_at, delivered_at, cancelled_at, cancel_reason)
   SELECT "orderId", code, "cityId", "restaurantId", "customerId", "riderId", status, "totalPaise", "placedAt", "promisedTo", "acceptedAt", "readyAt",
     "pickedUpAt", "deliveredAt", "cancelledAt", "cancelReason"
   FROM jsonb_to_recordset($1::jsonb) AS e("orderId" uuid, code text, "cityId" uuid, "restaurantId" uuid, "customerId" uuid, "riderId" uuid, status text,
     "totalPaise" int, "placedAt" timestamptz, "promisedTo" timestamptz, "acceptedAt" timestamptz, "readyAt" timestamptz, "pickedUpAt" timestamptz,
     "deliveredAt" timestamptz, "cancelledAt" timestamptz, "cancelReason" text)
   ON CONFLICT (order_id) DO UPDATE SET ${CHANGING.map((column) => `${column} = excluded.${column}`).join(', ')}
   WHERE ${stageOf('excluded.status')} >= ${stageOf('f.status')}`,
);

/** Writes facts, one an order; a repeat changes nothing, and an older stage never replaces a later one. */
export async function saveFacts(ctx: Ctx, facts: readonly Fact[]): Promise<void> {
  if (facts.length > 0) await ctx.db.sql.rows(UPSERT, [JSON.stringify(facts)]);
}

const IN_FLIGHT = statement(
  'order_fact_in_flight',
  `SELECT order_id AS "orderId", city_id AS "cityId", restaurant_id AS "restaurantId", customer_id AS "customerId", status,
     placed_at AS "placedAt", accepted_at AS "acceptedAt", promised_to AS "promisedTo"
   FROM order_fact
   WHERE placed_at >= $1::timestamptz AND status IN ('placed', 'accepted', 'ready', 'picked_up') AND ($2::uuid IS NULL OR city_id = $2::uuid)
   ORDER BY placed_at LIMIT 2000`,
);

export interface InFlight {
  readonly orderId: string;
  readonly cityId: string;
  readonly restaurantId: string;
  readonly customerId: string;
  readonly status: 'placed' | 'accepted' | 'ready' | 'picked_up';
  readonly placedAt: Date;
  readonly acceptedAt: Date | null;
  readonly promisedTo: Date;
}

/** Orders that reached a kitchen at or after `since` and are not over, oldest first, at most 2,000. */
export const factsInFlight = (ctx: Ctx, since: Date, cityId?: string): Promise<InFlight[]> => ctx.db.sql.rows<InFlight>(IN_FLIGHT, [since, cityId ?? null]);

const PAST = statement(
  'order_fact_past',
  `SELECT order_id AS "orderId" FROM order_fact WHERE city_id = $1::uuid AND placed_at >= $2::timestamptz AND placed_at < $3::timestamptz AND status = 'delivered'
   ORDER BY placed_at LIMIT $4::int`,
);

/** The first `most` orders of a city delivered of those placed between two instants. */
export async function deliveredBetween(ctx: Ctx, cityId: string, from: Date, to: Date, most: number): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ orderId: string }>(PAST, [cityId, from, to, most]);
  return rows.map((row) => row.orderId);
}
