import { type Paise, paise, ZERO } from '../../../kernel/money.ts';
import { type Bill, makeBill, type TaxRules } from './bill.ts';
import { deliveryFee, smallOrderFee } from './fees.ts';
import type { CityPolicy } from './preview.ts';
import { CALM, surcharges } from './surge.ts';

/** A bill as it was kept: of an order of before, perhaps by an older version. */
export interface PastBill {
  readonly lines: readonly {
    readonly key: string;
    readonly paise: number;
    readonly count?: number | undefined;
    readonly reason?: { readonly key: string; readonly params: Readonly<Record<string, string | number>> } | undefined;
  }[];
  readonly taxes: readonly { readonly supply: keyof TaxRules; readonly rateBasisPoints: number; readonly igstPaise: number }[];
  readonly totalPaise: number;
}

export interface PastOrder {
  readonly bill: PastBill;
  readonly distanceM: number;
  /** Local day, `YYYY-MM-DD`. */
  readonly date: string;
}

/** What one order was charged, and would be. Amounts in paise. */
export interface ReplayedOrder {
  readonly distanceM: number;
  readonly wasPaise: number;
  readonly isPaise: number;
  readonly feesWerePaise: number;
  readonly feesArePaise: number;
}

const FEES: readonly string[] = ['delivery', 'festival', 'rain', 'surge', 'deliveryDiscount', 'smallOrder', 'platformFee'];

const totalOf = (bill: { readonly lines: PastBill['lines'] }, ...keys: readonly string[]): number =>
  bill.lines.reduce((total, line) => (keys.includes(line.key) ? total + line.paise : total), 0);

/** From which amount on the restaurant delivered free, as the bill's reason tells; null when it never did. */
function freeAbove(bill: PastBill): number | null {
  const reason = bill.lines.find((line) => line.key === 'delivery')?.reason;
  const told = Number(reason?.params.paise ?? 0);
  if (reason?.key === 'freeAbove') return told;
  return reason?.key === 'freeFrom' ? totalOf(bill, 'items') + told : null;
}

/** The rules a bill was taxed by; what it had nothing of is taxed as today. */
function rulesOf(bill: PastBill, today: TaxRules): TaxRules {
  const rule = (supply: keyof TaxRules) => {
    const head = bill.taxes.find((one) => one.supply === supply);
    return head ? { basisPoints: head.rateBasisPoints, interState: head.igstPaise > 0 } : today[supply];
  };
  return { food: rule('food'), delivery: rule('delivery'), platformFee: rule('platformFee') };
}

function rebill(order: PastOrder, policy: CityPolicy, today: TaxRules): Bill {
  const { bill, distanceM } = order;
  const amount = (...keys: readonly string[]): Paise => paise(totalOf(bill, ...keys));
  const items = amount('items');
  const delivery = deliveryFee(policy.fees, distanceM, items, freeAbove(bill));
  // An offer on the delivery takes what it took, and never more than there is to take.
  const off = Math.min(-amount('deliveryDiscount'), delivery.paise);
  return makeBill(
    {
      itemsPaise: items,
      itemCount: 1,
      discountPaise: paise(-amount('discount')),
      packagingPaise: amount('packaging'),
      delivery: { paise: paise(delivery.paise - off), distanceM },
      surcharges: surcharges(policy.surge, CALM, order.date),
      smallOrder: smallOrderFee(policy.fees, items),
      platformFeePaise: paise(policy.fees.platformFeePaise),
      tipPaise: ZERO,
    },
    rulesOf(bill, today),
  );
}

/**
 * What a past order would have cost under a policy, with its own cart, distance, offers and tax rates. Of the surcharges only the festival's is known to
 * the calendar: past demand and rain are not kept, and count as none. Says nothing of orders that a dearer price would have kept away. Amounts in paise.
 */
export function replayOrder(order: PastOrder, policy: CityPolicy, today: TaxRules): ReplayedOrder {
  const now = rebill(order, policy, today);
  const untouched = totalOf(order.bill, 'tip', 'platformDiscount');
  return {
    distanceM: order.distanceM,
    wasPaise: order.bill.totalPaise,
    isPaise: now.totalPaise + untouched,
    feesWerePaise: totalOf(order.bill, ...FEES),
    feesArePaise: totalOf(now, ...FEES),
  };
}

export interface ReplayReport {
  readonly orders: number;
  readonly totalWasPaise: number;
  readonly totalIsPaise: number;
  readonly feesWerePaise: number;
  readonly feesArePaise: number;
  readonly dearer: number;
  readonly cheaper: number;
  readonly same: number;
  /** Change of an order's total in paise, that so many per cent of the orders don't exceed. */
  readonly change: { readonly p5: number; readonly p50: number; readonly p95: number };
  readonly byDistance: readonly { readonly uptoM: number | null; readonly orders: number; readonly changePaise: number }[];
}

const BANDS: readonly (number | null)[] = [1_000, 2_000, 3_000, 5_000, null];
const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function bandOf(distanceM: number): number {
  const found = BANDS.findIndex((bound) => bound !== null && distanceM <= bound);
  return found < 0 ? BANDS.length - 1 : found;
}

/** The effect of a policy on many orders together; amounts in paise, all 0 for none. */
export function replayReport(orders: readonly ReplayedOrder[]): ReplayReport {
  const changes = orders.map((one) => one.isPaise - one.wasPaise);
  const sorted = [...changes].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return {
    orders: orders.length,
    totalWasPaise: sumOf(orders.map((one) => one.wasPaise)),
    totalIsPaise: sumOf(orders.map((one) => one.isPaise)),
    feesWerePaise: sumOf(orders.map((one) => one.feesWerePaise)),
    feesArePaise: sumOf(orders.map((one) => one.feesArePaise)),
    dearer: changes.filter((change) => change > 0).length,
    cheaper: changes.filter((change) => change < 0).length,
    same: changes.filter((change) => change === 0).length,
    change: { p5: at(0.05), p50: at(0.5), p95: at(0.95) },
    byDistance: BANDS.map((uptoM, band) => {
      const own = orders.filter((one) => bandOf(one.distanceM) === band);
      return { uptoM, orders: own.length, changePaise: sumOf(own.map((one) => one.isPaise - one.wasPaise)) };
    }),
  };
}
