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
const OF_MANY = statement(
  'settlement_terms_of_many',
  `SELECT o.id, t.basis_points AS "basisPoints"
   FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[]) AS o (id, city_id, restaurant_id, at) CROSS JOIN LATERAL (
     SELECT basis_points FROM commission_terms c
     WHERE c.city_id = o.city_id AND (c.restaurant_id = o.restaurant_id OR c.restaurant_id IS NULL) AND c.effective_from <= o.at
     ORDER BY c.restaurant_id IS NULL, c.effective_from DESC LIMIT 1
   ) t`,
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

/** Our share in basis points of each of these orders, by the terms at its delivery; orders without any are left out. */
export async function termsOfMany(
  ctx: Ctx,
  orders: readonly { readonly id: string; readonly cityId: string; readonly restaurantId: string; readonly deliveredAt: Date }[],
): Promise<Map<string, number>> {
  const of = <T>(value: (order: (typeof orders)[number]) => T) => orders.map(value);
  const values = [of(({ id }) => id), of(({ cityId }) => cityId), of(({ restaurantId }) => restaurantId), of(({ deliveredAt }) => deliveredAt.toISOString())];
  const rows = await ctx.db.sql.rows<{ id: string; basisPoints: number }>(OF_MANY, values);
  return new Map(rows.map(({ id, basisPoints }) => [id, basisPoints]));
}

/** All terms of a city, its default first, each the newest first. */
export const termsOfCity = (ctx: Ctx, cityId: string) => ctx.db.sql.rows<Terms>(OF_CITY, [cityId]);

/** Adds terms; false when others begin at the same instant. */
export async function addTerms(ctx: Ctx, cityId: string, { restaurantId, effectiveFrom, basisPoints }: Terms): Promise<boolean> {
  return (await ctx.db.sql.rows(ADD, [newId(ctx), cityId, restaurantId, effectiveFrom, basisPoints])).length > 0;
}
