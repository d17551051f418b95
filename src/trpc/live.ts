'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type ConnectionState, LiveConnection, type LiveHandlers } from './live-connection.ts';

export type { ConnectionState, LiveHandlers, LiveMessage, LivePosition } from './live-connection.ts';

let shared: LiveConnection | null = null;

/** The page's one live connection, opened when first needed. */
export function liveConnection(): LiveConnection {
  shared ??= new LiveConnection();
  return shared;
}

/** Opens the connection anew, as whoever is signed in now: after signing in or out without a new page. */
export function reconnectLive(): void {
  shared?.reopen();
}

/**
 * Follows a topic such as `order:<id>` while the component is on the page; null follows nothing. Every event comes once and in
 * order, also those of a lost connection; `onResync` when too many were missed, and `after` the `lastSeq` of the view on the page.
 */
export function useLive(topic: string | null, handlers: LiveHandlers, after?: number): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  const from = useRef(after);
  from.current = after;
  useEffect(() => {
    if (topic === null) return;
    const through: LiveHandlers = {
      onEvent: (message) => latest.current.onEvent?.(message),
      onPosition: (position) => latest.current.onPosition?.(position),
      onResync: () => latest.current.onResync?.(),
      onRefused: (error) => latest.current.onRefused?.(error),
    };
    return liveConnection().follow(topic, through, from.current);
  }, [topic]);
}

const watch = (run: () => void) => liveConnection().watch(run);

/** Whether the live connection stands, for the offline badge. */
export const useConnection = (): ConnectionState =>
  useSyncExternalStore(
    watch,
    () => liveConnection().state,
    () => 'connecting',
  );
