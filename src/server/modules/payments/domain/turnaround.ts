/** Indian time has no summer time. */
const INDIA_MS = 5.5 * 3_600_000;
const DAY_MS = 86_400_000;
/** RBI, DPSS.CO.PD No.629/02.01.014/2019-20: UPI to a merchant, debited and not confirmed to the merchant, is put back by T+5. */
const GRACE_DAYS = 5;
const PER_DAY_PAISE = 10_000;

const dayNumber = (at: Date): number => Math.floor((at.getTime() + INDIA_MS) / DAY_MS);

/**
 * What the customer's bank owes for money that was taken, not confirmed to us, and not back in time: 100 rupees for each calendar day in India after the
 * fifth day from the day of the payment (T). In paise. `backAt` is when the money was back; null while it is not, and then counted until `now`.
 */
export function turnaroundCompensation(takenAt: Date, backAt: Date | null, now: Date): number {
  const late = dayNumber(backAt ?? now) - dayNumber(takenAt) - GRACE_DAYS;
  return Math.max(0, late) * PER_DAY_PAISE;
}
