import { type Paise, paise, roundDiv, sum, ZERO } from '../../../kernel/money.ts';

const WHOLE = 10_000n;
/** GST on our commission, 18 % (section 9(1) CGST). */
const COMMISSION_GST_BASIS_POINTS = 1_800n;

/** Heads of a tax in paise: CGST and SGST within a state, IGST between states. */
export interface Heads {
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

/** A bill as it is charged by; amounts in paise. `liable` is missing on orders of before: food was then the platform's to tax. */
export interface ChargedBill {
  readonly lines: readonly { readonly key: string; readonly paise: number; readonly restaurantPaise?: number | undefined }[];
  readonly taxes: readonly { readonly supply: string; readonly basePaise: number; readonly igstPaise: number; readonly liable?: string | undefined }[];
}

/** What the restaurant sold in an order, in paise, before tax. */
export interface Sale {
  readonly itemsPaise: Paise;
  readonly packagingPaise: Paise;
  /** Given off by the restaurant, as a positive amount: on its food, and on the delivery, which changes no base. */
  readonly restaurantDiscountPaise: Paise;
  /** Given off by the platform: the restaurant gets it all the same. */
  readonly platformDiscountPaise: Paise;
  /** Items and packaging less the restaurant's discounts: commission and TDS are taken of it. */
  readonly basePaise: Paise;
  /** Of these, supplies outside section 9(5): TCS is collected on them. */
  readonly outside95: readonly { readonly basePaise: Paise; readonly interState: boolean }[];
}

/** Reads what a restaurant sold off a bill. */
export function saleOf({ lines, taxes }: ChargedBill): Sale {
  const of = (key: string) => sum(lines.filter((line) => line.key === key).map((line) => paise(line.paise)));
  const [itemsPaise, packagingPaise, discount] = [of('items'), of('packaging'), of('discount')];
  const offDelivery = sum(lines.map((line) => paise(line.key === 'deliveryDiscount' ? (line.restaurantPaise ?? 0) : 0)));
  return {
    itemsPaise,
    packagingPaise,
    restaurantDiscountPaise: paise(offDelivery - discount),
    platformDiscountPaise: paise(-of('platformDiscount')),
    basePaise: sum([itemsPaise, packagingPaise, discount]),
    outside95: taxes
      .filter(({ supply, liable }) => liable === 'restaurant' && supply !== 'platformFee')
      .map(({ basePaise, igstPaise }) => ({ basePaise: paise(basePaise), interState: igstPaise > 0 })),
  };
}

/** A tax on a base in paise: each head rounded apart, half up, so that CGST and SGST are equal (the house rule of documents). */
export function headsOn(basePaise: Paise, basisPoints: bigint, interState: boolean): Heads {
  const units = BigInt(basePaise) * basisPoints;
  const half = interState ? ZERO : roundDiv(units, WHOLE * 2n);
  return { cgstPaise: half, sgstPaise: half, igstPaise: interState ? roundDiv(units, WHOLE) : ZERO };
}

export const totalOf = ({ cgstPaise, sgstPaise, igstPaise }: Heads): Paise => sum([cgstPaise, sgstPaise, igstPaise]);

/** Our commission on a sale in paise and the GST on it, by the restaurant's state (place of supply) and that of our registration. */
export function commissionOn(basePaise: Paise, basisPoints: number, interState: boolean): { readonly commissionPaise: Paise; readonly gst: Heads } {
  const commissionPaise = roundDiv(BigInt(basePaise) * BigInt(basisPoints), WHOLE);
  return { commissionPaise, gst: headsOn(commissionPaise, COMMISSION_GST_BASIS_POINTS, interState) };
}

/** TCS of section 52 by the day of the supply, in basis points. Notification 52/2018-CT; 15/2024-CT halved it. */
const TCS_RATES = [
  { from: '2024-07-10', basisPoints: 50n },
  { from: '2018-10-01', basisPoints: 100n },
] as const;

/** The rate of TCS on a day `YYYY-MM-DD`, in basis points. */
export const tcsRateOn = (day: string): bigint => TCS_RATES.find(({ from }) => from <= day)?.basisPoints ?? 0n;

/** GST collected at source on supplies outside section 9(5), in paise: 0.5 % of the net taxable value since 10 July 2024. `day` is `YYYY-MM-DD`. */
export function tcsOn(sale: Pick<Sale, 'outside95'>, day: string): Heads {
  const basisPoints = tcsRateOn(day);
  const of = (interState: boolean) =>
    headsOn(sum(sale.outside95.filter((one) => one.interState === interState).map((one) => one.basePaise)), basisPoints, interState);
  return { ...of(false), igstPaise: of(true).igstPaise };
}
