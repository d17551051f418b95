import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface CashEntryRow {
  readonly id: string;
  readonly riderId: string;
  /** Its place among the rider's entries, from 1. */
  readonly number: number;
  readonly kind: 'collected' | 'deposited' | 'shortage';
  /** Paise; negative for a deposit or a shortage. */
  readonly amountPaise: number;
  /** Cash in hand after it, in paise. */
  readonly inHandPaise: number;
  readonly reference: string;
  readonly key: string;
  readonly createdAt: Date;
}
/** A change to be made; the amount is positive here, in paise. */
export type CashChange = Pick<CashEntryRow, 'riderId' | 'amountPaise' | 'reference' | 'key'>;

export interface CarriedRow {
  readonly riderId: string;
  readonly inHandPaise: number;
  readonly updatedAt: Date;
}

const ENTRY = `id, rider_id AS "riderId", number, kind, amount_paise AS "amountPaise", in_hand_paise AS "inHandPaise", reference, key, created_at AS "createdAt"`;
const CARRIED = 'rider_id AS "riderId", in_hand_paise AS "inHandPaise", updated_at AS "updatedAt"';

const OPEN = statement(
  'rider_cash_open',
  'INSERT INTO rider_cash (rider_id, in_hand_paise, updated_at) VALUES ($1::uuid, 0, $2::timestamptz) ON CONFLICT (rider_id) DO NOTHING',
);
const LOCK = statement('rider_cash_lock', 'SELECT rider_id FROM rider_cash WHERE rider_id = $1::uuid FOR UPDATE');
const BY_KEY = statement('rider_cash_entry_by_key', `SELECT ${ENTRY} FROM rider_cash_entry WHERE key = $1`);
const OF_RIDERS = statement('rider_cash_of_riders', `SELECT ${CARRIED} FROM rider_cash WHERE rider_id = ANY($1::uuid[])`);
const CARRIERS = statement(
  'rider_cash_carriers',
  `SELECT ${CARRIED} FROM rider_cash WHERE in_hand_paise > 0 AND ($1::uuid IS NULL OR rider_id > $1::uuid) ORDER BY rider_id LIMIT $2`,
);
const ENTRIES = statement(
  'rider_cash_entries',
  `SELECT ${ENTRY} FROM rider_cash_entry WHERE rider_id = $1::uuid AND ($2::int IS NULL OR number < $2::int) ORDER BY number DESC LIMIT $3`,
);
const CHANGE = statement(
  'rider_cash_change',
  `WITH changed AS (
     UPDATE rider_cash SET in_hand_paise = in_hand_paise + $4::int, entry_count = entry_count + 1, updated_at = $7::timestamptz
     WHERE rider_id = $2::uuid AND in_hand_paise + $4::int >= 0 RETURNING in_hand_paise, entry_count
   )
   INSERT INTO rider_cash_entry (id, rider_id, number, kind, amount_paise, in_hand_paise, reference, key, created_at)
   SELECT $1::uuid, $2::uuid, entry_count, $3, $4::int, in_hand_paise, $5, $6, $7::timestamptz FROM changed RETURNING ${ENTRY}`,
);

/** Locks what a rider carries until the transaction ends, from an empty hand where nothing was booked before. */
export async function lockRiderCash(ctx: Ctx, riderId: string): Promise<void> {
  await ctx.db.sql.rows(OPEN, [riderId, ctx.clock.now()]);
  await ctx.db.sql.rows(LOCK, [riderId]);
}

export const cashEntryByKey = async (ctx: Ctx, key: string): Promise<CashEntryRow | null> => (await ctx.db.sql.rows<CashEntryRow>(BY_KEY, [key]))[0] ?? null;

/** Changes the cash in hand and adds the entry, in one statement; null, and no change, when there is less in hand. */
export async function changeRiderCash(ctx: Ctx, kind: CashEntryRow['kind'], change: CashChange): Promise<CashEntryRow | null> {
  const signed = kind === 'collected' ? change.amountPaise : -change.amountPaise;
  const values = [newId(ctx), change.riderId, kind, signed, change.reference, change.key, ctx.clock.now()];
  return (await ctx.db.sql.rows<CashEntryRow>(CHANGE, values))[0] ?? null;
}

export const cashOfRiders = (ctx: Ctx, riderIds: readonly string[]) => ctx.db.sql.rows<CarriedRow>(OF_RIDERS, [[...riderIds]]);
/** Who carries cash, by rider's id, after the one of the cursor. */
export const carriers = (ctx: Ctx, cursor: string | null, limit: number) => ctx.db.sql.rows<CarriedRow>(CARRIERS, [cursor, limit]);
/** Entries of a rider, newest first, before the one of that number. */
export const cashEntries = (ctx: Ctx, riderId: string, before: number | null, limit: number) =>
  ctx.db.sql.rows<CashEntryRow>(ENTRIES, [riderId, before, limit]);
