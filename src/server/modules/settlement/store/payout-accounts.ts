import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { PayeeType } from './payables.ts';

/** Where somebody is paid: an account at the gateway. */
export interface PayoutAccount {
  readonly payeeType: PayeeType;
  readonly payeeId: string;
  readonly account: string;
  /** In whose name the bank has it. */
  readonly holder: string;
  readonly recordedAt: Date;
  /** When it was seen to be the payee's own; nothing is paid to one that is not. */
  readonly verifiedAt: Date | null;
}

const FIELDS = 'payee_type AS "payeeType", payee_id AS "payeeId", account, holder, recorded_at AS "recordedAt", verified_at AS "verifiedAt"';
const OF = statement('settlement_payout_accounts_of', `SELECT ${FIELDS} FROM payout_account WHERE payee_type = $1 AND payee_id = ANY($2::uuid[])`);
const LOCK = statement('settlement_payout_account_lock', `SELECT ${FIELDS} FROM payout_account WHERE payee_type = $1 AND payee_id = $2::uuid FOR SHARE`);
const RECORD = statement(
  'settlement_payout_account_record',
  `INSERT INTO payout_account (payee_type, payee_id, account, holder, recorded_at) VALUES ($1, $2::uuid, $3, $4, $5::timestamptz)
   ON CONFLICT (payee_type, payee_id) DO UPDATE SET account = excluded.account, holder = excluded.holder, recorded_at = excluded.recorded_at,
     verified_at = CASE WHEN (payout_account.account, payout_account.holder) = (excluded.account, excluded.holder) THEN payout_account.verified_at END
   RETURNING ${FIELDS}`,
);
const VERIFY = statement(
  'settlement_payout_account_verify',
  `UPDATE payout_account SET verified_at = coalesce(verified_at, $4::timestamptz) WHERE payee_type = $1 AND payee_id = $2::uuid AND account = $3 RETURNING ${FIELDS}`,
);

/** Payees' accounts, by payee. */
export async function accountsOf(ctx: Ctx, payeeType: PayeeType, payeeIds: readonly string[]): Promise<Map<string, PayoutAccount>> {
  const rows = await ctx.db.sql.rows<PayoutAccount>(OF, [payeeType, [...payeeIds]]);
  return new Map(rows.map((row) => [row.payeeId, row]));
}
/** A payee's account, kept as it is until the transaction ends. */
export const keepAccount = async (ctx: Ctx, payeeType: PayeeType, payeeId: string) =>
  (await ctx.db.sql.rows<PayoutAccount>(LOCK, [payeeType, payeeId]))[0] ?? null;
/** Records an account. Another one than before is not verified any more. */
export async function recordAccount(
  ctx: Ctx,
  { payeeType, payeeId, account, holder }: Omit<PayoutAccount, 'recordedAt' | 'verifiedAt'>,
): Promise<PayoutAccount> {
  const [row] = await ctx.db.sql.rows<PayoutAccount>(RECORD, [payeeType, payeeId, account, holder, ctx.clock.now()]);
  if (!row) throw new Error('An account was not recorded');
  return row;
}
/** Marks this very account of a payee as verified; null when it is another by now. */
export const verifyAccount = async (ctx: Ctx, payeeType: PayeeType, payeeId: string, account: string) =>
  (await ctx.db.sql.rows<PayoutAccount>(VERIFY, [payeeType, payeeId, account, ctx.clock.now()]))[0] ?? null;
