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

/** `amount` times a rate in basis points (1 % = 100 bp), rounded once to the nearest paisa. */
export function atBasisPoints(amount: Paise, basisPoints: number): Paise {
  if (!Number.isSafeInteger(basisPoints)) throw new RangeError(`Not basis points: ${basisPoints}`);
  return roundDiv(BigInt(amount) * BigInt(basisPoints), 10_000n);
}

/**
 * Splits `total` in proportion to `weights` so that the parts sum to it exactly
 * (largest remainder; ties go to the earlier part). No weights gives no parts; all-zero weights share equally.
 */
export function allocate(total: Paise, weights: readonly number[]): Paise[] {
  if (weights.length === 0) return [];
  const all = weights.some((w) => w > 0) ? weights : weights.map(() => 1);
  const weightSum = all.reduce((a, b) => a + BigInt(b), 0n);
  const sign = total < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(total));
  const parts = all.map((w, index) => {
    const exact = amount * BigInt(w);
    return { index, share: exact / weightSum, remainder: exact % weightSum };
  });
  let left = amount - parts.reduce((a, p) => a + p.share, 0n);
  for (const part of [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((p) => paise(sign * Number(p.share)));
}
