import { type Paise, paise, roundDiv, ZERO } from '../../../kernel/money.ts';

/** A supply taxed on its own: food with its packaging; delivery; the platform's own fees. */
export type Supply = 'food' | 'delivery' | 'platformFee';

/** The rate of a supply, and whether supplier and place of supply are in different states (then IGST instead of CGST and SGST). */
export interface TaxRule {
  readonly basisPoints: number;
  readonly interState: boolean;
}

/** A head of tax of one rate group: CGST and SGST are equal, IGST stands alone. Amounts in paise. */
export interface TaxHead {
  readonly supply: Supply;
  readonly basePaise: Paise;
  readonly rateBasisPoints: number;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

/**
 * GST of one rate group on its whole base (paise), rounded once per head, half up to the paisa: CGST and SGST each take half the
 * rate and are rounded apart, so they are always equal; IGST is rounded whole and may differ by a paisa from their sum.
 * House rule after section 170 of the CGST Act; throws `RangeError` on a negative base.
 */
export function taxOn(supply: Supply, base: Paise, rule: TaxRule): TaxHead {
  if (base < 0) throw new RangeError(`A taxable value is not negative: ${base}`);
  const rate = BigInt(rule.basisPoints);
  const half = rule.interState ? ZERO : roundDiv(BigInt(base) * rate, 20_000n);
  const whole = rule.interState ? roundDiv(BigInt(base) * rate, 10_000n) : ZERO;
  return { supply, basePaise: base, rateBasisPoints: rule.basisPoints, cgstPaise: half, sgstPaise: half, igstPaise: whole };
}

/** The heads of a group together, in paise. */
export const taxTotal = (head: TaxHead): Paise => paise(head.cgstPaise + head.sgstPaise + head.igstPaise);
