/** Who acts. Every command takes one and checks it against the row. */
export type Actor =
  | { readonly type: 'anonymous' }
  | { readonly type: 'user'; readonly userId: string; readonly sessionId: string; readonly roles: readonly RoleGrant[]; readonly scopes?: readonly string[] }
  | { readonly type: 'system'; readonly name: string };

export const ROLES = ['customer', 'vendor_owner', 'vendor_manager', 'vendor_kitchen', 'rider', 'admin', 'operations', 'finance', 'support'] as const;
export type Role = (typeof ROLES)[number];

/** A role, and the restaurant it is held at (vendor roles only). */
export interface RoleGrant {
  readonly role: Role;
  readonly restaurantId?: string;
}

export const ANONYMOUS: Actor = { type: 'anonymous' };
export const system = (name: string): Actor => ({ type: 'system', name });

export const VENDOR_ROLES: readonly Role[] = ['vendor_owner', 'vendor_manager', 'vendor_kitchen'];
export const STAFF_ROLES: readonly Role[] = ['admin', 'operations', 'finance', 'support'];

/** Whether the actor holds one of the roles anywhere. */
export function holds(actor: Actor, roles: readonly Role[]): boolean {
  return actor.type === 'user' && actor.roles.some((grant) => roles.includes(grant.role));
}

/** Whether the actor holds one of the vendor roles at this restaurant. */
export function worksAt(actor: Actor, restaurantId: string, roles: readonly Role[] = VENDOR_ROLES): boolean {
  return actor.type === 'user' && actor.roles.some((grant) => grant.restaurantId === restaurantId && roles.includes(grant.role));
}

/** The restaurants the actor works at. */
export function restaurantsOf(actor: Actor): string[] {
  if (actor.type !== 'user') return [];
  return [...new Set(actor.roles.flatMap((grant) => (grant.restaurantId ? [grant.restaurantId] : [])))];
}

/** A short stable name for the audit and the event log: `user:<id>`, `system:<name>` or `anonymous`. */
export function actorName(actor: Actor): string {
  if (actor.type === 'user') return `user:${actor.userId}`;
  return actor.type === 'system' ? `system:${actor.name}` : 'anonymous';
}
