import { type Paise, sum } from '../../../kernel/money.ts';
import type { AccountCode } from './chart.ts';
import { credit, debit, type Posting } from './entry.ts';

/** Heads of a tax in paise: CGST and SGST (or UTGST) within a state, IGST between states. */
export interface TaxHeads {
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

/** Which heads: of section 9(5), of our own supplies, or collected at source (section 52). */
export type HeadGroup = 'gst_95' | 'gst_own' | 'tcs';

const accountsOf = (group: HeadGroup): [cgst: AccountCode, sgst: AccountCode, igst: AccountCode] => [`${group}_cgst`, `${group}_sgst`, `${group}_igst`];

/** Credits for tax that became payable; none when there is no tax. */
export function creditHeads(group: HeadGroup, heads: TaxHeads | undefined): Posting[] {
  if (!heads) return [];
  const [cgst, sgst, igst] = accountsOf(group);
  return [credit(cgst, heads.cgstPaise), credit(sgst, heads.sgstPaise), credit(igst, heads.igstPaise)];
}

/** Debits for tax that is payable no more, by a credit note (section 34 CGST). */
export function debitHeads(group: HeadGroup, heads: TaxHeads | undefined): Posting[] {
  if (!heads) return [];
  const [cgst, sgst, igst] = accountsOf(group);
  return [debit(cgst, heads.cgstPaise), debit(sgst, heads.sgstPaise), debit(igst, heads.igstPaise)];
}

/** The heads together, in paise; 0 for none. */
export const totalOf = (heads: TaxHeads | undefined): Paise => sum(heads ? [heads.cgstPaise, heads.sgstPaise, heads.igstPaise] : []);
