import type { Supply } from './document.ts';

/** Documents of a month summed by what a return asks for; credit notes count negative. Amounts in paise. */
export interface ReturnGroup {
  /** GSTIN of the restaurant whose supply it is; null for one that has none, and for what is nobody else's. */
  readonly sellerGstin: string | null;
  readonly under95: boolean;
  readonly supply: Supply;
  readonly sac: string;
  readonly rateBasisPoints: number;
  /** GST state code. */
  readonly placeOfSupply: string;
  readonly count: number;
  readonly taxablePaise: number;
  readonly cgstPaise: number;
  readonly sgstPaise: number;
  readonly igstPaise: number;
}

/** The numbers given in a series in a month. */
export interface SeriesRange {
  readonly kind: string;
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** A month's sums go beyond what one bill may be. */
interface Sums {
  readonly taxablePaise: number;
  readonly igstPaise: number;
  readonly cgstPaise: number;
  readonly sgstPaise: number;
}

/** Table 15 of GSTR-1, section B2C (registered supplier) or URP2C (unregistered): supplier, place and rate. */
export interface OperatorRow extends Sums {
  readonly supplierType: 'registered' | 'unregistered';
  readonly recipientType: 'unregistered';
  readonly gstinSupplier: string | null;
  readonly rateBasisPoints: number;
  readonly placeOfSupply: string;
}
/** Table 12 of GSTR-1: own supplies by service code and rate. */
export interface CodeRow extends Sums {
  readonly sac: string;
  readonly rateBasisPoints: number;
  readonly count: number;
}
/** Table 13 of GSTR-1: documents issued. Documents are never cancelled here: a credit note takes them back. */
export interface IssuedRow extends SeriesRange {
  readonly cancelled: 0;
}
/** GSTR-3B: 3.1(a) own supplies, 3.1.1(i) supplies under section 9(5). */
export interface SummaryRow extends Sums {
  readonly row: '3.1(a)' | '3.1.1(i)';
}

export interface Returns {
  readonly table12: CodeRow[];
  readonly table13: IssuedRow[];
  readonly table15: OperatorRow[];
  readonly summary: SummaryRow[];
}

const total = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
const sums = (groups: readonly ReturnGroup[]): Sums => ({
  taxablePaise: total(groups.map((group) => group.taxablePaise)),
  igstPaise: total(groups.map((group) => group.igstPaise)),
  cgstPaise: total(groups.map((group) => group.cgstPaise)),
  sgstPaise: total(groups.map((group) => group.sgstPaise)),
});

function grouped(groups: readonly ReturnGroup[], keyOf: (group: ReturnGroup) => string): ReturnGroup[][] {
  const by = new Map<string, ReturnGroup[]>();
  for (const group of groups) by.set(keyOf(group), [...(by.get(keyOf(group)) ?? []), group]);
  return [...by].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same);
}

/** The supplier in whose stead the platform pays: the restaurant for food, a rider without registration for delivery. */
const supplierOf = (group: ReturnGroup): string | null => (group.supply === 'food' ? group.sellerGstin : null);

/**
 * The rows of GSTR-1 (tables 12, 13 and 15) and GSTR-3B of one registration and month. Supplies under section 9(5) stand in table 15 and 3.1.1(i), and for
 * that reason neither in 3.1(a) nor in table 12 (Notification 26/2022-CT; the reading of table 12 is for an accountant to confirm). Customers are not
 * registered: only the sections B2C and URP2C arise, summed by supplier, place and rate, net of notes.
 */
export function returnsOf(groups: readonly ReturnGroup[], series: readonly SeriesRange[]): Returns {
  const under95 = groups.filter((group) => group.under95);
  const own = groups.filter((group) => !group.under95);
  const operatorKey = (group: ReturnGroup) => [supplierOf(group) ?? '~', group.placeOfSupply, String(group.rateBasisPoints).padStart(5, '0')].join('|');
  return {
    table12: grouped(own, (group) => `${group.sac}|${String(group.rateBasisPoints).padStart(5, '0')}`).flatMap((same) => {
      const [first] = same;
      return first ? [{ sac: first.sac, rateBasisPoints: first.rateBasisPoints, count: same.reduce((n, group) => n + group.count, 0), ...sums(same) }] : [];
    }),
    table13: series.map((range) => ({ ...range, cancelled: 0 })),
    table15: grouped(under95, operatorKey).flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const gstinSupplier = supplierOf(first);
      return [
        {
          supplierType: gstinSupplier ? ('registered' as const) : ('unregistered' as const),
          recipientType: 'unregistered' as const,
          gstinSupplier,
          rateBasisPoints: first.rateBasisPoints,
          placeOfSupply: first.placeOfSupply,
          ...sums(same),
        },
      ];
    }),
    summary: [
      { row: '3.1(a)', ...sums(own) },
      { row: '3.1.1(i)', ...sums(under95) },
    ],
  };
}
