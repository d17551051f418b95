import { type Paise, paise, sum } from '../../../kernel/money.ts';
import { type Fee, type FeeReason, PER_ORDER } from './fees.ts';
import { amountOf, type Discount } from './offers.ts';
import type { Surcharge } from './surge.ts';
import { type Supply, type TaxHead, type TaxRule, taxOn, taxTotal } from './taxes.ts';

/** What is charged before tax, in paise. `discountPaise` is the restaurant's own, shown on the invoice: it lowers the taxable value. */
export interface Charges {
  readonly itemsPaise: Paise;
  readonly itemCount: number;
  readonly discountPaise: Paise;
  readonly packagingPaise: Paise;
  /** Null while the address is unknown. */
  readonly delivery: (Fee & { readonly distanceM: number }) | null;
  readonly smallOrder: Fee;
  readonly platformFeePaise: Paise;
  readonly tipPaise: Paise;
  /** On top of the delivery fee, and taxed with it. */
  readonly surcharges?: readonly Surcharge[];
  /** Offers, already within what they are on (`together`). */
  readonly offers?: readonly Discount[];
}

export type TaxRules = Readonly<Record<Supply, TaxRule>>;

export interface BillLine {
  /** Only where a key comes twice: the offer's. */
  readonly id?: string;
  readonly key:
    | 'items'
    | 'packaging'
    | 'gstFood'
    | 'delivery'
    | 'festival'
    | 'rain'
    | 'surge'
    | 'deliveryDiscount'
    | 'smallOrder'
    | 'platformFee'
    | 'gstService'
    | 'tip'
    | 'discount'
    | 'platformDiscount';
  readonly group: 'food' | 'service' | 'extra';
  readonly paise: Paise;
  readonly basePaise?: Paise;
  readonly rateBasisPoints?: number;
  readonly distanceM?: number;
  readonly count?: number;
  readonly reason?: FeeReason;
  /** Of an offer on the delivery: the restaurant's share, which it pays us in the customer's stead. */
  readonly restaurantPaise?: Paise;
}

export interface Bill {
  readonly lines: BillLine[];
  readonly taxes: TaxHead[];
  readonly totalPaise: Paise;
}

const because = (fee: { readonly reason?: FeeReason }) => (fee.reason ? { reason: fee.reason } : {});

function gstLine(key: 'gstFood' | 'gstService', group: 'food' | 'service', heads: readonly TaxHead[]): BillLine {
  const rates = new Set(heads.map((head) => head.rateBasisPoints));
  const [rate] = rates;
  return {
    key,
    group,
    paise: sum(heads.map(taxTotal)),
    basePaise: sum(heads.map((head) => head.basePaise)),
    ...(rates.size === 1 && rate !== undefined && { rateBasisPoints: rate }),
  };
}

/** Offers as lines of the bill: the restaurant's share off the food before tax, the platform's off the sum after it, both off the delivery before tax. */
function offerLines(offers: readonly Discount[], key: 'discount' | 'deliveryDiscount' | 'platformDiscount'): BillLine[] {
  const group = ({ discount: 'food', deliveryDiscount: 'service', platformDiscount: 'extra' } as const)[key];
  const on = key === 'deliveryDiscount' ? 'delivery' : 'food';
  const off = { discount: (one: Discount) => one.restaurantPaise, deliveryDiscount: amountOf, platformDiscount: (one: Discount) => one.platformPaise }[key];
  return offers.flatMap((one): BillLine[] => {
    const { id, name, code } = one.offer;
    const reason: FeeReason = { key: 'offer', params: { offer: name, ...(code && { code }) } };
    const share = key === 'deliveryDiscount' && one.restaurantPaise > 0 ? { restaurantPaise: one.restaurantPaise } : {};
    return one.on === on && off(one) > 0 ? [{ id, key, group, paise: paise(-off(one)), reason, ...share }] : [];
  });
}

const present = (lines: readonly (BillLine | false)[]): BillLine[] => lines.filter((line): line is BillLine => line !== false && line.paise !== 0);

/**
 * The whole bill: food with its packaging and GST, then the services with theirs, then the tip, which is not taxed, and what the platform pays of the food.
 * That last leaves the taxable value as it is (section 15, see gst/discounts.ts); every other discount lowers it. Lines of nothing are left out, but delivery
 * is always told once the address is known. `totalPaise` is the sum of the lines. Throws `RangeError` when discounts exceed what they are on.
 */
export function makeBill(charges: Charges, rules: TaxRules): Bill {
  const { delivery, smallOrder, surcharges = [], offers = [] } = charges;
  const off = { food: offerLines(offers, 'discount'), delivery: offerLines(offers, 'deliveryDiscount'), after: offerLines(offers, 'platformDiscount') };
  const total = (lines: readonly { readonly paise: Paise }[]) => sum(lines.map((line) => line.paise));
  const foodBase = paise(charges.itemsPaise - charges.discountPaise + total(off.food) + charges.packagingPaise);
  const rideBase = paise((delivery?.paise ?? 0) + total(surcharges) + total(off.delivery));
  const feeBase = paise(charges.platformFeePaise + smallOrder.paise);
  const food = taxOn('food', foodBase, rules.food);
  const ride = taxOn('delivery', rideBase, rules.delivery);
  const services = [ride, ...(feeBase > 0 ? [taxOn('platformFee', feeBase, rules.platformFee)] : [])].filter((head) => head.basePaise > 0);

  const lines: BillLine[] = [
    { key: 'items', group: 'food', paise: charges.itemsPaise, count: charges.itemCount },
    ...present([{ key: 'discount', group: 'food', paise: paise(-charges.discountPaise) }, ...off.food]),
    ...present([{ key: 'packaging', group: 'food', paise: charges.packagingPaise, reason: PER_ORDER }, foodBase > 0 && gstLine('gstFood', 'food', [food])]),
  ];
  if (delivery) lines.push({ key: 'delivery', group: 'service', paise: delivery.paise, distanceM: delivery.distanceM, ...because(delivery) });
  lines.push(
    ...present([
      ...surcharges.map((one): BillLine => ({ key: one.key, group: 'service', paise: one.paise, reason: one.reason })),
      ...off.delivery,
      { key: 'smallOrder', group: 'service', paise: smallOrder.paise, ...because(smallOrder) },
      { key: 'platformFee', group: 'service', paise: charges.platformFeePaise, reason: PER_ORDER },
      services.length > 0 && gstLine('gstService', 'service', services),
      { key: 'tip', group: 'extra', paise: charges.tipPaise },
      ...off.after,
    ]),
  );
  return { lines, taxes: foodBase > 0 ? [food, ...services] : services, totalPaise: total(lines) };
}
