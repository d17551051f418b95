import { type Paise, paise, sum } from '../../../kernel/money.ts';
import type { DocumentKind } from './number.ts';

/** Who supplies or receives, as printed. `gstin` is null for one who has none; `pin` where it is known. */
export interface Party {
  readonly name: string;
  readonly addressLine: string;
  readonly pin: string | null;
  readonly stateCode: string;
  readonly gstin: string | null;
}

export type Supply = 'food' | 'delivery' | 'platformFee' | 'commission';

/** A supply with its heads of tax, in paise. CGST and SGST stand together, IGST alone. */
export interface TaxLine {
  readonly supply: Supply;
  /** Service accounting code. */
  readonly sac: string;
  readonly taxablePaise: Paise;
  readonly rateBasisPoints: number;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

/** What was sold, before tax, for the reader: a dish, packaging, a discount (negative). `key` names a text, `name` is one. */
export interface Particular {
  readonly key?:
    | 'packaging'
    | 'discount'
    | 'notKept'
    | 'delivery'
    | 'festival'
    | 'rain'
    | 'surge'
    | 'deliveryDiscount'
    | 'platformFee'
    | 'smallOrder'
    | 'commission';
  readonly name?: string;
  readonly quantity?: number;
  readonly paise: Paise;
}

/** Everything a document says but its number and date. */
export interface Draft {
  readonly kind: DocumentKind;
  readonly supplier: Party;
  readonly recipient: Party;
  /** GST state code. */
  readonly placeOfSupply: string;
  /** Section 9(5): the platform pays the tax in the restaurant's stead. */
  readonly under95: boolean;
  /** Of food: who cooked it. */
  readonly cook: { readonly name: string; readonly fssai: string; readonly gstin: string | null } | null;
  readonly orderCode: string | null;
  readonly particulars: readonly Particular[];
  readonly taxes: readonly TaxLine[];
  /** Of a credit note: what it corrects. */
  readonly original: { readonly number: string; readonly issuedAt: string } | null;
}

export interface Totals {
  readonly taxablePaise: Paise;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
  readonly totalPaise: Paise;
}

/** The sums of a document's tax lines, in paise; the total is their taxable value and tax. */
export function totalsOf(taxes: readonly TaxLine[]): Totals {
  const of = (pick: (line: TaxLine) => Paise) => sum(taxes.map(pick));
  const [taxablePaise, cgstPaise, sgstPaise, igstPaise] = [
    of((line) => line.taxablePaise),
    of((line) => line.cgstPaise),
    of((line) => line.sgstPaise),
    of((line) => line.igstPaise),
  ];
  return { taxablePaise, cgstPaise, sgstPaise, igstPaise, totalPaise: paise(taxablePaise + cgstPaise + sgstPaise + igstPaise) };
}
