import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** Our share of what a restaurant sells, in basis points, from an instant on. A row without a restaurant is the city's default. */
export interface Terms {
  readonly restaurantId: string | null;
  readonly effectiveFrom: Date;
  readonly basisPoints: number;
}

const FIELDS = `restaurant_id AS "restaurantId", effective_from AS "effectiveFrom", basis_points AS "basisPoints"`;
const AT = statement(
  'settlement_terms_at',
  `SELECT ${FIELDS} FROM commission_terms
   WHERE city_id = $1::uuid AND (restaurant_id = $2::uuid OR restaurant_id IS NULL) AND effective_from <= $3::timestamptz
   ORDER BY restaurant_id IS NULL, effective_from DESC LIMIT 1`,
);
const OF_CITY = statement(
  'settlement_terms_of_city',
  `SELECT ${FIELDS} FROM commission_terms WHERE city_id = $1::uuid ORDER BY restaurant_id NULLS FIRST, effective_from DESC LIMIT 1000`,
);
const ADD = statement(
  'settlement_terms_add',
  `INSERT INTO commission_terms (id, city_id, restaurant_id, effective_from, basis_points) VALUES ($1::uuid, $2::uuid, $3::uuid, $4::timestamptz, $5)
   ON CONFLICT DO NOTHING RETURNING id`,
);

/** The terms of a restaurant at an instant: its own, else its city's; null where nobody has set any. */
export const termsAt = async (ctx: Ctx, cityId: string, restaurantId: string, at: Date): Promise<Terms | null> =>
  (await ctx.db.sql.rows<Terms>(AT, [cityId, restaurantId, at]))[0] ?? null;

/** All terms of a city, its default first, each the newest first. */
export const termsOfCity = (ctx: Ctx, cityId: string) => ctx.db.sql.rows<Terms>(OF_CITY, [cityId]);

/** Adds terms; false when others begin at the same instant. */
export async function addTerms(ctx: Ctx, cityId: string, { restaurantId, effectiveFrom, basisPoints }: Terms): Promise<boolean> {
  return (await ctx.db.sql.rows(ADD, [newId(ctx), cityId, restaurantId, effectiveFrom, basisPoints])).length > 0;
}
