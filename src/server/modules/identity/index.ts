/** The front door of identity: who people are, how they sign in, what they may do. */
import { ANONYMOUS } from '../../kernel/actor.ts';
import { createContext } from '../../platform/create-context.ts';
import type { Database } from '../../platform/db/database.ts';
import type { SessionResolver } from '../../platform/http/session.ts';
import { resolveActor } from './auth/resolve-actor.ts';

export { handleAuth } from './auth/handle-auth.ts';
export { hashPassword } from './auth/password.ts';
export { type GrantInput, grantRole, revokeRole } from './commands/change-grant.ts';
export { setSuspended } from './commands/set-suspended.ts';
export type { IdentityEvent } from './events.ts';
export { jobs } from './jobs.ts';
export { peopleByIds } from './queries/people-by-ids.ts';
export { type PersonBrief, type StaffBrief, staffOfRestaurants } from './store/users.ts';
export { subscribers } from './subscribers.ts';

/** What the composition root hands to `setSessionResolver`: who sent a request or opened a socket. */
export const sessionResolver =
  (database: Database): SessionResolver =>
  ({ headers }) =>
    resolveActor(createContext(database, { actor: ANONYMOUS }), headers);
