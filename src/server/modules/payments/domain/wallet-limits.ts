/**
 * Limits of a wallet, in paise. It buys nothing but orders here: a closed system, outside RBI's Master Directions on Prepaid Payment Instruments (2021, 2.1),
 * so that these are the house's own. A top-up is ₹10 to ₹10,000; by top-ups a balance grows to ₹20,000 at most. Refunds always fit.
 */
export const LEAST_TOP_UP_PAISE = 1_000;
export const MOST_TOP_UP_PAISE = 1_000_000;
export const WALLET_CAP_PAISE = 2_000_000;

/** What a top-up may come to now, in paise, given the balance and what is being paid in already. `mostPaise` is 0 when nothing fits under the cap. */
export function topUpLimits(balancePaise: number, pendingPaise: number): { readonly leastPaise: number; readonly mostPaise: number } {
  const room = Math.min(MOST_TOP_UP_PAISE, WALLET_CAP_PAISE - balancePaise - pendingPaise);
  return { leastPaise: LEAST_TOP_UP_PAISE, mostPaise: room < LEAST_TOP_UP_PAISE ? 0 : room };
}
