import { type Paise, paise, roundDiv, ZERO } from '../../../kernel/money.ts';

/** A state's contribution for platform workers on each payout, from a day on. Tips and incentives don't count. */
interface WelfareRate {
  /** GST state code. */
  readonly stateCode: string;
  /** The first day, `YYYY-MM-DD` in India. */
  readonly from: string;
  readonly basisPoints: number;
  readonly capPaise: number;
  readonly source: string;
}

/**
 * Rates known on 22 November 2026. Rajasthan, Telangana, Jharkhand and Bihar have laws without a rate that could be confirmed, and the central levy
 * (section 114(4), Social Security Code) has none notified: rows follow when they are.
 */
const RATES: readonly WelfareRate[] = [
  {
    stateCode: '29',
    from: '2026-02-13',
    basisPoints: 100,
    capPaise: 50,
    source: 'Karnataka platform workers: 1 % of the payout, at most 50 paise for food by two-wheeler',
  },
];

/** What the platform owes a state's welfare board on a payout without tip (paise), on a day `YYYY-MM-DD`; half up to the paisa, 0 where there is no rate. */
export function welfareOn(payPaise: Paise, stateCode: string, day: string): Paise {
  const rate = RATES.filter((row) => row.stateCode === stateCode && row.from <= day).at(-1);
  return rate ? paise(Math.min(rate.capPaise, roundDiv(BigInt(payPaise) * BigInt(rate.basisPoints), 10_000n))) : ZERO;
}
