/** A movement that a gateway settled, in paise, none negative; the fee with the tax on it. */
export interface Settled {
  readonly entityId: string;
  readonly type: 'payment' | 'refund' | 'transfer' | 'adjustment';
  readonly creditPaise: number;
  readonly debitPaise: number;
  readonly feePaise: number;
  readonly taxPaise: number;
}
/** A movement as we know it, in paise. */
export interface Known {
  readonly entityId: string;
  readonly type: 'payment' | 'refund';
  readonly amountPaise: number;
}

/**
 * What is not as we know it. `unknown`: we have no such payment or refund. `amount`: ours is another. `kind`: a movement that our books have no place for in
 * a settlement. `tax`: the tax is not 18 % of the fee. `twice`: an earlier settlement had it.
 */
export interface Difference {
  readonly entityId: string;
  readonly code: 'unknown' | 'amount' | 'kind' | 'tax' | 'twice';
  readonly ourPaise: number | null;
  readonly gatewayPaise: number;
}

export interface Sums {
  /** Payments less refunds and what else was taken off, before the fee. */
  readonly grossPaise: number;
  readonly feePaise: number;
  readonly feeGstPaise: number;
}

/** Each item's tax may be rounded by a paisa. */
const ROUNDING = 1;
/** GST on a gateway's fee is 18 % of it. */
const TAX_SHARE = 0.18;

/** What an item moves, in paise; what was taken off is negative. */
export const movedBy = ({ creditPaise, debitPaise }: Settled): number => creditPaise - debitPaise;

/** What a settlement comes to. */
export function sumsOf(items: readonly Settled[]): Sums {
  const sum = (of: (item: Settled) => number) => items.reduce((total, item) => total + of(item), 0);
  const feeGstPaise = sum(({ taxPaise }) => taxPaise);
  return { grossPaise: sum(movedBy), feePaise: sum(({ feePaise }) => feePaise) - feeGstPaise, feeGstPaise };
}

/** Compares a settlement, item by item, with what we know and with what was settled before. */
export function differencesOf(items: readonly Settled[], ours: readonly Known[], settledBefore: ReadonlySet<string>): Difference[] {
  const known = new Map(ours.map((one) => [one.entityId, one]));
  return items.flatMap((item) => {
    const { entityId, type, feePaise, taxPaise } = item;
    const [our, gatewayPaise] = [known.get(entityId), Math.abs(movedBy(item))];
    const off = (code: Difference['code'], theirs = gatewayPaise): Difference => ({ entityId, code, ourPaise: our?.amountPaise ?? null, gatewayPaise: theirs });
    const found: Difference[] = [];
    if (type !== 'payment' && type !== 'refund') found.push(off('kind'));
    else if (our?.type !== type) found.push(off('unknown'));
    else if (our.amountPaise !== gatewayPaise) found.push(off('amount'));
    if (Math.abs((feePaise - taxPaise) * TAX_SHARE - taxPaise) > ROUNDING) found.push(off('tax', taxPaise));
    if (settledBefore.has(entityId)) found.push(off('twice'));
    return found;
  });
}
