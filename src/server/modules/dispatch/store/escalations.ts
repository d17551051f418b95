import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export type EscalationKind = 'kitchen_late' | 'rider_silent';

export interface Escalation {
  readonly orderId: string;
  readonly kind: EscalationKind;
  readonly since: Date;
  readonly cityId: string;
  readonly restaurantId: string;
  readonly riderId: string | null;
  readonly level: number;
}

const RAISE = statement(
  'escalation_raise',
  `INSERT INTO delivery_escalation AS e (order_id, kind, since, city_id, restaurant_id, rider_id, level, told_at)
   VALUES ($1::uuid, $2, coalesce((SELECT o.since FROM delivery_escalation o WHERE o.order_id = $1::uuid AND o.kind = $2 AND o.cleared_at IS NULL
       ORDER BY o.since LIMIT 1), $3::timestamptz), $4::uuid, $5::uuid, $6::uuid, $7::smallint, $8::timestamptz)
   ON CONFLICT (order_id, kind, since) DO UPDATE SET level = excluded.level, told_at = excluded.told_at WHERE e.level < excluded.level
   RETURNING e.order_id`,
);
const OPEN = statement(
  'escalation_open',
  `SELECT order_id AS "orderId", kind, since, city_id AS "cityId", restaurant_id AS "restaurantId", rider_id AS "riderId", level, told_at AS "toldAt"
   FROM delivery_escalation WHERE cleared_at IS NULL AND ($1::uuid IS NULL OR city_id = $1::uuid) ORDER BY since, order_id LIMIT 500`,
);
const CLEAR = statement(
  'escalation_clear',
  `UPDATE delivery_escalation SET cleared_at = $3::timestamptz WHERE order_id = $1::uuid AND kind = $2 AND cleared_at IS NULL`,
);
const CLEAR_OVER = statement(
  'escalation_clear_over',
  `UPDATE delivery_escalation e SET cleared_at = $1::timestamptz FROM delivery d LEFT JOIN rider r ON r.user_id = d.rider_id
   WHERE e.cleared_at IS NULL AND d.order_id = e.order_id AND CASE e.kind
     WHEN 'kitchen_late' THEN d.status NOT IN ('waiting', 'offered', 'assigned', 'at_pickup')
     ELSE d.status NOT IN ('picked_up', 'at_drop') OR d.rider_id IS DISTINCT FROM e.rider_id OR r.position_at > e.since END`,
);

/** Notes an escalation, or a higher level of the one that is open; true when that is new: to be told in the same transaction. The delivery is locked. */
export async function raiseEscalation(ctx: Ctx, { orderId, kind, since, cityId, restaurantId, riderId, level }: Escalation): Promise<boolean> {
  return (await ctx.db.sql.rows(RAISE, [orderId, kind, since, cityId, restaurantId, riderId, level, ctx.clock.now()])).length === 1;
}

/** Those that are not over, of a city or of all, the oldest first. */
export const openEscalations = (ctx: Ctx, cityId: string | null): Promise<(Escalation & { readonly toldAt: Date })[]> =>
  ctx.db.sql.rows<Escalation & { toldAt: Date }>(OPEN, [cityId]);

export async function clearEscalation(ctx: Ctx, orderId: string, kind: EscalationKind): Promise<void> {
  await ctx.db.sql.rows(CLEAR, [orderId, kind, ctx.clock.now()]);
}

/** Closes those whose delivery has moved on, and those of riders who were heard of again. */
export async function clearOverEscalations(ctx: Ctx): Promise<void> {
  await ctx.db.sql.rows(CLEAR_OVER, [ctx.clock.now()]);
}
