import { type Actor, holds, worksAt } from '../../../kernel/actor.ts';
import type { DocumentKind } from './number.ts';

interface Owned {
  readonly kind: DocumentKind;
  readonly customerId: string | null;
  readonly restaurantId: string | null;
}

const READERS = ['admin', 'finance', 'support'] as const;
/** Documents that the restaurant issues or receives; the others bear the customer's address. */
const OF_RESTAURANT: readonly DocumentKind[] = ['commission_invoice'];

/** Whether the actor may read a document: its customer, staff who answer for money, and the restaurant what is its own. */
export function mayRead(actor: Actor, document: Owned): boolean {
  if (actor.type !== 'user') return actor.type === 'system';
  if (document.customerId === actor.userId) return true;
  if (OF_RESTAURANT.includes(document.kind) && document.restaurantId !== null && worksAt(actor, document.restaurantId)) return true;
  return holds(actor, READERS);
}
