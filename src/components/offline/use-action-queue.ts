'use client';

import { TRPCClientError } from '@trpc/client';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ActionQueue, type QueuedAction, type SendOutcome } from './action-queue.ts';

const NONE: readonly QueuedAction[] = [];
const RETRY_MS = 5_000;
/** Answers that say "later": the action stays in the queue. */
const LATER = new Set([429, 502, 503, 504]);

function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof TRPCClientError)) return { type: 'unreached' };
  const status: unknown = error.data?.httpStatus;
  if (typeof status !== 'number' || LATER.has(status)) return { type: 'unreached' };
  return { type: 'refused', message: error.message };
}

/**
 * Sends actions through a queue kept in this browser: made offline, they go out by themselves when the network is back.
 * `send` maps a kind and its input to a mutation; `onRefused` is told what the server would not do, and `onSent` what it did.
 */
export function useActionQueue(options: {
  name: string;
  send: (kind: string, input: unknown) => Promise<unknown>;
  onSent?: (action: QueuedAction) => void;
  onRefused: (action: QueuedAction, message: string) => void;
}): { waiting: readonly QueuedAction[]; act: (kind: string, key: string, input: unknown) => void } {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [queue, setQueue] = useState<ActionQueue>();
  const { name } = options;

  useEffect(() => {
    const created = new ActionQueue({
      name,
      storage: window.localStorage,
      async send(action) {
        try {
          await latest.current.send(action.kind, action.input);
        } catch (error) {
          return outcomeOf(error);
        }
        latest.current.onSent?.(action);
        return { type: 'done' };
      },
      refused: (action, message) => latest.current.onRefused(action, message),
    });
    const flush = () => void created.flush();
    const timer = window.setInterval(flush, RETRY_MS);
    window.addEventListener('online', flush);
    setQueue(created);
    flush();
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', flush);
    };
  }, [name]);

  const waiting = useSyncExternalStore(
    useCallback((listener: () => void) => queue?.subscribe(listener) ?? (() => {}), [queue]),
    () => queue?.waiting ?? NONE,
    () => NONE,
  );
  const act = useCallback((kind: string, key: string, input: unknown) => void queue?.add({ key, kind, input, at: Date.now() }), [queue]);
  return { waiting, act };
}
