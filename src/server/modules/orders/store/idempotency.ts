import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const CLAIM = statement(
  'idempotency_claim',
  `INSERT INTO idempotency_key (actor, key, operation, request_hash, response, created_at) VALUES ($1, $2, $3, $4, $5::jsonb, $6::timestamptz)
   ON CONFLICT (actor, key) DO NOTHING RETURNING key`,
);
const FIND = statement('idempotency_find', 'SELECT operation, request_hash AS "requestHash", response FROM idempotency_key WHERE actor = $1 AND key = $2');
const FORGET = statement('idempotency_forget', 'DELETE FROM idempotency_key WHERE created_at < $1::timestamptz');

/** One use of a key: by whom, for what, with which body, and what it stands for once the transaction commits. */
export interface KeyUse {
  readonly actor: string;
  readonly key: string;
  readonly operation: string;
  readonly requestHash: string;
  readonly response: unknown;
}

/**
 * Claims the key for this transaction; null when it is ours now. Waits for another transaction that has claimed it: when that one rolls back the
 * key is free again, when it commits its use is given.
 */
export async function claimKey(ctx: Ctx, use: KeyUse): Promise<Pick<KeyUse, 'operation' | 'requestHash' | 'response'> | null> {
  const { actor, key, operation, requestHash, response } = use;
  const claimed = await ctx.db.sql.rows(CLAIM, [actor, key, operation, requestHash, JSON.stringify(response), ctx.clock.now()]);
  if (claimed.length > 0) return null;
  const [earlier] = await ctx.db.sql.rows<Pick<KeyUse, 'operation' | 'requestHash' | 'response'>>(FIND, [actor, key]);
  if (!earlier) throw new Error('An idempotency key was forgotten while it was in use');
  return earlier;
}

/** Forgets keys made before an instant. */
export const forgetKeys = (ctx: Ctx, before: Date) => ctx.db.sql.rows(FORGET, [before]);
