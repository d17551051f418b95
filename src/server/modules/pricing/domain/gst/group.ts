import type { Paise } from '../../../../kernel/money.ts';
import { addHeads, type HeadRule, type Heads, taxOnTop, taxWithin } from './heads.ts';

/** Supplies of one rate, one liable person and one place, in paise: what is taxed on top, and what is priced with the tax in it. */
export interface Group<Rule extends HeadRule> {
  readonly rule: Rule;
  readonly onTop: Paise;
  readonly within: Paise;
}

/** The tax of a group: each part is rounded once per head, the inclusive part apart since its sum is given. Throws `RangeError` on a negative part. */
export function taxGroup({ rule, onTop, within }: Group<HeadRule>): Heads {
  const top = taxOnTop(onTop, rule);
  return within === 0 ? top : addHeads(top, taxWithin(within, rule));
}
