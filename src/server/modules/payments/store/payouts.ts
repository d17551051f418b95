import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface PayoutRow {
  readonly id: string;
  readonly payeeType: 'restaurant' | 'rider';
  readonly payeeId: string;
  /** The payee's account at the gateway. */
  readonly account: string;
  readonly amountPaise: number;
  /** What it is for, such as a settlement's id. */
  readonly reference: string;
  readonly key: string;
  readonly driver: string;
  readonly status: 'pending' | 'sent' | 'processed' | 'failed';
  readonly gatewayTransferId: string | null;
  readonly failureCode: string | null;
  readonly firstTriedAt: Date | null;
  readonly createdAt: Date;
  readonly processedAt: Date | null;
}

const COLUMNS = `id, payee_type AS "payeeType", payee_id AS "payeeId", account, amount_paise AS "amountPaise", reference, key, driver, status,
  gateway_transfer_id AS "gatewayTransferId", failure_code AS "failureCode", first_tried_at AS "firstTriedAt", created_at AS "createdAt", processed_at AS "processedAt"`;

const ADD = statement(
  'payout_add',
  `INSERT INTO payout (id, payee_type, payee_id, account, amount_paise, reference, key, driver, status, created_at)
   VALUES ($1::uuid, $2, $3::uuid, $4, $5, $6, $7, $8, 'pending', $9::timestamptz) ON CONFLICT (key) DO NOTHING RETURNING ${COLUMNS}`,
);
const BY_KEY = statement('payout_by_key', `SELECT ${COLUMNS} FROM payout WHERE key = $1`);
const OF_REFERENCES = statement('payout_of_references', `SELECT ${COLUMNS} FROM payout WHERE reference = ANY($1::text[]) ORDER BY created_at, id`);
// The row of before tells whether the gateway may have been asked already.
const CLAIM = statement(
  'payout_claim',
  `WITH before AS (SELECT ${COLUMNS} FROM payout WHERE id = $1::uuid AND status = 'pending' AND (leased_until IS NULL OR leased_until < $2::timestamptz) FOR UPDATE),
   claimed AS (UPDATE payout SET first_tried_at = coalesce(first_tried_at, $2::timestamptz), leased_until = $3::timestamptz FROM before WHERE payout.id = before.id RETURNING payout.id)
   SELECT before.* FROM before JOIN claimed ON claimed.id = before.id`,
);
const IS_PENDING = statement('payout_is_pending', `SELECT id FROM payout WHERE id = $1::uuid AND status = 'pending'`);
const RELEASE = statement('payout_release', 'UPDATE payout SET leased_until = NULL WHERE id = $1::uuid');
const SENT = statement(
  'payout_sent',
  `UPDATE payout SET status = 'sent', gateway_transfer_id = $2, leased_until = NULL WHERE id = $1::uuid AND status = 'pending'`,
);
const SETTLE = statement(
  'payout_settle',
  `UPDATE payout SET status = $3, gateway_transfer_id = coalesce($2, gateway_transfer_id), failure_code = $4, leased_until = NULL,
     processed_at = CASE WHEN $3 = 'processed' THEN $5::timestamptz END
   WHERE (id::text = $1 OR gateway_transfer_id = $2) AND (status IN ('pending', 'sent') OR (status = 'failed' AND $3 = 'processed')) RETURNING ${COLUMNS}`,
);

export type NewPayout = Pick<PayoutRow, 'payeeType' | 'payeeId' | 'account' | 'amountPaise' | 'reference' | 'key' | 'driver'>;

/** Adds a payout; null when its key is taken. */
export async function addPayout(ctx: Ctx, { payeeType, payeeId, account, amountPaise, reference, key, driver }: NewPayout): Promise<PayoutRow | null> {
  const values = [newId(ctx), payeeType, payeeId, account, amountPaise, reference, key, driver, ctx.clock.now()];
  return (await ctx.db.sql.rows<PayoutRow>(ADD, values))[0] ?? null;
}
export const payoutByKey = async (ctx: Ctx, key: string): Promise<PayoutRow | null> => (await ctx.db.sql.rows<PayoutRow>(BY_KEY, [key]))[0] ?? null;

/** Payouts for the references, oldest first. */
export const payoutsOf = (ctx: Ctx, references: readonly string[]) => ctx.db.sql.rows<PayoutRow>(OF_REFERENCES, [[...references]]);

/** Takes a pending payout to ask the gateway for, alone until the instant; as it was before, or null when there is nothing to ask or another is at it. */
export const claimPayout = async (ctx: Ctx, id: string, until: Date): Promise<PayoutRow | null> =>
  (await ctx.db.sql.rows<PayoutRow>(CLAIM, [id, ctx.clock.now(), until]))[0] ?? null;
export const isPending = async (ctx: Ctx, id: string): Promise<boolean> => (await ctx.db.sql.rows(IS_PENDING, [id])).length > 0;
export const releasePayout = (ctx: Ctx, id: string) => ctx.db.sql.rows(RELEASE, [id]);
export const notePayoutSent = (ctx: Ctx, id: string, gatewayTransferId: string) => ctx.db.sql.rows(SENT, [id, gatewayTransferId]);

/** Ends a payout, by our id or the gateway's; null when it is not known or had ended. Money that went out after all ends a failed one. */
export async function settlePayout(
  ctx: Ctx,
  payout: { readonly id: string | null; readonly gatewayTransferId: string | null },
  status: 'processed' | 'failed',
  failureCode: string | null,
): Promise<PayoutRow | null> {
  const values = [payout.id, payout.gatewayTransferId, status, failureCode, ctx.clock.now()];
  return (await ctx.db.sql.rows<PayoutRow>(SETTLE, values))[0] ?? null;
}
