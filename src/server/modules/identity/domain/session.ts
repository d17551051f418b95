import { type RoleGrant, STAFF_ROLES } from '../../../kernel/actor.ts';

export type SessionKind = 'web' | 'bearer';

const HOUR_MS = 3_600_000;
const STAFF_HOURS = 12;
const DAYS = 30;
const SEEN_EVERY_MS = 60_000;

/** When a session opened at `now` ends for good, however much it is used: staff after half a day, others after thirty days. */
export function sessionEnd(roles: readonly RoleGrant[], now: Date): Date {
  const staff = roles.some((grant) => STAFF_ROLES.includes(grant.role));
  return new Date(now.getTime() + (staff ? STAFF_HOURS : DAYS * 24) * HOUR_MS);
}

/** Whether the time a session was last seen is worth writing again: at most once a minute. */
export const seenIsStale = (lastSeenAt: Date, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS;
