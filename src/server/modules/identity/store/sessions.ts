import { ROLES, type Role, type RoleGrant } from '../../../kernel/actor.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type Sql, statement } from '../../../platform/db/sql.ts';
import type { SessionKind } from '../domain/session.ts';

/** How a session is looked up: by its id (from a cookie) or by the hash of its bearer token. */
export interface SessionKey {
  readonly by: 'id' | 'token';
  readonly value: string;
}

export interface LiveSession {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  readonly roles: readonly RoleGrant[];
}

const live = (condition: string) => `
  SELECT s.id, s.user_id AS "userId", s.expires_at AS "expiresAt", s.last_seen_at AS "lastSeenAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'restaurantId', g.restaurant_id) ORDER BY g.created_at, g.role), '[]')
     FROM role_grant g WHERE g.user_id = s.user_id) AS roles
  FROM session s JOIN user_account u ON u.id = s.user_id
  WHERE ${condition} AND s.revoked_at IS NULL AND s.expires_at > $2 AND u.suspended_at IS NULL`;

const FIND = { id: statement('session_live_by_id', live('s.id = $1::uuid')), token: statement('session_live_by_token', live('s.token_hash = $1')) };
const TOUCH = statement('session_touch', 'UPDATE session SET last_seen_at = $2 WHERE id = $1::uuid AND last_seen_at < $2');
const INSERT = statement(
  'session_insert',
  `INSERT INTO session (id, user_id, kind, token_hash, user_agent, ip, created_at, last_seen_at, expires_at)
   VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, $7, $7, $8)`,
);
const REVOKE = statement(
  'session_revoke',
  'UPDATE session SET revoked_at = $3 WHERE id = $1::uuid AND user_id = $2::uuid AND revoked_at IS NULL AND expires_at > $3 RETURNING id',
);

const PURGE = statement('session_purge', 'DELETE FROM session WHERE expires_at < $1 OR revoked_at < $1');

interface StoredGrant {
  readonly role: string;
  readonly restaurantId: string | null;
}

const isRole = (role: string): role is Role => ROLES.some((known) => known === role);

/** Stored grants as the actor carries them; a role this program does not know counts for nothing. */
export const toGrants = (stored: readonly StoredGrant[]): RoleGrant[] =>
  stored.flatMap(({ role, restaurantId }) => (isRole(role) ? [restaurantId ? { role, restaurantId } : { role }] : []));

export async function findLiveSession(sql: Sql, key: SessionKey, now: Date): Promise<LiveSession | null> {
  const [row] = await sql.rows<Omit<LiveSession, 'roles'> & { roles: StoredGrant[] }>(FIND[key.by], [key.value, now]);
  return row ? { ...row, roles: toGrants(row.roles) } : null;
}

export async function touchSession(sql: Sql, id: string, now: Date): Promise<void> {
  await sql.rows(TOUCH, [id, now]);
}

export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly kind: SessionKind;
  readonly tokenHash: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertSession(ctx: Ctx, session: NewSession): Promise<void> {
  const { id, userId, kind, tokenHash, userAgent, createdAt, expiresAt } = session;
  await ctx.db.sql.rows(INSERT, [id, userId, kind, tokenHash, userAgent, ctx.ip, createdAt, expiresAt]);
}

/** Ends a live session of this person; false when there is no such one. */
export async function revokeLiveSession(sql: Sql, id: string, userId: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(REVOKE, [id, userId, now]);
  return rows.length === 1;
}

export async function purgeSessions(sql: Sql, before: Date): Promise<void> {
  await sql.rows(PURGE, [before]);
}

export const liveSessionsOf = (ctx: Ctx, userId: string) =>
  ctx.db.prisma.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: ctx.clock.now() } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, kind: true, userAgent: true, createdAt: true, lastSeenAt: true },
    take: 100,
  });
