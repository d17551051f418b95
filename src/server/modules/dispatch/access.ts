import { type Actor, holds, worksAt } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';

export const OPERATORS = ['admin', 'operations', 'support'] as const;
export const DECIDING_OPERATORS = ['admin', 'operations'] as const;

/** The rider who acts: the actor's own id, never one of the input. */
export function riderIdOf(ctx: Ctx): string {
  if (ctx.actor.type !== 'user' || !holds(ctx.actor, ['rider'])) return refuse('forbidden', 'forbidden');
  return ctx.actor.userId;
}

/** Refuses all but operators who may decide for others. */
export function requireDecidingOperator(ctx: Ctx): void {
  if (!holds(ctx.actor, DECIDING_OPERATORS)) refuse('forbidden', 'forbidden');
}

/** Refuses all but operators. */
export function requireOperator(ctx: Ctx): void {
  if (!holds(ctx.actor, OPERATORS)) refuse('forbidden', 'forbidden');
}

/** The customer who placed an order, the people of its restaurant, its rider, and operators: those who may watch it. */
export function mayWatch(actor: Actor, order: { readonly customerId: string; readonly restaurantId: string }, riderId: string | null): boolean {
  if (actor.type === 'system') return true;
  if (actor.type !== 'user') return false;
  if (actor.userId === order.customerId || actor.userId === riderId) return true;
  return worksAt(actor, order.restaurantId) || holds(actor, OPERATORS);
}
