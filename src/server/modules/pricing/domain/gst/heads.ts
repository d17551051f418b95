import { type Paise, paise, roundDiv, ZERO } from '../../../../kernel/money.ts';

/** How a group of supplies is taxed: the whole rate in basis points, and whether supplier and place of supply are in different states. */
export interface HeadRule {
  readonly basisPoints: number;
  readonly interState: boolean;
}

/** The heads of tax on one base, in paise. CGST and SGST (in some territories UTGST) are equal; IGST stands alone. */
export interface Heads {
  readonly taxablePaise: Paise;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

const WHOLE = 10_000n;

function split(numerator: bigint, denominator: bigint, interState: boolean): Omit<Heads, 'taxablePaise'> {
  const half = interState ? ZERO : roundDiv(numerator, denominator * 2n);
  return { cgstPaise: half, sgstPaise: half, igstPaise: interState ? roundDiv(numerator, denominator) : ZERO };
}

/** The heads together, in paise. */
export const taxOf = (heads: Omit<Heads, 'taxablePaise'>): Paise => paise(heads.cgstPaise + heads.sgstPaise + heads.igstPaise);

/**
 * Tax on top of a whole rate group (paise), rounded once per head, half up: CGST and SGST each take half the rate and are rounded apart,
 * so they are always equal; IGST is rounded whole and may differ by a paisa from their sum. House rule beside section 170 of the CGST Act,
 * which rounds returns and not documents. Throws `RangeError` on a negative base.
 */
export function taxOnTop(base: Paise, { basisPoints, interState }: HeadRule): Heads {
  if (base < 0) throw new RangeError(`A taxable value is not negative: ${base}`);
  return { taxablePaise: base, ...split(BigInt(base) * BigInt(basisPoints), WHOLE, interState) };
}

/**
 * Tax contained in a price that includes it (paise), such as an MRP: the heads are rounded from the price (rule 35 of the CGST Rules) and the
 * taxable value is what remains, so that the parts sum to the price exactly. Throws `RangeError` on a negative price.
 */
export function taxWithin(price: Paise, { basisPoints, interState }: HeadRule): Heads {
  if (price < 0) throw new RangeError(`A price is not negative: ${price}`);
  const heads = split(BigInt(price) * BigInt(basisPoints), WHOLE + BigInt(basisPoints), interState);
  return { taxablePaise: paise(price - taxOf(heads)), ...heads };
}

/** Two parts of one rate group together: what is taxed on top, and what is priced inclusive of tax. */
export function addHeads(a: Heads, b: Heads): Heads {
  return {
    taxablePaise: paise(a.taxablePaise + b.taxablePaise),
    cgstPaise: paise(a.cgstPaise + b.cgstPaise),
    sgstPaise: paise(a.sgstPaise + b.sgstPaise),
    igstPaise: paise(a.igstPaise + b.igstPaise),
  };
}

/** A head of a whole return in paise, rounded to the rupee that is paid: 50 paise and more go up (section 170 CGST). Not for documents. */
export const payable = (head: number): number => Math.sign(head) * Math.round(Math.abs(head) / 100) * 100;
