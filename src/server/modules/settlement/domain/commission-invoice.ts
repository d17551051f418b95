import { type Paise, paise, ZERO } from '../../../kernel/money.ts';

/** What a cycle's commission comes to, in paise, with the tax that the orders' entries bear: the invoice says what the books say. */
export interface CommissionSum {
  readonly commissionPaise: Paise;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

/** Sums lines' commission. CGST and SGST are equal on every order, so that half of their sum is whole. Throws `RangeError` when it is not. */
export function commissionSum(lines: readonly { commissionPaise: number; commissionGstPaise: number }[], interState: boolean): CommissionSum {
  const commissionPaise = paise(lines.reduce((total, line) => total + line.commissionPaise, 0));
  const tax = lines.reduce((total, line) => total + line.commissionGstPaise, 0);
  if (interState) return { commissionPaise, cgstPaise: ZERO, sgstPaise: ZERO, igstPaise: paise(tax) };
  return { commissionPaise, cgstPaise: paise(tax / 2), sgstPaise: paise(tax / 2), igstPaise: ZERO };
}
