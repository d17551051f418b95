import type { Paise } from '../../../kernel/money.ts';
import { paise } from '../../../kernel/money.ts';
import { taxOf, taxOnTop } from './gst/heads.ts';
import type { Treatment } from './gst/treatment.ts';

/** A supply taxed on its own: food with its packaging; delivery; the platform's own fees. */
export type Supply = 'food' | 'delivery' | 'platformFee';

/** The rate of a supply and whether it is inter-state; a full `Treatment` also says who is liable and where it is supplied. */
export type TaxRule = Pick<Treatment, 'basisPoints' | 'interState'> & Partial<Omit<Treatment, 'basisPoints' | 'interState'>>;

/** A head of tax of one rate group: CGST and SGST are equal, IGST stands alone. Amounts in paise. */
export interface TaxHead extends Partial<Pick<Treatment, 'liable' | 'placeOfSupply' | 'utgst'>> {
  readonly supply: Supply;
  readonly basePaise: Paise;
  readonly rateBasisPoints: number;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

/** A rate group of a bill, taxed by the one engine (gst/heads.ts) on its whole base in paise. Throws `RangeError` on a negative base. */
export function taxOn(supply: Supply, base: Paise, rule: TaxRule): TaxHead {
  const { taxablePaise, ...heads } = taxOnTop(base, rule);
  const { basisPoints, interState: _, ...where } = rule;
  return { supply, basePaise: taxablePaise, rateBasisPoints: basisPoints, ...heads, ...where };
}

/** The heads of a group together, in paise. */
export const taxTotal = (head: TaxHead): Paise => paise(taxOf(head));
