import type { Ctx } from '../../../platform/context.ts';
import { type Sql, statement } from '../../../platform/db/sql.ts';
import { DAY_MS, OTP, type Sent } from '../domain/otp.ts';

const LOCK = statement('otp_lock_phone', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text');
const SENT = statement(
  'otp_sent',
  `SELECT created_at AS at, consumed_at IS NOT NULL AS used FROM otp_challenge
   WHERE phone = $1 AND created_at > $2 ORDER BY created_at DESC LIMIT 100`,
);
const SUPERSEDE = statement('otp_supersede', 'UPDATE otp_challenge SET expires_at = $2 WHERE phone = $1 AND consumed_at IS NULL AND expires_at > $2');
const INSERT = statement('otp_insert', 'INSERT INTO otp_challenge (id, phone, code_hash, expires_at, created_at) VALUES ($1::uuid, $2, $3, $4, $5)');

/** The newest live code is the one that counts. Locking its row makes parallel guesses queue, so that none is uncounted. */
const GUESS = statement(
  'otp_guess',
  `UPDATE otp_challenge SET attempts = attempts + 1
   WHERE id = (SELECT id FROM otp_challenge WHERE phone = $1 AND consumed_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id DESC LIMIT 1)
     AND attempts < $3 AND consumed_at IS NULL
   RETURNING id, code_hash AS "codeHash", attempts`,
);
const CONSUME = statement('otp_consume', 'UPDATE otp_challenge SET consumed_at = $2 WHERE id = $1::uuid AND consumed_at IS NULL RETURNING id');
const PURGE = statement('otp_purge', 'DELETE FROM otp_challenge WHERE created_at < $1');

/** Codes sent to a phone in the last day; holds a lock on the phone until the transaction ends, so that parallel requests see each other. */
export async function lockSent(ctx: Ctx, phone: string): Promise<Sent[]> {
  await ctx.db.sql.rows(LOCK, [`otp:${phone}`]);
  return ctx.db.sql.rows<Sent>(SENT, [phone, new Date(ctx.clock.now().getTime() - DAY_MS)]);
}

export interface NewChallenge {
  readonly id: string;
  readonly phone: string;
  readonly codeHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertChallenge(sql: Sql, challenge: NewChallenge): Promise<void> {
  const { id, phone, codeHash, expiresAt, createdAt } = challenge;
  await sql.rows(INSERT, [id, phone, codeHash, expiresAt, createdAt]);
}

/** Ends the codes of a phone that live. */
export async function supersedeChallenges(sql: Sql, phone: string, now: Date): Promise<void> {
  await sql.rows(SUPERSEDE, [phone, now]);
}

export interface Guessed {
  readonly id: string;
  readonly codeHash: string;
  /** Guesses made at this code, with this one. */
  readonly attempts: number;
}

/** Counts one guess at the live code of a phone and gives the code's hash; null when there is none or its guesses are used up. */
export async function takeGuess(sql: Sql, phone: string, now: Date): Promise<Guessed | null> {
  const [row] = await sql.rows<Guessed>(GUESS, [phone, now, OTP.guesses]);
  return row ?? null;
}

/** Uses the code; false when another sign-in has. */
export async function consumeChallenge(sql: Sql, id: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(CONSUME, [id, now]);
  return rows.length === 1;
}

export async function purgeChallenges(sql: Sql, before: Date): Promise<void> {
  await sql.rows(PURGE, [before]);
}
