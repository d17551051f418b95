import { type Actor, holds, type Role, type RoleGrant, STAFF_ROLES, VENDOR_ROLES, worksAt } from '../../../kernel/actor.ts';
import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

const HIRED_BY_OWNER: readonly Role[] = ['vendor_manager', 'vendor_kitchen'];

/** Whether the actor may give or take this role: the system and admins any, an owner those below at the own restaurant. */
export function mayGrant(actor: Actor, grant: RoleGrant): boolean {
  if (actor.type === 'system' || holds(actor, ['admin'])) return true;
  return grant.restaurantId !== undefined && HIRED_BY_OWNER.includes(grant.role) && worksAt(actor, grant.restaurantId, ['vendor_owner']);
}

/**
 * Whether a person can hold the role. Vendor roles are held at a restaurant, the others nowhere. Staff sign in by e-mail and password only:
 * a phone's code must never open the back office. Refuses `grant_restaurant` or `grant_staff_contact`.
 */
export function decideGrant(person: { readonly hasPhone: boolean; readonly hasPassword: boolean }, grant: RoleGrant): Result<RoleGrant, Rejection> {
  const atRestaurant = VENDOR_ROLES.includes(grant.role);
  if (atRestaurant !== (grant.restaurantId !== undefined)) return err(reject('invalid', 'grant_restaurant'));
  if (STAFF_ROLES.includes(grant.role) && (person.hasPhone || !person.hasPassword)) return err(reject('precondition', 'grant_staff_contact'));
  return ok(grant);
}
