/** Lets `burst` pass at once and `perSecond` after; one a socket, so plain numbers. */
export interface TokenBucket {
  /** Takes a token at an instant in ms; false when there is none. */
  take(nowMs: number): boolean;
}

export function tokenBucket(perSecond: number, burst: number): TokenBucket {
  let tokens = burst;
  let filledAt: number | null = null;
  return {
    take(nowMs) {
      if (filledAt !== null) tokens = Math.min(burst, tokens + ((nowMs - filledAt) / 1_000) * perSecond);
      filledAt = nowMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
