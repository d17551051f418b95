import { defineSubscriber } from '../../platform/events/subscriber.ts';
import { disconnectSession, disconnectUser } from '../../platform/realtime/publish.ts';
import { forgetSession, forgetUser } from './auth/actor-cache.ts';
import type { IdentityEvent } from './events.ts';

/** In every process: what was cached of a session or person is dropped and their sockets closed, sooner than the cache would by itself. */
export const subscribers = [
  defineSubscriber<IdentityEvent>({
    name: 'identity.forget',
    mode: 'broadcast',
    types: ['session.ended', 'user.access_changed'],
    async handle(_ctx, events) {
      for (const { type, payload } of events) {
        if (type === 'session.ended') {
          forgetSession(payload.sessionId);
          disconnectSession(payload.sessionId);
        } else {
          forgetUser(payload.userId);
          disconnectUser(payload.userId);
        }
      }
    },
  }),
];
