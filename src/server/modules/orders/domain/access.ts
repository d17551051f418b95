import { type Actor, holds, STAFF_ROLES, worksAt } from '../../../kernel/actor.ts';
import type { Party } from './order.ts';

/** As what someone looks at an order; each sees other fields. */
export type Viewer = 'customer' | 'restaurant' | 'rider' | 'staff' | 'system';

interface Owned {
  readonly customerId: string;
  readonly restaurantId: string;
  readonly riderId: string | null;
}

const OPERATORS = ['admin', 'operations'] as const;

/** How the actor may see the order; null when not at all. Being its customer comes before working there. */
export function viewerOf(actor: Actor, order: Owned): Viewer | null {
  if (actor.type === 'system') return 'system';
  if (actor.type !== 'user') return null;
  if (order.customerId === actor.userId) return 'customer';
  if (order.riderId === actor.userId && holds(actor, ['rider'])) return 'rider';
  if (worksAt(actor, order.restaurantId)) return 'restaurant';
  return holds(actor, STAFF_ROLES) ? 'staff' : null;
}

/** Whether the actor may act on the order as the party. The system may act for the kitchen (the demo's background life). */
export function mayActAs(actor: Actor, order: Owned, party: Exclude<Party, 'system' | 'rider'>): boolean {
  if (actor.type !== 'user') return false;
  if (party === 'customer') return order.customerId === actor.userId;
  if (party === 'restaurant') return worksAt(actor, order.restaurantId);
  return holds(actor, OPERATORS);
}
