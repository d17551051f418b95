import { type Paise, paise, sum } from '../../../kernel/money.ts';
import type { Fee, FeeReason } from './fees.ts';
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
}

export type TaxRules = Readonly<Record<Supply, TaxRule>>;

export interface BillLine {
  readonly key: 'items' | 'packaging' | 'gstFood' | 'delivery' | 'smallOrder' | 'platformFee' | 'gstService' | 'tip' | 'discount';
  readonly group: 'food' | 'service' | 'extra';
  readonly paise: Paise;
  readonly basePaise?: Paise;
  readonly rateBasisPoints?: number;
  readonly distanceM?: number;
  readonly count?: number;
  readonly reason?: FeeReason;
}

export interface Bill {
  readonly lines: BillLine[];
  readonly taxes: TaxHead[];
  readonly totalPaise: Paise;
}

const because = (fee: Fee) => (fee.reason ? { reason: fee.reason } : {});

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

/**
 * The whole bill: food with its packaging and GST, then the services with theirs, then the tip, which is not taxed.
 * Lines of nothing are left out, but delivery is always told once the address is known. `totalPaise` is the sum of the lines.
 */
export function makeBill(charges: Charges, rules: TaxRules): Bill {
  const { delivery, smallOrder } = charges;
  const foodBase = paise(charges.itemsPaise - charges.discountPaise + charges.packagingPaise);
  const feeBase = paise(charges.platformFeePaise + smallOrder.paise);
  const food = taxOn('food', foodBase, rules.food);
  const services: TaxHead[] = [];
  if (delivery && delivery.paise > 0) services.push(taxOn('delivery', delivery.paise, rules.delivery));
  if (feeBase > 0) services.push(taxOn('platformFee', feeBase, rules.platformFee));

  const lines: BillLine[] = [{ key: 'items', group: 'food', paise: charges.itemsPaise, count: charges.itemCount }];
  if (charges.discountPaise > 0) lines.push({ key: 'discount', group: 'food', paise: paise(-charges.discountPaise) });
  if (charges.packagingPaise > 0) lines.push({ key: 'packaging', group: 'food', paise: charges.packagingPaise });
  if (foodBase > 0) lines.push(gstLine('gstFood', 'food', [food]));
  if (delivery) lines.push({ key: 'delivery', group: 'service', paise: delivery.paise, distanceM: delivery.distanceM, ...because(delivery) });
  if (smallOrder.paise > 0) lines.push({ key: 'smallOrder', group: 'service', paise: smallOrder.paise, ...because(smallOrder) });
  if (charges.platformFeePaise > 0) lines.push({ key: 'platformFee', group: 'service', paise: charges.platformFeePaise });
  if (services.length > 0) lines.push(gstLine('gstService', 'service', services));
  if (charges.tipPaise > 0) lines.push({ key: 'tip', group: 'extra', paise: charges.tipPaise });

  return { lines, taxes: foodBase > 0 ? [food, ...services] : services, totalPaise: sum(lines.map((line) => line.paise)) };
}
