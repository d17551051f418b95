import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** On which terms a city lets pay at the door. Amounts in paise. */
export interface CashPolicy {
  readonly limitPaise: number;
  /** After so many orders refused at the door a customer pays ahead. */
  readonly refusals: number;
}

/** Where a city has none of its own (`cash_policy`): up to ₹2,000, which a rider can carry and change, and no more once two orders were sent back from the door. */
export const CASH_POLICY: CashPolicy = { limitPaise: 200_000, refusals: 2 };
/** For how long a refusal at the door counts. */
export const REFUSALS_COUNT_DAYS = 180;

/** What the table says for a customer in a city: the city's own terms, if any, and how many orders the customer has refused at the door. */
export interface CashFacts {
  readonly limitPaise: number | null;
  readonly refusals: number | null;
  readonly refused: number;
}

export const policyOf = ({ limitPaise, refusals }: Pick<CashFacts, 'limitPaise' | 'refusals'>): CashPolicy => ({
  limitPaise: limitPaise ?? CASH_POLICY.limitPaise,
  refusals: refusals ?? CASH_POLICY.refusals,
});

/** Whether so much (paise) may be paid at the door. Refuses `cash_over_limit` and `pay_ahead`. */
export function admitCash(cashPaise: number, facts: CashFacts): Result<void, Rejection> {
  const { limitPaise, refusals } = policyOf(facts);
  if (facts.refused >= refusals) return err(reject('precondition', 'pay_ahead'));
  return cashPaise > limitPaise ? err(reject('precondition', 'cash_over_limit', { limitPaise })) : ok(undefined);
}

/** What is to be taken at the door, in paise: nothing of an order that is paid ahead. */
export const dueAtDoor = ({
  tender,
  totalPaise,
  walletPaise,
}: {
  readonly tender: string;
  readonly totalPaise: number;
  readonly walletPaise: number;
}): number => (tender === 'cod' ? totalPaise - walletPaise : 0);
