import type { Position } from './positions.ts';
import type { LiveMessage } from './topics.ts';

/** Where publications go: the gateway of this process, once it runs. */
export interface LiveOutlet {
  publish(topic: string, message: LiveMessage): void;
  publishPosition(topic: string, position: Position): void;
  disconnectSession(sessionId: string): void;
  disconnectUser(userId: string): void;
  followed(topic: string): boolean;
}

let outlet: LiveOutlet | null = null;

/** The gateway takes and gives up the outlet. */
export function setLiveOutlet(next: LiveOutlet | null): void {
  outlet = next;
}

/** Pushes a message to this process's followers of a topic. Call it from a `broadcast` subscriber: each process pushes to its own. */
export const publish = (topic: string, message: LiveMessage): void => outlet?.publish(topic, message);

/** Pushes a position to all followers of a topic, of other processes too (with Redis), at most once a second for each mover; may be lost. */
export const publishPosition = (topic: string, position: Position): void => outlet?.publishPosition(topic, position);

/** Ends the live connections of a session that was revoked. Call it from a `broadcast` subscriber. */
export const disconnectSession = (sessionId: string): void => outlet?.disconnectSession(sessionId);

/** Ends all live connections of a user (suspended, or roles changed: they come back with the new ones). */
export const disconnectUser = (userId: string): void => outlet?.disconnectUser(userId);

/** Whether anybody follows a topic over a socket of this process: somebody has that page open. */
export const followed = (topic: string): boolean => outlet?.followed(topic) ?? false;
