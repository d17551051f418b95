import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { RATING } from './menu-json.ts';

export interface AdminRestaurantRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly cityId: string;
  readonly cityName: string;
  readonly localityName: string;
  readonly status: 'pending' | 'approved' | 'suspended';
  readonly statusReason: string | null;
  readonly fssai: string;
  readonly gstin: string | null;
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly acceptingOrders: boolean;
  readonly createdAt: Date;
}

// The newest first: keys are UUIDv7, so their order is the order of creation.
const LIST = statement(
  'restaurant_for_admin',
  `SELECT r.id, r.slug, r.name, r.city_id AS "cityId", c.name AS "cityName", r.locality_name AS "localityName", r.status, r.status_reason AS "statusReason",
     r.fssai, r.gstin, ${RATING} AS rating, r.rating_count AS "ratingCount", r.accepting_orders AS "acceptingOrders", r.created_at AS "createdAt"
   FROM restaurant r JOIN city c ON c.id = r.city_id
   WHERE ($1::uuid IS NULL OR r.city_id = $1::uuid) AND ($2::text IS NULL OR r.status = $2) AND ($4::uuid IS NULL OR r.id < $4::uuid)
     AND ($3::text IS NULL OR r.name ILIKE $3 OR r.locality_name ILIKE $3 OR r.slug ILIKE $3 OR r.fssai ILIKE $3 OR r.gstin ILIKE $3)
   ORDER BY r.id DESC LIMIT $5`,
);

export interface AdminFilter {
  readonly cityId: string | null;
  readonly status: string | null;
  /** Part of a name, locality, slug, FSSAI number or GSTIN; empty: any. */
  readonly q: string;
  readonly after: string | null;
  readonly limit: number;
}

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const listRestaurants = (ctx: Ctx, filter: AdminFilter): Promise<AdminRestaurantRow[]> =>
  ctx.db.sql.rows<AdminRestaurantRow>(LIST, [filter.cityId, filter.status, filter.q ? `%${literal(filter.q)}%` : null, filter.after, filter.limit]);
