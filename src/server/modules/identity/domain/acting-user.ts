import type { Actor } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/errors.ts';

export type UserActor = Extract<Actor, { type: 'user' }>;

/** The person who acts; refuses `unauthenticated` when nobody is signed in. */
export function actingUser(actor: Actor): UserActor {
  return actor.type === 'user' ? actor : refuse('unauthenticated', 'unauthenticated');
}
