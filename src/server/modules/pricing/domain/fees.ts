import { type Paise, paise, ZERO } from '../../../kernel/money.ts';

/** A step of the delivery fee: `paise` for road distances up to `uptoM` metres; the last step has no bound. */
export interface DeliverySlab {
  readonly uptoM: number | null;
  readonly paise: number;
}

/** The fees of a city that hold at a moment; amounts in paise. */
export interface FeePolicy {
  readonly deliverySlabs: readonly DeliverySlab[];
  readonly platformFeePaise: number;
  readonly smallOrderBelowPaise: number;
  readonly smallOrderFeePaise: number;
}

/** Why an amount is what it is; the key names a text in the messages (`kit.bill.reasons.<key>`), amounts stand in `params.paise`. */
export interface FeeReason {
  readonly key: 'freeAbove' | 'freeFrom' | 'smallOrder' | 'byDistance' | 'perOrder' | 'demand' | 'rain' | 'festival' | 'offer';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Fee {
  readonly paise: Paise;
  readonly reason?: FeeReason;
}

/** The reason of an amount that is the same for every order. */
export const PER_ORDER: FeeReason = { key: 'perOrder', params: {} };

/**
 * The delivery fee in paise for a road distance in metres: free from the restaurant's threshold on, else the first slab that reaches.
 * The reason says that it is free, or how much is missing to that. Throws `RangeError` when no slab reaches.
 */
export function deliveryFee(policy: FeePolicy, distanceM: number, itemsPaise = 0, freeAbovePaise: number | null = null): Fee {
  if (freeAbovePaise !== null && itemsPaise >= freeAbovePaise) return { paise: ZERO, reason: { key: 'freeAbove', params: { paise: freeAbovePaise } } };
  const slab = policy.deliverySlabs.find((one) => one.uptoM === null || distanceM <= one.uptoM);
  if (!slab) throw new RangeError(`No delivery slab reaches ${distanceM} m`);
  if (freeAbovePaise === null || slab.paise === 0) return { paise: paise(slab.paise) };
  return { paise: paise(slab.paise), reason: { key: 'freeFrom', params: { paise: freeAbovePaise - itemsPaise } } };
}

/** The fee on a small order, in paise, with the amount it ends at; nothing from that amount on. */
export function smallOrderFee(policy: FeePolicy, itemsPaise: number): Fee {
  if (itemsPaise >= policy.smallOrderBelowPaise) return { paise: ZERO };
  return { paise: paise(policy.smallOrderFeePaise), reason: { key: 'smallOrder', params: { paise: policy.smallOrderBelowPaise } } };
}
