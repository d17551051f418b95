import { type Actor, ANONYMOUS, type Role, VENDOR_ROLES } from '../../src/server/kernel/actor.ts';

/** Everyone who can knock: nobody, and someone of each role. */
export const CALLERS = [
  'anonymous',
  'customer',
  'vendor_owner',
  'vendor_manager',
  'vendor_kitchen',
  'rider',
  'admin',
  'operations',
  'finance',
  'support',
] as const;
export type CallerName = (typeof CALLERS)[number];

const uuid = (n: number) => `01936f3e-7a10-7000-8000-${String(n).padStart(12, '0')}`;

/** A restaurant that is not in the database. */
export const NO_RESTAURANT = uuid(900);
/** An id of no row of any table. */
export const NO_ROW = uuid(999);

/** A signed-in person holding one role; kitchens at the given restaurant. */
export function actorWith(role: Role, userId = uuid(1), restaurantId = NO_RESTAURANT): Actor {
  const grant = VENDOR_ROLES.includes(role) ? { role, restaurantId } : { role };
  return { type: 'user', userId, sessionId: uuid(2), roles: [grant] };
}

export const actorNamed = (name: CallerName): Actor => (name === 'anonymous' ? ANONYMOUS : actorWith(name));
