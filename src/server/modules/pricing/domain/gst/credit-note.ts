import { type Paise, paise } from '../../../../kernel/money.ts';
import { err, ok, type Result } from '../../../../kernel/result.ts';
import { type HeadRule, type Heads, taxOf, taxOnTop } from './heads.ts';

export interface CreditNote extends Heads {
  readonly totalPaise: Paise;
  /** What the invoice line is still worth after it. */
  readonly left: Heads;
}

export type CreditError = 'nothing_to_credit' | 'more_than_left';

const less = (a: Heads, b: Heads): Heads => ({
  taxablePaise: paise(a.taxablePaise - b.taxablePaise),
  cgstPaise: paise(a.cgstPaise - b.cgstPaise),
  sgstPaise: paise(a.sgstPaise - b.sgstPaise),
  igstPaise: paise(a.igstPaise - b.igstPaise),
});

/**
 * A credit note (section 34) over part of an invoice line. `left` is what the line is still worth, in paise: the invoiced heads less all earlier notes.
 * Each note takes the tax of its own value, never more than is left; the one that takes the last of the value takes the remaining tax whole and is not
 * computed anew, so that the notes of a line sum to it to the paisa. Values: `nothing_to_credit` at 0 or less, `more_than_left`.
 */
export function creditNote(left: Heads, taxablePaise: Paise, rule: HeadRule): Result<CreditNote, CreditError> {
  if (taxablePaise <= 0) return err('nothing_to_credit');
  if (taxablePaise > left.taxablePaise) return err('more_than_left');
  const own = taxOnTop(taxablePaise, rule);
  const capped: Heads = {
    taxablePaise,
    cgstPaise: paise(Math.min(own.cgstPaise, left.cgstPaise)),
    sgstPaise: paise(Math.min(own.sgstPaise, left.sgstPaise)),
    igstPaise: paise(Math.min(own.igstPaise, left.igstPaise)),
  };
  const heads = taxablePaise === left.taxablePaise ? left : capped;
  return ok({ ...heads, totalPaise: paise(heads.taxablePaise + taxOf(heads)), left: less(left, heads) });
}
