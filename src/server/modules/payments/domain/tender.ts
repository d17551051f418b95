import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** The ways to pay that a gateway takes; `other_wallet` is one of another company's. */
export const GATEWAY_TENDERS = ['upi', 'card', 'netbanking', 'other_wallet'] as const;
export type GatewayTender = (typeof GATEWAY_TENDERS)[number];
/** Every way to pay; `wallet` is the customer's own with us. */
export type Tender = GatewayTender | 'cod' | 'wallet';

/** The least that a gateway takes, in paise (Razorpay). */
export const LEAST_GATEWAY_PAISE = 100;

export const isGatewayTender = (tender: string): tender is GatewayTender => (GATEWAY_TENDERS as readonly string[]).includes(tender);

/** Who pays what, in paise: the parts sum to the total. */
export interface Split {
  /** What pays the rest; `wallet` when nothing is left for another. */
  readonly tender: Tender;
  readonly walletPaise: number;
  readonly restPaise: number;
}

/**
 * Splits a total (paise) between the wallet, up to what was asked of it, and the tender. Refuses `rest_too_small` when the gateway would be left with less than it takes.
 */
export function splitTender(totalPaise: number, tender: Tender, walletAskedPaise: number): Result<Split, Rejection> {
  const walletPaise = tender === 'wallet' ? totalPaise : Math.min(walletAskedPaise, totalPaise);
  const restPaise = totalPaise - walletPaise;
  if (walletPaise > 0 && restPaise === 0) return ok({ tender: 'wallet', walletPaise, restPaise });
  if (isGatewayTender(tender) && restPaise < LEAST_GATEWAY_PAISE) return err(reject('precondition', 'rest_too_small', { leastPaise: LEAST_GATEWAY_PAISE }));
  return ok({ tender, walletPaise, restPaise });
}
