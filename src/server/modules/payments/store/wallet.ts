import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface WalletEntryRow {
  readonly id: string;
  readonly customerId: string;
  /** Its place among the wallet's entries, from 1. */
  readonly number: number;
  readonly kind: 'top_up' | 'spend' | 'refund' | 'credit';
  /** Paise; negative for a spend. */
  readonly amountPaise: number;
  /** The balance after it, in paise. */
  readonly balancePaise: number;
  readonly reference: string;
  readonly key: string;
  readonly createdAt: Date;
}

/** A change of a wallet to be made; the amount is positive here, in paise. */
export type WalletChange = Pick<WalletEntryRow, 'customerId' | 'amountPaise' | 'reference' | 'key'>;

const ENTRY = `id, customer_id AS "customerId", number, kind, amount_paise AS "amountPaise", balance_paise AS "balancePaise", reference, key, created_at AS "createdAt"`;

const OPEN = statement(
  'wallet_open',
  'INSERT INTO wallet (customer_id, balance_paise, updated_at) VALUES ($1::uuid, 0, $2::timestamptz) ON CONFLICT (customer_id) DO NOTHING',
);
const LOCK = statement('wallet_lock', 'SELECT balance_paise AS "balancePaise" FROM wallet WHERE customer_id = $1::uuid FOR UPDATE');
const BY_KEY = statement('wallet_entry_by_key', `SELECT ${ENTRY} FROM wallet_entry WHERE key = $1`);
const BALANCE = statement('wallet_balance', 'SELECT balance_paise AS "balancePaise" FROM wallet WHERE customer_id = $1::uuid');
const ENTRIES = statement(
  'wallet_entries',
  `SELECT ${ENTRY} FROM wallet_entry WHERE customer_id = $1::uuid AND ($2::int IS NULL OR number < $2::int) ORDER BY number DESC LIMIT $3`,
);
const CHANGE = statement(
  'wallet_change',
  `WITH changed AS (
     UPDATE wallet SET balance_paise = balance_paise + $4::int, entry_count = entry_count + 1, updated_at = $7::timestamptz
     WHERE customer_id = $2::uuid AND balance_paise + $4::int >= 0 RETURNING balance_paise, entry_count
   )
   INSERT INTO wallet_entry (id, customer_id, number, kind, amount_paise, balance_paise, reference, key, created_at)
   SELECT $1::uuid, $2::uuid, entry_count, $3, $4::int, balance_paise, $5, $6, $7::timestamptz FROM changed RETURNING ${ENTRY}`,
);

/** Locks a wallet until the transaction ends, so that a repeat of a key sees the entry of the first; false when there is none. */
export const lockWallet = async (ctx: Ctx, customerId: string): Promise<boolean> => (await ctx.db.sql.rows(LOCK, [customerId])).length > 0;

/** Makes an empty wallet where there is none. */
export const openWallet = (ctx: Ctx, customerId: string) => ctx.db.sql.rows(OPEN, [customerId, ctx.clock.now()]);

export const walletEntryByKey = async (ctx: Ctx, key: string): Promise<WalletEntryRow | null> =>
  (await ctx.db.sql.rows<WalletEntryRow>(BY_KEY, [key]))[0] ?? null;

/** Changes the balance and adds the entry, in one statement; null, and no change, when the wallet holds too little. */
export async function changeWallet(ctx: Ctx, kind: WalletEntryRow['kind'], change: WalletChange): Promise<WalletEntryRow | null> {
  const signed = kind === 'spend' ? -change.amountPaise : change.amountPaise;
  const values = [newId(ctx), change.customerId, kind, signed, change.reference, change.key, ctx.clock.now()];
  return (await ctx.db.sql.rows<WalletEntryRow>(CHANGE, values))[0] ?? null;
}

/** What a customer's wallet holds, in paise; 0 without one. */
export async function walletBalance(ctx: Ctx, customerId: string): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ balancePaise: number }>(BALANCE, [customerId]);
  return row?.balancePaise ?? 0;
}

/** Entries of a wallet, newest first, before the one of that number. */
export const walletEntries = (ctx: Ctx, customerId: string, before: number | null, limit: number) =>
  ctx.db.sql.rows<WalletEntryRow>(ENTRIES, [customerId, before, limit]);
