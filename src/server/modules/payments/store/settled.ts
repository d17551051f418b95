import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A payment or a refund of ours by the gateway's id, in paise. */
export interface OurMovement {
  readonly entityId: string;
  readonly type: 'payment' | 'refund';
  readonly amountPaise: number;
}

const OURS = statement(
  'payments_ours_by_gateway_id',
  `SELECT gateway_payment_id AS "entityId", 'payment' AS type, amount_paise AS "amountPaise" FROM payment WHERE gateway_payment_id = ANY($1::text[])
   UNION ALL SELECT gateway_refund_id, 'refund', amount_paise FROM refund WHERE gateway_refund_id = ANY($1::text[])`,
);
const CAPTURED = statement(
  'payments_captured_between',
  `SELECT gateway_payment_id AS "entityId", 'payment' AS type, amount_paise AS "amountPaise" FROM payment
   WHERE driver = $1 AND captured_at >= $2::timestamptz AND captured_at < $3::timestamptz AND gateway_payment_id IS NOT NULL`,
);

/** Payments and refunds of ours that a gateway names; others are left out. For modules; asks for no actor. */
export const movementsByGatewayId = (ctx: Ctx, entityIds: readonly string[]) => ctx.db.sql.rows<OurMovement>(OURS, [[...entityIds]]);
/** What a gateway took for us in a time. For modules; asks for no actor. */
export const takenBetween = (ctx: Ctx, driver: string, from: Date, to: Date) => ctx.db.sql.rows<OurMovement>(CAPTURED, [driver, from, to]);
