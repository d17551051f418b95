const STORE = 'thali.placing';

/**
 * The key of this intent: the same body (without its quote, which is renewed while one hesitates) gives the same key until another is sent, also after a reload, so that
 * pressing twice or trying again on a bad network places one order.
 */
export function keyFor(body: unknown, storage: Pick<Storage, 'getItem' | 'setItem'> = window.sessionStorage): string {
  const text = JSON.stringify(body);
  try {
    const last: unknown = JSON.parse(storage.getItem(STORE) ?? 'null');
    if (typeof last === 'object' && last !== null && 'text' in last && last.text === text && 'key' in last && typeof last.key === 'string') return last.key;
  } catch {
    // Spoilt storage: a new key is right.
  }
  const key = crypto.randomUUID();
  storage.setItem(STORE, JSON.stringify({ text, key }));
  return key;
}

/** The intent is done: the same body is from now on another one. */
export function forgetKey(storage: Pick<Storage, 'removeItem'> = window.sessionStorage): void {
  storage.removeItem(STORE);
}
