/** The words of the live connection, for both ends; safe for the client. */
export const LIVE = {
  /** Client → server: `{ topic, after? }`, acknowledged with a `SubscribeAnswer`. */
  subscribe: 'subscribe',
  /** Client → server: `{ topic }`. */
  unsubscribe: 'unsubscribe',
  /** Client → server: `{ name, data }`, acknowledged with a `SendAnswer`. */
  send: 'send',
  /** Server → client: a topic and one `LiveMessage` of it. */
  message: 'message',
  /** Server → client, may be lost: a topic and the newest positions on it, a list. */
  position: 'position',
  /** Server → client: this server is going down; come back in a moment, to another. */
  draining: 'draining',
  /** Server → client: the session has ended. */
  signedOut: 'signed-out',
} as const;

export interface LiveError {
  readonly code: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** `missed` come first, then what is pushed. `resync`: too much was missed; load the view anew. */
export type SubscribeAnswer<Message> =
  | { readonly ok: true; readonly missed: readonly Message[]; readonly resync: boolean }
  | { readonly ok: false; readonly error: LiveError };
export type SendAnswer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: LiveError };
