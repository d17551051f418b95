import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface PremisesYear {
  readonly financialYear: number;
  readonly specified: boolean;
  readonly basis: 'charged' | 'declared';
}

const OF_RESTAURANT = statement(
  'premises_year_of_restaurant',
  `SELECT financial_year AS "financialYear", specified, basis FROM premises_year WHERE restaurant_id = $1::uuid ORDER BY financial_year DESC`,
);
const SAVE = statement(
  'premises_year_save',
  `INSERT INTO premises_year (restaurant_id, financial_year, specified, basis, recorded_at) VALUES ($1::uuid, $2, $3, $4, $5::timestamptz)
   ON CONFLICT (restaurant_id, financial_year) DO UPDATE SET specified = excluded.specified, basis = excluded.basis, recorded_at = excluded.recorded_at`,
);

/** The years that are recorded of a restaurant, newest first. */
export const premisesYearsOf = (ctx: Ctx, restaurantId: string) => ctx.db.sql.rows<PremisesYear>(OF_RESTAURANT, [restaurantId]);

export async function savePremisesYear(ctx: Ctx, restaurantId: string, { financialYear, specified, basis }: PremisesYear): Promise<void> {
  await ctx.db.sql.rows(SAVE, [restaurantId, financialYear, specified, basis, ctx.clock.now()]);
}
