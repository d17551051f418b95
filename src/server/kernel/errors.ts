/** Kinds of refusal; the edge maps each to one tRPC code and one HTTP status. */
export type RejectionKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'precondition'
  | 'rate_limited'
  | 'too_large'
  | 'unavailable';

/**
 * An expected refusal. `code` is stable, public and the key of the localised text (`errors.<code>` in the messages);
 * `params` fill that text and hold no personal datum.
 */
export interface Rejection {
  readonly kind: RejectionKind;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function reject(kind: RejectionKind, code: string, params?: Rejection['params']): Rejection {
  return params ? { kind, code, params } : { kind, code };
}

/** Carries a `Rejection` out of nested calls (a transaction rolls back on it); the edge answers with the rejection. */
export class RejectionError extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.code);
    this.name = 'RejectionError';
    this.rejection = rejection;
  }
}

/** Throws the rejection; for commands, never in `domain/`. */
export function refuse(kind: RejectionKind, code: string, params?: Rejection['params']): never {
  throw new RejectionError(reject(kind, code, params));
}

/** The same answer for another's row and for none. */
export const notFound = (): never => refuse('not_found', 'not_found');
