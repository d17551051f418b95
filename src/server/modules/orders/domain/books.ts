import { type Paise, paise, roundDiv, sum, ZERO } from '../../../kernel/money.ts';

/** A bill as the books read it; amounts in paise. Orders of before name no liable person: food and delivery were the platform's under section 9(5). */
export interface BookedBill {
  /** `restaurantPaise`: of an offer on the delivery, the restaurant's share. Orders of before don't say: it was the platform's. */
  readonly lines: readonly { readonly key: string; readonly paise: number; readonly restaurantPaise?: number | undefined }[];
  readonly taxes: readonly {
    readonly supply: 'food' | 'delivery' | 'platformFee';
    readonly liable?: 'eco-9(5)' | 'eco' | 'restaurant' | 'fleet' | undefined;
    readonly cgstPaise: number;
    readonly sgstPaise: number;
    readonly igstPaise: number;
  }[];
}

/** Heads of tax in paise. */
export interface BookedHeads {
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

type Tax = BookedBill['taxes'][number];
type Liable = NonNullable<Tax['liable']>;

/** Who owes a head of tax of a bill. */
export const liableOf = (tax: Pick<Tax, 'supply' | 'liable'>): Liable => tax.liable ?? (tax.supply === 'platformFee' ? 'eco' : 'eco-9(5)');

function headsOf(taxes: readonly Tax[]): BookedHeads {
  const of = (pick: (tax: Tax) => number) => sum(taxes.map((tax) => paise(pick(tax))));
  return { cgstPaise: of((tax) => tax.cgstPaise), sgstPaise: of((tax) => tax.sgstPaise), igstPaise: of((tax) => tax.igstPaise) };
}
const whole = ({ cgstPaise, sgstPaise, igstPaise }: BookedHeads): Paise => sum([cgstPaise, sgstPaise, igstPaise]);

/** What a bill's parts come to for whom, in paise: they sum to its total. */
export interface BookedParts {
  /** Less what the restaurant gave off. */
  readonly itemsPaise: Paise;
  readonly packagingPaise: Paise;
  /** With surcharges, less what the platform gave off. */
  readonly deliveryPaise: Paise;
  /** What the restaurant gave off the delivery, as a positive amount: it pays us what the customer did not. */
  readonly restaurantDeliveryDiscountPaise: Paise;
  readonly platformFeePaise: Paise;
  readonly tipPaise: Paise;
  readonly platformDiscountPaise: Paise;
  /** The restaurant's own tax, in specified premises. */
  readonly restaurantTaxPaise: Paise;
  readonly gst95: BookedHeads;
  readonly gstOwn: BookedHeads;
}

/** A bill, part by part, as the journal's `order_delivered` wants it. */
export function partsOf({ lines, taxes }: BookedBill): BookedParts {
  const of = (...keys: string[]) => sum(lines.filter((line) => keys.includes(line.key)).map((line) => paise(line.paise)));
  const givenOffDelivery = sum(lines.filter((line) => line.key === 'deliveryDiscount').map((line) => paise(line.restaurantPaise ?? 0)));
  const owedBy = (...who: Liable[]) => headsOf(taxes.filter((tax) => who.includes(liableOf(tax))));
  return {
    itemsPaise: of('items', 'discount'),
    packagingPaise: of('packaging'),
    deliveryPaise: sum([of('delivery', 'festival', 'rain', 'surge', 'deliveryDiscount'), givenOffDelivery]),
    restaurantDeliveryDiscountPaise: givenOffDelivery,
    platformFeePaise: of('smallOrder', 'platformFee'),
    tipPaise: of('tip'),
    platformDiscountPaise: paise(-of('platformDiscount')),
    restaurantTaxPaise: whole(owedBy('restaurant', 'fleet')),
    gst95: owedBy('eco-9(5)'),
    gstOwn: owedBy('eco'),
  };
}

const NONE: BookedHeads = { cgstPaise: ZERO, sgstPaise: ZERO, igstPaise: ZERO };

/** What is kept of a cancelled order, in paise. */
export interface RetainedParts {
  readonly restaurantPaise: Paise;
  /** Tax that the platform owes; none where the restaurant owes its own, which is then in its part. */
  readonly gst95: BookedHeads;
  /** What the platform pays of the food, so that the restaurant's part is the food's price and not what the customer gave for it. */
  readonly platformDiscountPaise: Paise;
  /** The supply that is invoiced: its taxable value and its tax, whoever owes it. */
  readonly food: BookedHeads & { readonly taxablePaise: Paise };
}

/**
 * What is kept of a cancelled order for cooked food, in paise: kept for a supply, it bears the supply's tax (Circular 178/10/2022). The customer's price of the
 * food is items, packaging and tax less the platform's discount; when that is kept the restaurant gets its food whole, as of a delivered order, and the
 * platform bears its own discount. Less than that is split in proportion, half up; anything above stays with the platform.
 */
export function retainedParts(bill: BookedBill, retainedPaise: Paise): RetainedParts {
  const { itemsPaise, packagingPaise, platformDiscountPaise } = partsOf(bill);
  const taxes = bill.taxes.filter((tax) => tax.supply === 'food');
  const heads = headsOf(taxes);
  const foodPaise = sum([itemsPaise, packagingPaise]);
  const pricePaise = foodPaise + whole(heads) - platformDiscountPaise;
  if (pricePaise <= 0) return { restaurantPaise: ZERO, gst95: NONE, platformDiscountPaise: ZERO, food: { ...NONE, taxablePaise: ZERO } };
  const kept = Math.min(retainedPaise, pricePaise);
  const share = (of: number) => roundDiv(BigInt(of) * BigInt(kept), BigInt(pricePaise));
  const tax = { cgstPaise: share(heads.cgstPaise), sgstPaise: share(heads.sgstPaise), igstPaise: share(heads.igstPaise) };
  const discount = share(platformDiscountPaise);
  // Shares are rounded one by one: what is over the food by a paisa stays with the platform.
  const taxablePaise = paise(Math.min(foodPaise, kept + discount - whole(tax)));
  const taxIsOurs = taxes.every((one) => liableOf(one) === 'eco-9(5)');
  return {
    restaurantPaise: taxIsOurs ? taxablePaise : sum([taxablePaise, whole(tax)]),
    gst95: taxIsOurs ? tax : NONE,
    platformDiscountPaise: discount,
    food: { ...tax, taxablePaise },
  };
}
