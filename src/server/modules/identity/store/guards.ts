import { type Sql, statement } from '../../../platform/db/sql.ts';
import { type BackOff, blockSeconds } from '../domain/guard.ts';
import { DAY_MS } from '../domain/otp.ts';

/** `$3` holds the seconds of the back-off by number of failures. No row comes back while the key is blocked. */
const TAKE = statement(
  'sign_in_guard_take',
  `INSERT INTO sign_in_guard AS g (key, failures, blocked_until, updated_at)
   VALUES ($1, 1, $2::timestamptz + make_interval(secs => ($3::int[])[1]), $2)
   ON CONFLICT (key) DO UPDATE SET
     failures = CASE WHEN g.updated_at < $4 THEN 1 ELSE g.failures + 1 END,
     blocked_until = $2::timestamptz + make_interval(secs => ($3::int[])[
       CASE WHEN g.updated_at < $4 THEN 1 ELSE least(g.failures + 1, cardinality($3::int[])) END]),
     updated_at = $2
   WHERE g.blocked_until <= $2
   RETURNING failures`,
);
const BLOCKED = statement('sign_in_guard_blocked', 'SELECT blocked_until AS "until" FROM sign_in_guard WHERE key = $1');
const CLEAR = statement('sign_in_guard_clear', 'DELETE FROM sign_in_guard WHERE key = $1');
const PURGE = statement('sign_in_guard_purge', 'DELETE FROM sign_in_guard WHERE updated_at < $1');

/** What came of asking for one guess: how long the key is blocked should it be wrong, or how long it is blocked now (seconds). */
export type Take = { readonly allowed: true; readonly blocksFor: number } | { readonly allowed: false; readonly waitSeconds: number };

/** Counts a guess as wrong before it is looked at, so that parallel ones can't slip past; a right one clears the count. */
export async function takeAttempt(sql: Sql, key: string, backOff: BackOff, now: Date): Promise<Take> {
  const [taken] = await sql.rows<{ failures: number }>(TAKE, [key, now, [...backOff.seconds], new Date(now.getTime() - DAY_MS)]);
  if (taken) return { allowed: true, blocksFor: blockSeconds(backOff, taken.failures) };
  const [row] = await sql.rows<{ until: Date }>(BLOCKED, [key]);
  return { allowed: false, waitSeconds: Math.max(1, Math.ceil(((row?.until.getTime() ?? 0) - now.getTime()) / 1000)) };
}

export async function clearAttempts(sql: Sql, key: string): Promise<void> {
  await sql.rows(CLEAR, [key]);
}

export async function purgeAttempts(sql: Sql, before: Date): Promise<void> {
  await sql.rows(PURGE, [before]);
}
