import type { GatewayTender } from './tender.ts';

export type PaymentStatus = 'created' | 'captured' | 'failed' | 'expired' | 'partially_refunded' | 'refunded';

/** The `driver` of what a customer's own wallet gave. */
export const OUR_WALLET = 'wallet';

/** One attempt to collect money, or what a wallet gave, as far as the rules read it. Amounts in paise. */
export interface Attempt {
  readonly id: string;
  /** The gateway's name, `cash`, or `OUR_WALLET`. */
  readonly driver: string;
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
  /** By what it was paid, where the gateway says so. */
  readonly method?: GatewayTender | null;
}

/**
 * What a capture means: `known` is told again; `capture` pays what was asked; `surplus` pays it and more, and what is above goes back; `mismatch` is less
 * than we asked for. `duplicate` is money for what is paid already, and goes back; `duplicate_attempt` says that it came on an attempt that took money before.
 */
export type CaptureMeaning = 'known' | 'capture' | 'surplus' | 'mismatch' | 'duplicate' | 'duplicate_attempt';

const TAKEN: readonly PaymentStatus[] = ['captured', 'partially_refunded', 'refunded'];
export const hasTaken = (attempt: Pick<Attempt, 'status'>): boolean => TAKEN.includes(attempt.status);

/** The attempts to collect by a gateway or in cash: a wallet's part was taken with the order and says nothing about the rest. */
export const attemptsAmong = <A extends Pick<Attempt, 'driver'>>(all: readonly A[]): A[] => all.filter((one) => one.driver !== OUR_WALLET);

/** The meaning of a capture on one of an order's (or a top-up's) attempts, given all of them: webhooks repeat, come late, out of order, and customers pay twice. */
export function meaningOf(capture: Capture, attempt: Attempt, all: readonly Attempt[]): CaptureMeaning {
  if (all.some((one) => one.gatewayPaymentId === capture.gatewayPaymentId && hasTaken(one))) return 'known';
  if (hasTaken(attempt)) return 'duplicate_attempt';
  if (attemptsAmong(all).some(hasTaken)) return 'duplicate';
  if (capture.amountPaise < attempt.amountPaise) return 'mismatch';
  return capture.amountPaise > attempt.amountPaise ? 'surplus' : 'capture';
}

/** Whether an attempt can still be paid. */
export const isOpen = (attempt: Pick<Attempt, 'status' | 'expiresAt'>, now: Date): boolean =>
  attempt.status === 'created' && (attempt.expiresAt === null || attempt.expiresAt > now);

/** The attempt that stands for the payment: the one that took the money, else the newest; the wallet's part where it is all there is. `all` oldest first. */
export function standingAttempt<A extends Attempt>(all: readonly A[]): A | undefined {
  const attempts = attemptsAmong(all);
  return attempts.find(hasTaken) ?? attempts.at(-1) ?? all.at(0);
}

/** What asking to pay again leads to: the attempt at hand is as good, a new one begins, or the time to pay is over. */
export function decideRetry(all: readonly Attempt[], now: Date): 'keep' | 'renew' | 'over' {
  const standing = standingAttempt(all);
  if (!standing || hasTaken(standing) || isOpen(standing, now)) return 'keep';
  return standing.status === 'failed' && (standing.expiresAt === null || standing.expiresAt > now) ? 'renew' : 'over';
}

/**
 * How a refund (paise) spreads over what was taken: last in, first out. What a gateway took, after the wallet gave its part, goes back to its source up to what it
 * paid (attempts oldest first), and only then the wallet gets its part back. Null when there is not so much left to give back.
 */
export function spreadRefund(all: readonly Attempt[], amountPaise: number): { id: string; amountPaise: number }[] | null {
  const parts: { id: string; amountPaise: number }[] = [];
  let left = amountPaise;
  for (const attempt of [...attemptsAmong(all), ...all.filter((one) => one.driver === OUR_WALLET)].filter(hasTaken)) {
    const part = Math.min(left, attempt.amountPaise - attempt.refundedPaise);
    if (part > 0) parts.push({ id: attempt.id, amountPaise: part });
    left -= part;
  }
  return left === 0 ? parts : null;
}
