'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** A JSON value kept in this browser, the same in every tab. `read` checks what it finds: storage can hold anything. */
export interface Stored<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly empty: T;
}

export function stored<T>(key: string, empty: T, read: (value: unknown) => T): Stored<T> {
  let text: string | null | undefined;
  let value = empty;
  const listeners = new Set<() => void>();
  const load = (): T => {
    if (typeof window === 'undefined') return empty;
    const now = window.localStorage.getItem(key);
    if (now !== text) {
      text = now;
      try {
        value = now === null ? empty : read(JSON.parse(now));
      } catch {
        value = empty;
      }
    }
    return value;
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key === key || event.key === null) for (const listener of listeners) listener();
  };
  return {
    empty,
    get: load,
    set(next) {
      value = next;
      text = JSON.stringify(next);
      window.localStorage.setItem(key, text);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** The stored value, and a setter. On the server and while the browser takes over it is the empty one, so that cached pages fit. */
export function useStored<T>(store: Stored<T>): readonly [T, (change: (before: T) => T) => void] {
  const value = useSyncExternalStore(store.subscribe, store.get, () => store.empty);
  const set = useCallback((change: (before: T) => T) => store.set(change(store.get())), [store]);
  return [value, set];
}
