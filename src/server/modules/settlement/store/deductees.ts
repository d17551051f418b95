import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Deductee, TaxYear } from '../domain/tds.ts';

export interface DeducteeRow extends Deductee {
  readonly id: string;
  readonly legalName: string;
}

const OF_RESTAURANT = statement(
  'settlement_deductee_of_restaurant',
  `SELECT d.id, d.legal_name AS "legalName", d.pan, d.kind FROM restaurant_deductee r JOIN deductee d ON d.id = r.deductee_id WHERE r.restaurant_id = $1::uuid`,
);
const OF_RESTAURANTS = statement(
  'settlement_deductees_of_restaurants',
  `SELECT r.restaurant_id AS "restaurantId", d.id, d.legal_name AS "legalName", d.pan, d.kind
   FROM restaurant_deductee r JOIN deductee d ON d.id = r.deductee_id WHERE r.restaurant_id = ANY($1::uuid[])`,
);
const SAVE = statement(
  'settlement_deductee_save',
  `INSERT INTO deductee (id, legal_name, pan, kind) VALUES ($1::uuid, $2, $3, $4)
   ON CONFLICT (pan) DO UPDATE SET legal_name = excluded.legal_name RETURNING id`,
);
const SAVE_WITHOUT_PAN = statement(
  'settlement_deductee_save_without_pan',
  `INSERT INTO deductee (id, legal_name, pan, kind) VALUES ($1::uuid, $2, NULL, $3) ON CONFLICT (id) DO UPDATE SET legal_name = excluded.legal_name RETURNING id`,
);
const LINK = statement(
  'settlement_deductee_link',
  `INSERT INTO restaurant_deductee (restaurant_id, deductee_id) VALUES ($1::uuid, $2::uuid) ON CONFLICT (restaurant_id) DO UPDATE SET deductee_id = excluded.deductee_id`,
);
/** In one order, whoever asks, so that two never wait for each other. */
const LOCK_YEARS = statement(
  'settlement_deductee_years_lock',
  `INSERT INTO deductee_year (deductee_id, financial_year, gross_paise, tax_units, withheld_paise)
   SELECT deductee_id, financial_year, 0, 0, 0 FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::int[]) AS y (deductee_id, financial_year)) y ORDER BY 1, 2
   ON CONFLICT (deductee_id, financial_year) DO UPDATE SET gross_paise = deductee_year.gross_paise
   RETURNING deductee_id AS "deducteeId", financial_year AS "financialYear", gross_paise AS gross, tax_units AS units, withheld_paise AS withheld`,
);
const SET_YEARS = statement(
  'settlement_deductee_years_set',
  `UPDATE deductee_year d SET gross_paise = y.gross, tax_units = y.units, withheld_paise = y.withheld
   FROM unnest($1::uuid[], $2::int[], $3::bigint[], $4::bigint[], $5::bigint[]) AS y (deductee_id, financial_year, gross, units, withheld)
   WHERE d.deductee_id = y.deductee_id AND d.financial_year = y.financial_year`,
);

/** Who bears what is withheld of a restaurant; null while nothing is recorded. */
export const deducteeOf = async (ctx: Ctx, restaurantId: string): Promise<DeducteeRow | null> =>
  (await ctx.db.sql.rows<DeducteeRow>(OF_RESTAURANT, [restaurantId]))[0] ?? null;

/** Who bears what is withheld, by restaurant; those that nobody has recorded are left out. */
export async function deducteesOf(ctx: Ctx, restaurantIds: readonly string[]): Promise<Map<string, DeducteeRow>> {
  const rows = await ctx.db.sql.rows<DeducteeRow & { restaurantId: string }>(OF_RESTAURANTS, [[...restaurantIds]]);
  return new Map(rows.map(({ restaurantId, ...row }) => [restaurantId, row]));
}

/** Records who bears what is withheld of a restaurant. Restaurants of one PAN share one; one without a PAN has the restaurant's id. */
export async function saveDeductee(ctx: Ctx, restaurantId: string, { legalName, pan, kind }: Omit<DeducteeRow, 'id'>): Promise<DeducteeRow> {
  const [row] =
    pan === null
      ? await ctx.db.sql.rows<{ id: string }>(SAVE_WITHOUT_PAN, [restaurantId, legalName, kind])
      : await ctx.db.sql.rows<{ id: string }>(SAVE, [newId(ctx), legalName, pan, kind]);
  if (!row) throw new Error('A deductee was not saved');
  await ctx.db.sql.rows(LINK, [restaurantId, row.id]);
  return { id: row.id, legalName, pan, kind };
}

interface OfYear {
  readonly deducteeId: string;
  readonly financialYear: number;
}
export interface LockedYear extends OfYear {
  readonly year: TaxYear;
}
export const yearKey = ({ deducteeId, financialYear }: OfYear): string => `${deducteeId} ${financialYear}`;

/** Deductees' years by `yearKey`, locked until the transaction ends: orders of one deductee are withheld one after another. */
export async function lockYears(ctx: Ctx, years: readonly OfYear[]): Promise<Map<string, LockedYear>> {
  const values = [years.map(({ deducteeId }) => deducteeId), years.map(({ financialYear }) => financialYear)];
  const rows = await ctx.db.sql.rows<OfYear & { gross: number; units: number; withheld: number }>(LOCK_YEARS, values);
  return new Map(
    rows.map(({ deducteeId, financialYear, gross, units, withheld }) => {
      const year = { grossPaise: BigInt(gross), taxUnits: BigInt(units), withheldPaise: BigInt(withheld) };
      return [yearKey({ deducteeId, financialYear }), { deducteeId, financialYear, year }];
    }),
  );
}

/** Writes locked years; amounts in paise. */
export async function setYears(ctx: Ctx, years: readonly LockedYear[]): Promise<void> {
  const of = (value: (year: TaxYear) => bigint) => years.map(({ year }) => `${value(year)}`);
  const named = [years.map(({ deducteeId }) => deducteeId), years.map(({ financialYear }) => financialYear)];
  await ctx.db.sql.rows(SET_YEARS, [...named, of((year) => year.grossPaise), of((year) => year.taxUnits), of((year) => year.withheldPaise)]);
}
