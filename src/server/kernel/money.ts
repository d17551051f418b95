/** Integer paise. One rupee is 100 paise. Never fractional, never a float of rupees. */
export type Paise = number & { readonly __unit: 'paise' };

/** Largest amount the platform handles: ten crore rupees, far below the safe integers. */
export const MAX_PAISE = 10_000_000_000;

/** Takes a whole number of paise and gives a `Paise`; throws `RangeError` on a fraction or an amount beyond `MAX_PAISE`. */
export function paise(value: number): Paise {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_PAISE) throw new RangeError(`Not an amount in paise: ${value}`);
  return (value === 0 ? 0 : value) as Paise;
}

export const ZERO = paise(0);

/** Sum of amounts, in paise; 0 for none. */
export function sum(amounts: Iterable<Paise>): Paise {
  let total = 0;
  for (const amount of amounts) total += amount;
  return paise(total);
}

/**
 * The one rounding rule: the nearest paisa, halves away from zero.
 * `numerator / denominator` in paise; both whole, the denominator positive. Exact, by BigInt.
 */
export function roundDiv(numerator: bigint, denominator: bigint): Paise {
  if (denominator <= 0n) throw new RangeError('The denominator must be positive');
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return paise(Number(negative ? -rounded : rounded));
}
