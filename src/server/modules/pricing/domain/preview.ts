import { paise } from '../../../kernel/money.ts';
import { makeBill, type TaxRules } from './bill.ts';
import { deliveryFee, type FeePolicy, smallOrderFee } from './fees.ts';
import { type SurgePolicy, surcharges, type ZoneConditions } from './surge.ts';

/** What a city charges beside the food. */
export interface CityPolicy {
  readonly fees: FeePolicy;
  readonly surge: SurgePolicy | null;
}

/** An order to try a policy on: food in paise, road metres, and what goes on outside. */
export interface SampleOrder {
  readonly itemsPaise: number;
  readonly distanceM: number;
  readonly conditions: ZoneConditions;
  /** Local day, `YYYY-MM-DD`. */
  readonly date: string;
}

export interface PreviewRow extends SampleOrder {
  readonly nowPaise: number;
  readonly thenPaise: number;
}

function totalUnder({ fees, surge }: CityPolicy, order: SampleOrder, tax: TaxRules): number {
  const items = paise(order.itemsPaise);
  return makeBill(
    {
      itemsPaise: items,
      itemCount: 1,
      discountPaise: paise(0),
      packagingPaise: paise(0),
      delivery: { ...deliveryFee(fees, order.distanceM, items), distanceM: order.distanceM },
      surcharges: surcharges(surge, order.conditions, order.date),
      smallOrder: smallOrderFee(fees, items),
      platformFeePaise: paise(fees.platformFeePaise),
      tipPaise: paise(0),
    },
    tax,
  ).totalPaise;
}

/** What each order would cost under two policies, taxes included, in paise. */
export const comparePolicies = (now: CityPolicy, then: CityPolicy, orders: readonly SampleOrder[], tax: TaxRules): PreviewRow[] =>
  orders.map((order) => ({ ...order, nowPaise: totalUnder(now, order, tax), thenPaise: totalUnder(then, order, tax) }));

const ITEMS = [8_000, 15_000, 30_000, 60_000];
const DISTANCES = [1_000, 2_500, 4_500, 6_500];
const CALM: ZoneConditions = { openOrders: 0, freeRiders: 10, raining: false };
const BUSY: ZoneConditions = { openOrders: 30, freeRiders: 10, raining: true };

/** Small and large orders, near and far, on a quiet and on a busy rainy moment of the day. */
export const sampleOrders = (date: string): SampleOrder[] =>
  [CALM, BUSY].flatMap((conditions) => DISTANCES.flatMap((distanceM) => ITEMS.map((itemsPaise) => ({ itemsPaise, distanceM, conditions, date }))));
