import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface SandboxItem {
  readonly entityId: string;
  readonly settlementId: string;
  readonly type: 'payment' | 'refund';
  readonly amountPaise: number;
  readonly feePaise: number;
  readonly taxPaise: number;
  readonly utr: string;
  readonly settledAt: Date;
}

/** Any number that nothing else locks. */
const LOCK_SPACE = 7_246_017;
const LOCK = statement('sandbox_settlements_lock', 'SELECT pg_advisory_xact_lock($1)::text');
const UNSETTLED = statement(
  'sandbox_unsettled',
  `SELECT m.id AS "entityId", m.type, m.amount_paise AS "amountPaise" FROM (
     SELECT id, 'payment' AS type, amount_paise, created_at FROM sandbox_payment WHERE status = 'captured'
     UNION ALL SELECT id, 'refund', amount_paise, created_at FROM sandbox_refund
   ) m WHERE m.created_at < $1::timestamptz AND NOT EXISTS (SELECT 1 FROM sandbox_settlement_item i WHERE i.entity_id = m.id) ORDER BY m.created_at, m.id`,
);
const ADD = statement(
  'sandbox_settlement_items_add',
  `INSERT INTO sandbox_settlement_item (entity_id, settlement_id, type, amount_paise, fee_paise, tax_paise, utr, settled_at)
   SELECT i."entityId", i."settlementId", i.type, i."amountPaise", i."feePaise", i."taxPaise", i.utr, i."settledAt"
   FROM jsonb_to_recordset($1::jsonb) AS i("entityId" text, "settlementId" text, type text, "amountPaise" int, "feePaise" int, "taxPaise" int, utr text,
     "settledAt" timestamptz)`,
);
const ON_DAY = statement(
  'sandbox_settlement_items_between',
  `SELECT entity_id AS "entityId", settlement_id AS "settlementId", type, amount_paise AS "amountPaise", fee_paise AS "feePaise", tax_paise AS "taxPaise", utr,
     settled_at AS "settledAt" FROM sandbox_settlement_item WHERE settled_at >= $1::timestamptz AND settled_at < $2::timestamptz ORDER BY settlement_id, entity_id`,
);

/** One settling at a time. */
export const lockSettling = (ctx: Ctx) => ctx.db.sql.rows(LOCK, [LOCK_SPACE]);
/** Captured payments and refunds of before an instant that were never settled. */
export const unsettledBefore = (ctx: Ctx, before: Date) => ctx.db.sql.rows<Pick<SandboxItem, 'entityId' | 'type' | 'amountPaise'>>(UNSETTLED, [before]);
export const addSandboxItems = (ctx: Ctx, items: readonly SandboxItem[]) => ctx.db.sql.rows(ADD, [JSON.stringify(items)]);
export const sandboxItemsBetween = (ctx: Ctx, from: Date, to: Date) => ctx.db.sql.rows<SandboxItem>(ON_DAY, [from, to]);
