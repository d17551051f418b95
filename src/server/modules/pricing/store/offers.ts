import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { OfferDraft } from '../domain/offer-rules.ts';

export interface OfferRow extends OfferDraft {
  readonly id: string;
  readonly cityId: string;
  readonly spentPaise: number;
}
/** An offer with what its orders were given, in paise. */
export interface OfferWithUse extends OfferRow {
  readonly givenPaise: number;
  readonly orders: number;
}

const COLUMNS = `o.id, o.city_id AS "cityId", o.restaurant_id AS "restaurantId", o.code, o.name, o.names, o.kind, o.value, o.cap_paise AS "capPaise",
  o.minimum_paise AS "minimumPaise", o.restaurant_basis_points AS "restaurantBasisPoints", o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.schedule,
  o.budget_paise AS "budgetPaise", o.spent_paise AS "spentPaise", o.per_customer AS "perCustomer", o.first_order_only AS "firstOrderOnly", o.stacks, o.listed,
  o.active`;
const USE = `(SELECT coalesce(sum(r.restaurant_paise + r.platform_paise), 0) FROM offer_redemption r WHERE r.offer_id = o.id AND r.returned_at IS NULL)::float8
  AS "givenPaise", (SELECT count(*) FROM offer_redemption r WHERE r.offer_id = o.id AND r.returned_at IS NULL)::int AS orders`;

const OF_RESTAURANT = statement(
  'price_offer_of_restaurant',
  `SELECT ${COLUMNS}, ${USE} FROM price_offer o WHERE o.restaurant_id = $1::uuid ORDER BY o.id DESC LIMIT 200`,
);
const OF_CITY = statement('price_offer_of_city', `SELECT ${COLUMNS}, ${USE} FROM price_offer o WHERE o.city_id = $1::uuid ORDER BY o.id DESC LIMIT 500`);
const LOCK = statement('price_offer_lock', `SELECT ${COLUMNS} FROM price_offer o WHERE o.id = $1::uuid FOR UPDATE`);
const TAKEN = statement(
  'price_offer_code_taken',
  `SELECT 1 FROM price_offer WHERE city_id = $1::uuid AND restaurant_id IS NOT DISTINCT FROM $2::uuid AND code = $3 AND id <> $4::uuid`,
);
const SAVE = statement(
  'price_offer_save',
  `INSERT INTO price_offer (id, city_id, restaurant_id, code, name, names, kind, value, cap_paise, minimum_paise, restaurant_basis_points, starts_at, ends_at,
     schedule, budget_paise, per_customer, first_order_only, stacks, listed, active, created_at)
   VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12::timestamptz, $13::timestamptz, $14::jsonb, $15::bigint, $16, $17, $18, $19,
     $20, $21::timestamptz)
   ON CONFLICT (id) DO UPDATE SET restaurant_id = excluded.restaurant_id, code = excluded.code, name = excluded.name, names = excluded.names,
     kind = excluded.kind, value = excluded.value, cap_paise = excluded.cap_paise, minimum_paise = excluded.minimum_paise,
     restaurant_basis_points = excluded.restaurant_basis_points, starts_at = excluded.starts_at, ends_at = excluded.ends_at, schedule = excluded.schedule,
     budget_paise = excluded.budget_paise, per_customer = excluded.per_customer, first_order_only = excluded.first_order_only, stacks = excluded.stacks,
     listed = excluded.listed, active = excluded.active`,
);
/** A budget given to an offer that had none counts what has been given away before. */
const COUNT_SPENT = statement(
  'price_offer_count_spent',
  `UPDATE price_offer SET spent_paise = (SELECT coalesce(sum(r.restaurant_paise + r.platform_paise), 0) FROM offer_redemption r
     WHERE r.offer_id = price_offer.id AND r.returned_at IS NULL) WHERE id = $1::uuid RETURNING spent_paise AS "spentPaise"`,
);

/** The offers of a restaurant alone, newest first. */
export const offersOfRestaurant = (ctx: Ctx, restaurantId: string) => ctx.db.sql.rows<OfferWithUse>(OF_RESTAURANT, [restaurantId]);

/** All offers in a city, newest first. */
export const offersOfCity = (ctx: Ctx, cityId: string) => ctx.db.sql.rows<OfferWithUse>(OF_CITY, [cityId]);

/** Locks an offer until the transaction ends; null when there is none. */
export const lockOffer = async (ctx: Ctx, id: string): Promise<OfferRow | null> => (await ctx.db.sql.rows<OfferRow>(LOCK, [id]))[0] ?? null;

/** Counts anew what an offer has given away, in paise. */
export async function countSpent(ctx: Ctx, id: string): Promise<number> {
  return (await ctx.db.sql.rows<{ spentPaise: number }>(COUNT_SPENT, [id]))[0]?.spentPaise ?? 0;
}

/** Whether another offer of the same city and restaurant has the code. */
export async function codeTaken(ctx: Ctx, offer: Pick<OfferRow, 'id' | 'cityId' | 'restaurantId' | 'code'>): Promise<boolean> {
  if (offer.code === null) return false;
  return (await ctx.db.sql.rows(TAKEN, [offer.cityId, offer.restaurantId, offer.code, offer.id])).length > 0;
}

export async function writeOffer(ctx: Ctx, offer: Omit<OfferRow, 'spentPaise'>): Promise<void> {
  const { id, cityId, restaurantId, code, name, kind, value, capPaise, minimumPaise, restaurantBasisPoints, startsAt, endsAt, schedule } = offer;
  const { budgetPaise, perCustomer, firstOrderOnly, stacks, listed, active } = offer;
  await ctx.db.sql.rows(SAVE, [
    ...[id, cityId, restaurantId, code, name, JSON.stringify(offer.names), kind, value, capPaise, minimumPaise, restaurantBasisPoints, startsAt, endsAt],
    ...[schedule && JSON.stringify(schedule), budgetPaise, perCustomer, firstOrderOnly, stacks, listed, active, ctx.clock.now()],
  ]);
}
