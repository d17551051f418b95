import type { Placed } from '../../../src/server/modules/orders/testing/world.ts';

/** `OWN` is the kitchen's own offer, or one that it shares with the platform. */
const COUPONS = [undefined, undefined, 'CITY', 'RIDE', 'OWN', 'OWN'] as const;

/** How an order is paid and what the gateway makes of it. `lost` is a success whose webhooks never arrive. */
export type Payment = 'cash' | 'success' | 'twice' | 'late' | 'lost' | 'failure_then_success' | 'failure' | 'never';
/** What becomes of an order that reached the kitchen. */
export type Fate = 'delivered' | 'refused' | 'not_answered' | 'cancelled_early' | 'cancelled_cooking' | 'ended_platform' | 'ended_restaurant';
/** A customer who cancels before the gateway has told of the money. */
export type Haste = 'none' | 'cancels_unpaid';

export interface Way {
  readonly payment: Payment;
  /** By what the gateway takes it. */
  readonly tender: (typeof TENDERS)[number];
  /** What the wallet is asked to pay, in paise, if it holds so much. */
  readonly walletPaise: number;
  readonly fate: Fate;
  readonly haste: Haste;
  readonly coupon: (typeof COUPONS)[number];
  readonly tipPaise: number;
}

/** An order under way. */
export interface Running {
  readonly way: Way;
  readonly customer: number;
  readonly kitchen: number;
  readonly orderId: string;
  readonly payment: Placed['payment'];
}

type Weights<T extends string> = readonly (readonly [T, number])[];

/** Most orders go well; each failure is there often enough to happen in a small week too. */
const PAYMENTS: Weights<Payment> = [
  ['cash', 40],
  ['success', 34],
  ['twice', 5],
  ['late', 5],
  ['lost', 4],
  ['failure_then_success', 4],
  ['failure', 4],
  ['never', 4],
];
const FATES: Weights<Fate> = [
  ['delivered', 70],
  ['refused', 5],
  ['not_answered', 4],
  ['cancelled_early', 5],
  ['cancelled_cooking', 6],
  ['ended_platform', 5],
  ['ended_restaurant', 5],
];
const TENDERS = ['upi', 'upi', 'card', 'netbanking'] as const;
const WALLET = [0, 0, 0, 0, 8_000] as const;
const TIPS = [0, 0, 0, 2_000, 5_000] as const;
const CANCELS_UNPAID = 0.05;

function weighted<T extends string>(weights: Weights<T>, at: number): T {
  let left = at * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weights) {
    left -= weight;
    if (left < 0) return value;
  }
  return weights[0]?.[0] as T;
}
const oneOf = <T>(values: readonly T[], at: number): T => values[Math.floor(at * values.length)] as T;

/** The way of an order; `random` gives numbers from 0 up to 1. */
export function aWay(random: () => number): Way {
  const payment = weighted(PAYMENTS, random());
  return {
    payment,
    tender: oneOf(TENDERS, random()),
    walletPaise: oneOf(WALLET, random()),
    fate: weighted(FATES, random()),
    haste: payment !== 'cash' && random() < CANCELS_UNPAID ? 'cancels_unpaid' : 'none',
    coupon: oneOf(COUPONS, random()),
    tipPaise: oneOf(TIPS, random()),
  };
}
