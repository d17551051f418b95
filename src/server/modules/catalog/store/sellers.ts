import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A restaurant as tax documents and statements name it. */
export interface Seller {
  readonly id: string;
  readonly name: string;
  readonly addressLine: string;
  readonly cityName: string;
  /** GST state code. */
  readonly stateCode: string;
  readonly timeZone: string;
  readonly gstin: string | null;
  readonly gstStatus: 'regular' | 'composition' | 'unregistered';
  readonly specifiedPremises: boolean;
  readonly fssai: string;
}

const SELLERS = statement(
  'catalog_sellers',
  `SELECT r.id, r.name, r.address_line AS "addressLine", c.name AS "cityName", c.state_code AS "stateCode", c.time_zone AS "timeZone", r.gstin, r.gst_status AS "gstStatus",
     r.specified_premises AS "specifiedPremises", r.fssai
   FROM restaurant r JOIN city c ON c.id = r.city_id WHERE r.id = ANY($1::uuid[])`,
);

/** Restaurants as sellers, by id; ids of none are left out. For other modules: the caller has checked who may see them. */
export async function sellersByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Seller>> {
  const rows = ids.length === 0 ? [] : await ctx.db.sql.rows<Seller>(SELLERS, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, row]));
}
