import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';

/** A session was ended by its owner: on this device or from another one. */
export type SessionEnded = DomainEvent<'session.ended', { readonly sessionId: string; readonly userId: string }>;
/** A person was suspended or restored, or got or lost a role: what was known of them no longer counts. */
export type AccessChanged = DomainEvent<'user.access_changed', { readonly userId: string }>;
export type IdentityEvent = RecordedEvent<'session.ended', SessionEnded['payload']> | RecordedEvent<'user.access_changed', AccessChanged['payload']>;

export const sessionEnded = (sessionId: string, userId: string): SessionEnded => ({
  type: 'session.ended',
  version: 1,
  aggregate: 'session',
  aggregateId: sessionId,
  payload: { sessionId, userId },
});

export const accessChanged = (userId: string): AccessChanged => ({
  type: 'user.access_changed',
  version: 1,
  aggregate: 'user',
  aggregateId: userId,
  payload: { userId },
});
