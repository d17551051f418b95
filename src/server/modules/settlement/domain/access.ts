import { type Actor, holds, worksAt } from '../../../kernel/actor.ts';

/** Who runs the settlements. */
export const FINANCE = ['admin', 'finance'] as const;
/** Who sees what a restaurant earns: its owner and its managers, not its kitchen. */
export const MANAGERS = ['vendor_owner', 'vendor_manager'] as const;

/** Whether the actor may see a restaurant's money. */
export const maySee = (actor: Actor, restaurantId: string): boolean => worksAt(actor, restaurantId, MANAGERS) || holds(actor, FINANCE);
/** Whether the actor may act for the restaurant. */
export const actsFor = (actor: Actor, restaurantId: string): boolean => worksAt(actor, restaurantId, MANAGERS);
export const isFinance = (actor: Actor): boolean => holds(actor, FINANCE);
/** The rider that acts, by the actor's own id; null for anyone else. */
export const riderOf = (actor: Actor): string | null => (actor.type === 'user' && holds(actor, ['rider']) ? actor.userId : null);
