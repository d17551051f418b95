import { tcsRateOn } from './charges.ts';

/** What one restaurant's food came to in a month's documents, in paise. */
export interface Supplied {
  readonly restaurantId: string;
  readonly name: string;
  readonly gstin: string | null;
  /** Section 9(5): the platform pays the tax, and nothing is collected at source. */
  readonly under95: boolean;
  readonly placeOfSupply: string;
  readonly invoices: number;
  readonly suppliedPaise: number;
  /** Taken back by credit notes. */
  readonly returnedPaise: number;
}

/** Heads of GST that the books say were collected at source from a restaurant, in paise. */
export interface Collected {
  readonly cgstPaise: number;
  readonly sgstPaise: number;
  readonly igstPaise: number;
}

/** What was withheld of a deductee in a month, in paise. */
export interface DeducteeMonth {
  readonly deducteeId: string;
  readonly legalName: string;
  readonly pan: string | null;
  readonly orders: number;
  readonly grossPaise: number;
  readonly tdsPaise: number;
  /** What the books have on `tds_payable` for the same restaurants and month. */
  readonly bookedPaise: number;
}

/** A line of table 3 of GSTR-8: supplies through us that tax is collected on, and the tax collected. */
export interface CollectedRow extends Collected {
  readonly gstinSupplier: string;
  readonly placeOfSupply: string;
  readonly grossPaise: number;
  readonly returnedPaise: number;
  readonly netPaise: number;
}

/** What someone must look at before a return is filed; `about` is the restaurant's or the deductee's name. */
export interface WithholdingException {
  readonly code: 'seller_gstin_missing' | 'tcs_differs' | 'pan_missing' | 'tds_differs';
  readonly about: string;
}

export const NOTHING_COLLECTED: Collected = { cgstPaise: 0, sgstPaise: 0, igstPaise: 0 };

/** Table 3 of GSTR-8: supplies of section 52 alone, by supplier and place, with the tax as the books have it. `collected` is by restaurant. */
export function collectedRows(groups: readonly Supplied[], collected: ReadonlyMap<string, Collected>): CollectedRow[] {
  return groups
    .flatMap((group): CollectedRow[] => {
      if (group.under95 || group.gstin === null) return [];
      const { gstin, placeOfSupply, suppliedPaise, returnedPaise } = group;
      const heads = collected.get(group.restaurantId) ?? NOTHING_COLLECTED;
      return [{ gstinSupplier: gstin, placeOfSupply, grossPaise: suppliedPaise, returnedPaise, netPaise: suppliedPaise - returnedPaise, ...heads }];
    })
    .sort((a, b) => (a.gstinSupplier < b.gstinSupplier ? -1 : 1));
}

/**
 * What is not right with GSTR-8: restaurants of section 52 without a GSTIN, and those whose collected tax differs from the rate on what their invoices of
 * the month supplied by more than rounding: half a paisa for each of two heads of an order. `day` is a day of the month.
 */
export function collectedExceptions(groups: readonly Supplied[], collected: ReadonlyMap<string, Collected>, day: string): WithholdingException[] {
  return groups
    .filter(({ under95 }) => !under95)
    .flatMap((group): WithholdingException[] => {
      if (group.gstin === null) return [{ code: 'seller_gstin_missing', about: group.name }];
      const { cgstPaise, sgstPaise, igstPaise } = collected.get(group.restaurantId) ?? NOTHING_COLLECTED;
      const due = (group.suppliedPaise * Number(tcsRateOn(day))) / 10_000;
      return Math.abs(cgstPaise + sgstPaise + igstPaise - due) > group.invoices ? [{ code: 'tcs_differs', about: group.name }] : [];
    });
}

/** What is not right with the income tax withheld: who has no PAN, and what the books have otherwise than the charges. */
export function withheldExceptions(deductees: readonly DeducteeMonth[]): WithholdingException[] {
  return deductees.flatMap(({ legalName, pan, tdsPaise, bookedPaise }): WithholdingException[] => [
    ...(pan === null ? [{ code: 'pan_missing' as const, about: legalName }] : []),
    ...(tdsPaise === bookedPaise ? [] : [{ code: 'tds_differs' as const, about: legalName }]),
  ]);
}
