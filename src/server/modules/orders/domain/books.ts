import { type Paise, paise, roundDiv, sum, ZERO } from '../../../kernel/money.ts';

/** A bill as the books read it; amounts in paise. Orders of before name no liable person: food and delivery were the platform's under section 9(5). */
export interface BookedBill {
  readonly lines: readonly { readonly key: string; readonly paise: number }[];
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

const liableOf = (tax: Tax): Liable => tax.liable ?? (tax.supply === 'platformFee' ? 'eco' : 'eco-9(5)');

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
  /** With surcharges, less what was given off. */
  readonly deliveryPaise: Paise;
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
  const owedBy = (...who: Liable[]) => headsOf(taxes.filter((tax) => who.includes(liableOf(tax))));
  return {
    itemsPaise: of('items', 'discount'),
    packagingPaise: of('packaging'),
    deliveryPaise: of('delivery', 'festival', 'rain', 'surge', 'deliveryDiscount'),
    platformFeePaise: of('smallOrder', 'platformFee'),
    tipPaise: of('tip'),
    platformDiscountPaise: paise(-of('platformDiscount')),
    restaurantTaxPaise: whole(owedBy('restaurant', 'fleet')),
    gst95: owedBy('eco-9(5)'),
    gstOwn: owedBy('eco'),
  };
}

const NONE: BookedHeads = { cgstPaise: ZERO, sgstPaise: ZERO, igstPaise: ZERO };

/**
 * What is kept of a cancelled order for cooked food, in paise, split into the restaurant's part and the tax on it: kept for a supply, it bears the supply's
 * tax (Circular 178/10/2022). Up to the whole food with its tax it is split in that proportion, half up; anything above stays with the platform.
 */
export function retainedParts(bill: BookedBill, retainedPaise: Paise): { readonly restaurantPaise: Paise; readonly gst95: BookedHeads } {
  const { itemsPaise, packagingPaise } = partsOf(bill);
  const food = bill.taxes.filter((tax) => tax.supply === 'food');
  const heads = headsOf(food);
  const foodPaise = sum([itemsPaise, packagingPaise, whole(heads)]);
  if (foodPaise === 0) return { restaurantPaise: ZERO, gst95: NONE };
  const kept = Math.min(retainedPaise, foodPaise);
  const share = (head: Paise) => roundDiv(BigInt(head) * BigInt(kept), BigInt(foodPaise));
  const taxIsOurs = food.every((tax) => liableOf(tax) === 'eco-9(5)');
  const gst95 = taxIsOurs ? { cgstPaise: share(heads.cgstPaise), sgstPaise: share(heads.sgstPaise), igstPaise: share(heads.igstPaise) } : NONE;
  return { restaurantPaise: paise(kept - whole(gst95)), gst95 };
}
