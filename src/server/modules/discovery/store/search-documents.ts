import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A row of the index; its key is that of the restaurant or the dish. `weight`, 0 to 1, orders what is equally alike. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: 'restaurant' | 'dish';
  readonly cityId: string;
  readonly restaurantId: string;
  readonly title: string;
  readonly key: string;
  readonly mark: string | null;
  readonly pricePaise: number | null;
  readonly weight: number;
}

export interface Match {
  readonly id: string;
  readonly kind: 'restaurant' | 'dish';
  readonly restaurantId: string;
  /** Likeness to the query, 0 to 1. */
  readonly score: number;
}

const CLEAR = statement('search_document_clear', 'DELETE FROM search_document WHERE restaurant_id = ANY($1::uuid[])');
const CLEAR_ALL = statement('search_document_clear_all', 'DELETE FROM search_document');
const ADD = statement(
  'search_document_add',
  `INSERT INTO search_document (id, kind, city_id, restaurant_id, title, key, mark, price_paise, weight)
   SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, kind text, "cityId" uuid, "restaurantId" uuid, title text, key text, mark text, "pricePaise" int, weight float8)
   ON CONFLICT (id) DO NOTHING`,
);
const MATCH = statement(
  'search_document_match',
  `SELECT id, kind, restaurant_id AS "restaurantId", score FROM search_documents($1, $2::text[], $3::uuid[], $4, $5)`,
);
// Dishes that certainly are what a shelf is about; at most two of a restaurant, so that one kitchen doesn't fill it.
const SHELF = statement(
  'search_document_shelf',
  `SELECT id FROM (
     SELECT d.id, d.weight, row_number() OVER (PARTITION BY d.restaurant_id ORDER BY d.weight DESC, d.id) AS nth
     FROM search_document d
     WHERE d.kind = 'dish' AND d.restaurant_id = ANY($2::uuid[]) AND (NOT $3::boolean OR d.mark = 'veg') AND d.id IN (
       SELECT alike.id FROM unnest($1::text[]) AS term JOIN search_document alike ON term <% alike.key WHERE word_similarity(term, alike.key) >= 0.85)
   ) found WHERE nth <= 2 ORDER BY weight DESC, id LIMIT $4`,
);

/** Replaces all documents of the restaurants by those given. In the caller's transaction. */
export async function replaceDocuments(ctx: Ctx, restaurantIds: readonly string[], documents: readonly SearchDocument[]): Promise<void> {
  await ctx.db.sql.rows(CLEAR, [[...restaurantIds]]);
  if (documents.length > 0) await ctx.db.sql.rows(ADD, [JSON.stringify(documents)]);
}

export async function clearDocuments(ctx: Ctx): Promise<void> {
  await ctx.db.sql.rows(CLEAR_ALL, []);
}

/** What is like the query in the restaurants given, the most alike first; `words` as `queryWords` gives them. */
export function matchDocuments(ctx: Ctx, words: readonly string[], restaurantIds: readonly string[], vegOnly: boolean, most: number): Promise<Match[]> {
  return ctx.db.sql.rows<Match>(MATCH, [words.join(' '), [...words], [...restaurantIds], vegOnly, most]);
}

/** Dishes of the restaurants given that bear one of the names (as query keys), the best-liked first. */
export async function dishesNamed(ctx: Ctx, names: readonly string[], restaurantIds: readonly string[], vegOnly: boolean, most: number): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ id: string }>(SHELF, [[...names], [...restaurantIds], vegOnly, most]);
  return rows.map((row) => row.id);
}
