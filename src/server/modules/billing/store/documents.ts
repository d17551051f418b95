import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Draft, Party, Totals } from '../domain/document.ts';
import type { DocumentKind } from '../domain/number.ts';

/** An issued document. */
export interface TaxDocument extends Totals {
  readonly id: string;
  readonly key: string;
  readonly number: string;
  readonly kind: DocumentKind;
  readonly financialYear: string;
  readonly issuedAt: Date;
  readonly orderId: string | null;
  readonly customerId: string | null;
  readonly restaurantId: string | null;
  readonly originalId: string | null;
  readonly placeOfSupply: string;
  readonly content: Draft;
}

export interface NewDocument extends Omit<TaxDocument, 'number'> {
  readonly seriesId: string;
  readonly sequence: number;
  readonly number: string;
}

const FIELDS = `d.id, d.key, d.number, d.kind, d.financial_year AS "financialYear", d.issued_at AS "issuedAt", d.order_id AS "orderId", d.customer_id AS "customerId",
  d.restaurant_id AS "restaurantId", d.original_id AS "originalId", d.place_of_supply AS "placeOfSupply", d.content, d.taxable_paise AS "taxablePaise",
  d.cgst_paise AS "cgstPaise", d.sgst_paise AS "sgstPaise", d.igst_paise AS "igstPaise", d.total_paise AS "totalPaise"`;

const NEXT_NUMBER = statement(
  'billing_next_number',
  `INSERT INTO document_series (id, supplier, kind, financial_year, last) VALUES ($1::uuid, $2, $3, $4, 1)
   ON CONFLICT (supplier, kind, financial_year) DO UPDATE SET last = document_series.last + 1 RETURNING id, last`,
);
const ADD = statement(
  'billing_add_document',
  `INSERT INTO tax_document (id, key, series_id, sequence, number, kind, financial_year, issued_at, order_id, customer_id, restaurant_id, original_id, place_of_supply, content,
     taxable_paise, cgst_paise, sgst_paise, igst_paise, total_paise)
   VALUES ($1::uuid, $2, $3::uuid, $4, $5, $6, $7, $8::timestamptz, $9::uuid, $10::uuid, $11::uuid, $12::uuid, $13, $14::jsonb, $15, $16, $17, $18, $19)`,
);
const BY_KEYS = statement('billing_documents_by_keys', `SELECT ${FIELDS} FROM tax_document d WHERE d.key = ANY($1::text[])`);
const BY_ID = statement('billing_document', `SELECT ${FIELDS} FROM tax_document d WHERE d.id = $1::uuid`);
const OF_ORDER = statement('billing_documents_of_order', `SELECT ${FIELDS} FROM tax_document d WHERE d.order_id = $1::uuid ORDER BY d.issued_at, d.number`);
const NOTES_ON = statement('billing_notes_on', `SELECT ${FIELDS} FROM tax_document d WHERE d.original_id = $1::uuid ORDER BY d.issued_at, d.number`);
const REGISTRATION = statement(
  'billing_registration',
  `SELECT legal_name AS name, address_line AS "addressLine", pin, state_code AS "stateCode", gstin FROM platform_registration
   WHERE state_code = $1 AND effective_from <= $2::timestamptz ORDER BY effective_from DESC LIMIT 1`,
);
const LOCK_ORIGINAL = statement('billing_lock_original', `SELECT ${FIELDS} FROM tax_document d WHERE d.id = $1::uuid FOR UPDATE`);

/** The next number of a series. Its row stays locked until the transaction ends: numbers are given one after another, and a roll-back gives its own back. */
export async function nextNumber(ctx: Ctx, id: string, supplier: string, kind: DocumentKind, year: string): Promise<{ id: string; last: number }> {
  const [row] = await ctx.db.sql.rows<{ id: string; last: number }>(NEXT_NUMBER, [id, supplier, kind, year]);
  if (!row) throw new Error('A series gave no number');
  return row;
}

export async function addDocument(ctx: Ctx, document: NewDocument): Promise<void> {
  const { id, key, seriesId, sequence, number, kind, financialYear, issuedAt, orderId, customerId, restaurantId, originalId, placeOfSupply, content } =
    document;
  const { taxablePaise, cgstPaise, sgstPaise, igstPaise, totalPaise } = document;
  const about = [id, key, seriesId, sequence, number, kind, financialYear, issuedAt, orderId, customerId, restaurantId, originalId, placeOfSupply];
  await ctx.db.sql.rows(ADD, [...about, JSON.stringify(content), taxablePaise, cgstPaise, sgstPaise, igstPaise, totalPaise]);
}

export async function documentsByKeys(ctx: Ctx, keys: readonly string[]): Promise<Map<string, TaxDocument>> {
  const rows = await ctx.db.sql.rows<TaxDocument>(BY_KEYS, [[...keys]]);
  return new Map(rows.map((row) => [row.key, row]));
}
export const documentById = async (ctx: Ctx, id: string): Promise<TaxDocument | null> => (await ctx.db.sql.rows<TaxDocument>(BY_ID, [id]))[0] ?? null;
export const documentsOfOrder = (ctx: Ctx, orderId: string) => ctx.db.sql.rows<TaxDocument>(OF_ORDER, [orderId]);
/** The credit notes on an invoice, oldest first. */
export const notesOn = (ctx: Ctx, originalId: string) => ctx.db.sql.rows<TaxDocument>(NOTES_ON, [originalId]);
/** Locks an invoice until the transaction ends: notes on it wait for each other. */
export const lockOriginal = async (ctx: Ctx, id: string): Promise<TaxDocument | null> => (await ctx.db.sql.rows<TaxDocument>(LOCK_ORIGINAL, [id]))[0] ?? null;
/** The platform's registration in a state at an instant. */
export const registrationIn = async (ctx: Ctx, stateCode: string, at: Date): Promise<Party | null> =>
  (await ctx.db.sql.rows<Party>(REGISTRATION, [stateCode, at]))[0] ?? null;
