import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { SellerGroup } from '../domain/sellers.ts';

/** Food of a state in documents of a month: under section 9(5) in the platform's invoices, else in the restaurants' own. */
const GROUPS = statement(
  'billing_seller_groups',
  `SELECT d.restaurant_id AS "restaurantId", max(d.content->'cook'->>'name') AS name, d.content->'cook'->>'gstin' AS gstin, (d.content->>'under95')::boolean AS under95,
     d.place_of_supply AS "placeOfSupply", count(*) FILTER (WHERE d.kind <> 'credit_note')::int AS invoices,
     coalesce(sum((l->>'taxablePaise')::bigint) FILTER (WHERE d.kind <> 'credit_note'), 0) AS "suppliedPaise",
     coalesce(sum((l->>'taxablePaise')::bigint) FILTER (WHERE d.kind = 'credit_note'), 0) AS "returnedPaise",
     sum(sign * (l->>'cgstPaise')::bigint) AS "cgstPaise", sum(sign * (l->>'sgstPaise')::bigint) AS "sgstPaise", sum(sign * (l->>'igstPaise')::bigint) AS "igstPaise"
   FROM tax_document d, jsonb_array_elements(d.content->'taxes') l, LATERAL (SELECT CASE WHEN d.kind = 'credit_note' THEN -1 ELSE 1 END AS sign) way
   WHERE d.issued_at >= $2::timestamptz AND d.issued_at < $3::timestamptz AND d.place_of_supply = $1 AND l->>'supply' = 'food' AND d.restaurant_id IS NOT NULL
     AND d.content->'cook' <> 'null'::jsonb
   GROUP BY 1, 3, 4, 5 ORDER BY 3, 1, 4`,
);

/** Food that was supplied in a state from an instant until another, by restaurant and by who owes its tax. */
export const sellerGroups = (ctx: Ctx, stateCode: string, from: Date, until: Date) => ctx.db.sql.rows<SellerGroup>(GROUPS, [stateCode, from, until]);
