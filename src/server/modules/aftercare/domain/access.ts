import { type Actor, holds } from '../../../kernel/actor.ts';

/** Who gives money back and answers reports. */
export const CARE_ROLES = ['admin', 'support'] as const;

export const caresForCustomers = (actor: Actor): boolean => holds(actor, CARE_ROLES);
