/** What one restaurant's food came to in a month's documents, less the notes on them. Amounts in paise. */
export interface SellerGroup {
  readonly restaurantId: string;
  readonly name: string;
  readonly gstin: string | null;
  /** Section 9(5): the platform paid the tax. Else the restaurant did, in specified premises, and section 52 applies. */
  readonly under95: boolean;
  /** GST state code. */
  readonly placeOfSupply: string;
  readonly invoices: number;
  readonly suppliedPaise: number;
  /** Taken back by credit notes, as a positive amount. */
  readonly returnedPaise: number;
  /** Net, like the next two. */
  readonly cgstPaise: number;
  readonly sgstPaise: number;
  readonly igstPaise: number;
}

/** A line of table 14 of a restaurant's own GSTR-1: what it supplied through us. */
export interface ThroughOperatorRow {
  readonly name: string;
  readonly gstinSupplier: string;
  readonly nature: '14(a)' | '14(b)';
  readonly gstinOperator: string;
  readonly netPaise: number;
  readonly igstPaise: number;
  readonly cgstPaise: number;
  readonly sgstPaise: number;
}

/** What was supplied, less what was taken back, in paise. */
const netOf = ({ suppliedPaise, returnedPaise }: Pick<SellerGroup, 'suppliedPaise' | 'returnedPaise'>): number => suppliedPaise - returnedPaise;

/** Table 14 of each registered restaurant's GSTR-1, for it to file: the operator's GSTIN and the net value, by section. */
export function throughOperator(groups: readonly SellerGroup[], gstinOperator: string): ThroughOperatorRow[] {
  return groups
    .flatMap((group): ThroughOperatorRow[] => {
      if (group.gstin === null) return [];
      const { name, gstin, igstPaise, cgstPaise, sgstPaise } = group;
      const nature = group.under95 ? '14(b)' : '14(a)';
      return [{ name, gstinSupplier: gstin, nature, gstinOperator, netPaise: netOf(group), igstPaise, cgstPaise, sgstPaise }];
    })
    .sort((a, b) => (`${a.gstinSupplier}${a.nature}` < `${b.gstinSupplier}${b.nature}` ? -1 : 1));
}
