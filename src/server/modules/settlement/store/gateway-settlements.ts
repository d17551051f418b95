import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Difference } from '../domain/gateway-settlement.ts';

/** What a gateway paid into the bank; amounts in paise, the fee without the tax on it. */
export interface GatewaySettlement {
  readonly id: string;
  readonly driver: string;
  readonly utr: string | null;
  readonly settledAt: Date;
  readonly grossPaise: number;
  readonly feePaise: number;
  readonly feeGstPaise: number;
  readonly itemCount: number;
  readonly differences: readonly Difference[];
}

const ADD = statement(
  'settlement_gateway_add',
  `INSERT INTO gateway_settlement (id, driver, utr, settled_at, gross_paise, fee_paise, fee_gst_paise, item_count, differences, created_at)
   VALUES ($1, $2, $3, $4::timestamptz, $5, $6, $7, $8, $9::jsonb, $10::timestamptz) ON CONFLICT (id) DO NOTHING RETURNING id`,
);
const ADD_ITEMS = statement(
  'settlement_gateway_add_items',
  `INSERT INTO gateway_settlement_item (entity_id, settlement_id, type, amount_paise)
   SELECT i."entityId", $1, i.type, i."amountPaise" FROM jsonb_to_recordset($2::jsonb) AS i("entityId" text, type text, "amountPaise" bigint)
   ON CONFLICT (entity_id) DO NOTHING`,
);
const SETTLED = statement('settlement_gateway_settled', 'SELECT entity_id AS "entityId" FROM gateway_settlement_item WHERE entity_id = ANY($1::text[])');
const LATEST = statement(
  'settlement_gateway_latest',
  `SELECT id, driver, utr, settled_at AS "settledAt", gross_paise AS "grossPaise", fee_paise AS "feePaise", fee_gst_paise AS "feeGstPaise", item_count AS "itemCount", differences
   FROM gateway_settlement ORDER BY settled_at DESC, id LIMIT $1::int`,
);

/** Adds a settlement; false when it is there. */
export async function addGatewaySettlement(ctx: Ctx, settlement: GatewaySettlement): Promise<boolean> {
  const { id, driver, utr, settledAt, grossPaise, feePaise, feeGstPaise, itemCount, differences } = settlement;
  const values = [id, driver, utr, settledAt, grossPaise, feePaise, feeGstPaise, itemCount, JSON.stringify(differences), ctx.clock.now()];
  return (await ctx.db.sql.rows(ADD, values)).length > 0;
}
export const addSettledItems = (ctx: Ctx, id: string, items: readonly { entityId: string; type: string; amountPaise: number }[]) =>
  ctx.db.sql.rows(ADD_ITEMS, [id, JSON.stringify(items)]);
/** Which of these a settlement has had. */
export const settledAmong = async (ctx: Ctx, entityIds: readonly string[]): Promise<Set<string>> =>
  new Set((await ctx.db.sql.rows<{ entityId: string }>(SETTLED, [[...entityIds]])).map(({ entityId }) => entityId));
/** The newest settlements. */
export const latestSettlements = (ctx: Ctx, limit: number) => ctx.db.sql.rows<GatewaySettlement>(LATEST, [limit]);
