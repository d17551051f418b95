import { paise, sum, ZERO } from '../../../kernel/money.ts';
import type { Draft, Particular, Party, TaxLine } from './document.ts';
import { SAC } from './sac.ts';

/** What a delivered order was billed: its lines and heads of tax as the bill has them, amounts in paise. */
export interface BilledOrder {
  readonly code: string;
  readonly dishes: readonly { readonly name: string; readonly variantName: string | null; readonly quantity: number; readonly totalPaise: number }[];
  readonly bill: {
    readonly lines: readonly { readonly key: string; readonly paise: number }[];
    readonly taxes: readonly {
      readonly supply: 'food' | 'delivery' | 'platformFee';
      /** Who owes it, as it was billed; orders of before don't say. */
      readonly liable?: 'eco-9(5)' | 'eco' | 'restaurant' | 'fleet' | undefined;
      readonly basePaise: number;
      readonly rateBasisPoints: number;
      readonly cgstPaise: number;
      readonly sgstPaise: number;
      readonly igstPaise: number;
    }[];
  };
}

export interface Seller extends Party {
  readonly fssai: string;
  /** Outside section 9(5): it pays the tax on its food itself, and invoices it. Asked only of a bill that does not say who owes the tax. */
  readonly specifiedPremises: boolean;
}

type BillTax = BilledOrder['bill']['taxes'][number];

const taxLine = (tax: BillTax): TaxLine => ({
  supply: tax.supply,
  sac: SAC[tax.supply],
  taxablePaise: paise(tax.basePaise),
  rateBasisPoints: tax.rateBasisPoints,
  cgstPaise: paise(tax.cgstPaise),
  sgstPaise: paise(tax.sgstPaise),
  igstPaise: paise(tax.igstPaise),
});

function foodParticulars(order: BilledOrder): Particular[] {
  const dishes = order.dishes.map(({ name, variantName, quantity, totalPaise }) => ({
    name: variantName ? `${name}, ${variantName}` : name,
    quantity,
    paise: paise(totalPaise),
  }));
  const more = order.bill.lines.flatMap(({ key, paise: amount }) =>
    key === 'packaging' || key === 'discount' || key === 'notKept' ? [{ key, paise: paise(amount) } as const] : [],
  );
  return [...dishes, ...more];
}

function serviceParticulars(order: BilledOrder, keys: readonly string[]): Particular[] {
  return order.bill.lines.flatMap(({ key, paise: amount }) =>
    keys.includes(key) && amount !== 0 ? [{ key: key as NonNullable<Particular['key']>, paise: paise(amount) }] : [],
  );
}

/** Food that was kept of a cancelled order, as posted: its taxable value and tax, in paise. */
export interface KeptFood {
  readonly taxablePaise: number;
  readonly cgstPaise: number;
  readonly sgstPaise: number;
  readonly igstPaise: number;
}

/** A cancelled order as it is billed: its food alone, at what was kept for it. What was given back of the food stands as a line, so that the list comes to the taxable value. */
export function keptOrder(order: BilledOrder, { taxablePaise, ...heads }: KeptFood): BilledOrder {
  const lines = order.bill.lines.filter((line) => ['items', 'discount', 'packaging'].includes(line.key));
  const given = taxablePaise - sum(lines.map((line) => paise(line.paise)));
  const taxes = order.bill.taxes.filter((tax) => tax.supply === 'food').map((tax) => ({ ...tax, ...heads, basePaise: taxablePaise }));
  return { ...order, bill: { lines: given === 0 ? lines : [...lines, { key: 'notKept', paise: given }], taxes } };
}

/**
 * The invoices of a delivered order. Under section 9(5) the platform invoices food and delivery as the supplier (Circular 167/23/2021); a restaurant in
 * specified premises invoices its food itself, and the delivery stays with the platform; the platform's own fees are on an invoice of their own. Nothing
 * is invoiced that was not charged. Food and delivery are supplied at the restaurant, the fee at the customer's address (section 12 IGST).
 */
export function invoicesOf(order: BilledOrder, seller: Seller, platform: Party, recipient: Party): Draft[] {
  const of = (...supplies: BillTax['supply'][]) => order.bill.taxes.filter((tax) => supplies.includes(tax.supply) && tax.basePaise > ZERO).map(taxLine);
  const common = { recipient, orderCode: order.code, original: null };
  const cook = { name: seller.name, fssai: seller.fssai, gstin: seller.gstin };
  const dishes = foodParticulars(order);
  const carriage = serviceParticulars(order, ['delivery', 'festival', 'rain', 'surge', 'deliveryDiscount']);
  const foodOwedBy = order.bill.taxes.find((tax) => tax.supply === 'food')?.liable;
  const ownInvoice = foodOwedBy ? foodOwedBy === 'restaurant' : seller.specifiedPremises;
  const drafts: Draft[] = [];
  const add = (draft: Omit<Draft, keyof typeof common>) => draft.taxes.length > 0 && drafts.push({ ...common, ...draft });
  if (ownInvoice) {
    add({ kind: 'seller_invoice', supplier: seller, placeOfSupply: seller.stateCode, under95: false, cook, particulars: dishes, taxes: of('food') });
    add({
      kind: 'food_invoice',
      supplier: platform,
      placeOfSupply: seller.stateCode,
      under95: true,
      cook: null,
      particulars: carriage,
      taxes: of('delivery'),
    });
  } else {
    add({
      kind: 'food_invoice',
      supplier: platform,
      placeOfSupply: seller.stateCode,
      under95: true,
      cook,
      particulars: [...dishes, ...carriage],
      taxes: of('food', 'delivery'),
    });
  }
  add({
    kind: 'fee_invoice',
    supplier: platform,
    placeOfSupply: recipient.stateCode,
    under95: false,
    cook: null,
    particulars: serviceParticulars(order, ['platformFee', 'smallOrder']),
    taxes: of('platformFee'),
  });
  return drafts;
}
