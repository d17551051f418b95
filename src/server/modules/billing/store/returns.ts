import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { ReturnGroup, SeriesRange } from '../domain/returns.ts';

const MONTH = `d.issued_at >= $2::timestamptz AND d.issued_at < $3::timestamptz`;
const GROUPS = statement(
  'billing_return_groups',
  `SELECT CASE WHEN d.content->'cook' IS NULL THEN NULL ELSE d.content->'cook'->>'gstin' END AS "sellerGstin", (d.content->>'under95')::boolean AS under95, l->>'supply' AS supply,
     l->>'sac' AS sac, (l->>'rateBasisPoints')::int AS "rateBasisPoints", d.place_of_supply AS "placeOfSupply", count(*)::int AS count,
     sum(sign * (l->>'taxablePaise')::bigint) AS "taxablePaise", sum(sign * (l->>'cgstPaise')::bigint) AS "cgstPaise",
     sum(sign * (l->>'sgstPaise')::bigint) AS "sgstPaise", sum(sign * (l->>'igstPaise')::bigint) AS "igstPaise"
   FROM document_series s JOIN tax_document d ON d.series_id = s.id, jsonb_array_elements(d.content->'taxes') l,
     LATERAL (SELECT CASE WHEN d.kind = 'credit_note' THEN -1 ELSE 1 END AS sign) way
   WHERE s.supplier = $1 AND ${MONTH} GROUP BY 1, 2, 3, 4, 5, 6`,
);
const RANGES = statement(
  'billing_series_ranges',
  `SELECT d.kind, min(d.number) AS first, max(d.number) AS last, count(*)::int AS count FROM document_series s JOIN tax_document d ON d.series_id = s.id
   WHERE s.supplier = $1 AND ${MONTH} GROUP BY d.kind, d.series_id ORDER BY d.kind, 2`,
);
const INCOMPLETE = statement(
  'billing_incomplete_documents',
  `SELECT d.id, d.number, d.kind FROM document_series s JOIN tax_document d ON d.series_id = s.id
   WHERE s.supplier = $1 AND ${MONTH} AND d.kind <> 'commission_invoice' AND (d.content->'recipient'->>'pin') IS NULL ORDER BY d.number LIMIT 200`,
);
const REGISTRATIONS = statement(
  'billing_registrations',
  `SELECT DISTINCT ON (gstin) gstin, legal_name AS "legalName", state_code AS "stateCode" FROM platform_registration ORDER BY gstin, effective_from DESC`,
);

/** What a registration issued from an instant until another, summed for the returns. */
export const returnGroups = (ctx: Ctx, gstin: string, from: Date, until: Date) => ctx.db.sql.rows<ReturnGroup>(GROUPS, [gstin, from, until]);
export const seriesRanges = (ctx: Ctx, gstin: string, from: Date, until: Date) => ctx.db.sql.rows<SeriesRange>(RANGES, [gstin, from, until]);
/** Documents that lack what rule 46(f) asks for: the recipient's PIN. The first two hundred. */
export const documentsWithoutPin = (ctx: Ctx, gstin: string, from: Date, until: Date) =>
  ctx.db.sql.rows<{ id: string; number: string; kind: string }>(INCOMPLETE, [gstin, from, until]);
export const registrations = (ctx: Ctx) => ctx.db.sql.rows<{ gstin: string; legalName: string; stateCode: string }>(REGISTRATIONS, []);
