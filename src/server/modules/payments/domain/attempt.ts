export type PaymentStatus = 'created' | 'captured' | 'failed' | 'expired' | 'partially_refunded' | 'refunded';

/** One attempt to collect an order's money, as far as the rules read it. Amounts in paise. */
export interface Attempt {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly amountPaise: number;
  readonly refundedPaise: number;
  readonly gatewayPaymentId: string | null;
  readonly expiresAt: Date | null;
}

/** Money that a gateway says it has taken. */
export interface Capture {
  readonly gatewayPaymentId: string;
  readonly amountPaise: number;
}

/**
 * What a capture means: `known` is told again; `mismatch` is another amount than we asked for; `capture` pays the order;
 * `duplicate` is money for an order that is paid already, and goes back; `duplicate_attempt` says that it came on an attempt that took money before.
 */
export type CaptureMeaning = 'known' | 'mismatch' | 'capture' | 'duplicate' | 'duplicate_attempt';

const TAKEN: readonly PaymentStatus[] = ['captured', 'partially_refunded', 'refunded'];
export const hasTaken = (attempt: Attempt): boolean => TAKEN.includes(attempt.status);

/** The meaning of a capture on one of an order's attempts, given all of them: webhooks repeat, come late, out of order, and customers pay twice. */
export function meaningOf(capture: Capture, attempt: Attempt, all: readonly Attempt[]): CaptureMeaning {
  if (all.some((one) => one.gatewayPaymentId === capture.gatewayPaymentId && hasTaken(one))) return 'known';
  if (capture.amountPaise !== attempt.amountPaise) return 'mismatch';
  if (hasTaken(attempt)) return 'duplicate_attempt';
  return all.some(hasTaken) ? 'duplicate' : 'capture';
}

/** Whether an attempt can still be paid. */
export const isOpen = (attempt: Attempt, now: Date): boolean => attempt.status === 'created' && (attempt.expiresAt === null || attempt.expiresAt > now);

/** The attempt that stands for the order's payment: the one that took the money, else the newest. `all` oldest first. */
export const standingAttempt = <A extends Attempt>(all: readonly A[]): A | undefined => all.find(hasTaken) ?? all.at(-1);

/** What asking to pay again leads to: the attempt at hand is as good, a new one begins, or the time to pay is over. */
export function decideRetry(all: readonly Attempt[], now: Date): 'keep' | 'renew' | 'over' {
  const standing = standingAttempt(all);
  if (!standing || hasTaken(standing) || isOpen(standing, now)) return 'keep';
  return standing.status === 'failed' && (standing.expiresAt === null || standing.expiresAt > now) ? 'renew' : 'over';
}

/** How a refund (paise) spreads over the attempts that took money, oldest first; null when there is not so much left to give back. */
export function spreadRefund(all: readonly Attempt[], amountPaise: number): { id: string; amountPaise: number }[] | null {
  const parts: { id: string; amountPaise: number }[] = [];
  let left = amountPaise;
  for (const attempt of all.filter(hasTaken)) {
    const part = Math.min(left, attempt.amountPaise - attempt.refundedPaise);
    if (part > 0) parts.push({ id: attempt.id, amountPaise: part });
    left -= part;
  }
  return left === 0 ? parts : null;
}
