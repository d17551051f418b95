/** Who owes a line's tax: the platform in the supplier's stead (section 9(5)), the platform for its own supply, or the supplier. */
export type Liable = 'eco-9(5)' | 'eco' | 'restaurant' | 'fleet';

/** Supplies whose rate the law sets by itself; goods have a rate of their own each. */
export type RatedSupply = 'restaurant_service' | 'specified_premises' | 'delivery' | 'fleet_delivery' | 'platform_fee';

/** A rate from a date on, until a later row of its supply. */
export interface RateRow {
  readonly supply: RatedSupply;
  /** The first day, `YYYY-MM-DD` in India. */
  readonly from: string;
  /** The whole rate: 5 % is 500. */
  readonly basisPoints: number;
  readonly liable: Liable;
  readonly source: string;
}

/** A slab that goods may be taxed at, from a date until a date (exclusive). */
export interface SlabRow {
  readonly basisPoints: number;
  readonly from: string;
  readonly until?: string;
}

/** Everything of the law that depends on the date. */
export interface RateTable {
  readonly rates: readonly RateRow[];
  readonly slabs: readonly SlabRow[];
  /**
   * What a discount on food paid by the platform does: `expense` leaves the taxable value (the platform's money is third-party consideration,
   * section 15(1) and (2)(e)), `lowers` takes it off. Contested; `expense` is the careful reading.
   */
  readonly platformDiscountOnFood: 'expense' | 'lowers';
}

/** Who owes the tax on a supply since 22 September 2025. */
export const LIABLE_TODAY: Readonly<Record<RatedSupply, Liable>> = {
  restaurant_service: 'eco-9(5)',
  specified_premises: 'restaurant',
  delivery: 'eco-9(5)',
  fleet_delivery: 'fleet',
  platform_fee: 'eco',
};

const GST_BEGINS = '2017-07-01';
const slab = (perCent: number, from = GST_BEGINS): SlabRow => ({ basisPoints: Math.round(perCent * 100), from });

/** Slabs goods are taxed at. 12 and 28 % lost most of their goods on 22 September 2025, but not all on one day: they stay, and the seller names the rate. */
export const SLABS: readonly SlabRow[] = [...[0, 0.1, 0.25, 1, 1.5, 3, 5, 6, 7.5, 12, 18, 28].map((rate) => slab(rate)), slab(40, '2025-09-22')];

/**
 * The table of the law as read on 22 November 2026; a database of rates takes its place where there is one. Delivery by a rider who need not register
 * was taxed in nobody's hands before 22 September 2025: the row of 0 % says so, and the carrier stands as the one who supplies.
 */
export const STATUTE: RateTable = {
  platformDiscountOnFood: 'expense',
  slabs: SLABS,
  rates: [
    {
      supply: 'restaurant_service',
      from: '2017-11-15',
      basisPoints: 500,
      liable: 'restaurant',
      source: 'Notification 46/2017-CTR amending 11/2017-CTR, sl. 7',
    },
    { supply: 'restaurant_service', from: '2022-01-01', basisPoints: 500, liable: 'eco-9(5)', source: 'Notification 17/2021-CTR amending 17/2017-CTR' },
    { supply: 'specified_premises', from: '2019-10-01', basisPoints: 1800, liable: 'restaurant', source: 'Notification 20/2019-CTR, sl. 7; 05/2025-CTR' },
    { supply: 'delivery', from: GST_BEGINS, basisPoints: 0, liable: 'fleet', source: 'Below the threshold of section 22; not yet notified under 9(5)' },
    { supply: 'delivery', from: '2025-09-22', basisPoints: 1800, liable: 'eco-9(5)', source: 'Notification 17/2025-CTR, clause (v)' },
    { supply: 'fleet_delivery', from: GST_BEGINS, basisPoints: 1800, liable: 'fleet', source: 'Section 9(1); CBIC FAQ on local delivery, September 2025' },
    { supply: 'platform_fee', from: GST_BEGINS, basisPoints: 1800, liable: 'eco', source: 'Section 9(1) CGST' },
  ],
};

/** The row that holds on a day (`YYYY-MM-DD`): of those that have begun, the latest; null before the first. */
export function rateOn(table: RateTable, supply: RatedSupply, date: string): RateRow | null {
  let found: RateRow | null = null;
  for (const row of table.rates) {
    if (row.supply === supply && row.from <= date && (found === null || row.from > found.from)) found = row;
  }
  return found;
}

/** Whether goods can be taxed at this many basis points on the day. */
export const isSlabOn = (table: RateTable, basisPoints: number, date: string): boolean =>
  table.slabs.some((row) => row.basisPoints === basisPoints && row.from <= date && (row.until === undefined || date < row.until));
