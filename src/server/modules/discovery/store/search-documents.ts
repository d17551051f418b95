import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Meant } from '../domain/likeness.ts';

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
const ADD_WORDS = statement('search_word_add', `INSERT INTO search_word (word) SELECT unnest($1::text[]) ON CONFLICT (word) DO NOTHING`);
const CLEAR_WORDS = statement('search_word_clear', 'DELETE FROM search_word');
const RESEMBLING = statement(
  'search_word_resembling',
  `SELECT (asked.nth - 1)::int AS nth, v.word FROM unnest($1::text[]) WITH ORDINALITY AS asked(word, nth),
     LATERAL (SELECT word FROM search_word WHERE word % asked.word OR word LIKE asked.word || '%' ORDER BY similarity(word, asked.word) DESC, word LIMIT 40) v`,
);
// For each document the best likeness of every typed word, summed; a typed word it lacks counts nothing. Documents come by their words first
// (MATERIALIZED): the planner can't tell how few they are and would read them all.
const MATCH = statement(
  'search_document_match',
  `WITH meant AS (SELECT * FROM unnest($1::int[], $2::text[], $3::float8[]) AS m(nth, word, alike)),
   holding AS MATERIALIZED (
     SELECT d.id, d.kind, d.restaurant_id, d.weight, string_to_array(d.key, ' ') AS words FROM search_document d
     WHERE string_to_array(d.key, ' ') && $2::text[] AND (NOT $6::boolean OR d.mark IS NULL OR d.mark = 'veg')
   ), best AS (
     SELECT h.id, m.nth, max(m.alike) AS alike FROM unnest($5::uuid[]) AS here(id) JOIN holding h ON h.restaurant_id = here.id
       CROSS JOIN LATERAL unnest(h.words) AS held(word) JOIN meant m ON m.word = held.word GROUP BY h.id, m.nth
   ), scored AS (SELECT id, sum(alike) / $4::int AS score FROM best GROUP BY id)
   SELECT h.id, h.kind, h.restaurant_id AS "restaurantId", s.score FROM scored s JOIN holding h ON h.id = s.id
   ORDER BY s.score DESC, h.weight DESC, h.id LIMIT $7`,
);
// For words run together or apart ("pavbhaji", "chow mein"): likeness of the whole, whatever its words.
const MATCH_PHRASE = statement(
  'search_document_match_phrase',
  `SELECT id, kind, restaurant_id AS "restaurantId", score FROM search_documents($1, $2::text[], $3::uuid[], $4, $5)`,
);
// Dishes named with all words of a term; at most two of a restaurant, so that one kitchen doesn't fill the shelf.
const SHELF = statement(
  'search_document_shelf',
  `WITH named AS MATERIALIZED (
     SELECT DISTINCT d.id, d.weight, d.restaurant_id, d.mark FROM unnest($1::text[]) AS term
       JOIN search_document d ON string_to_array(d.key, ' ') @> string_to_array(term, ' ') AND d.kind = 'dish'
   ), here AS (
     SELECT n.id, n.weight, row_number() OVER (PARTITION BY n.restaurant_id ORDER BY n.weight DESC, n.id) AS nth
     FROM unnest($2::uuid[]) AS open(id) JOIN named n ON n.restaurant_id = open.id WHERE NOT $3::boolean OR n.mark = 'veg'
   )
   SELECT id FROM here WHERE nth <= 2 ORDER BY weight DESC, id LIMIT $4`,
);

/** Replaces all documents of the restaurants by those given. In the caller's transaction. */
export async function replaceDocuments(ctx: Ctx, restaurantIds: readonly string[], documents: readonly SearchDocument[]): Promise<void> {
  await ctx.db.sql.rows(CLEAR, [[...restaurantIds]]);
  if (documents.length === 0) return;
  await ctx.db.sql.rows(ADD, [JSON.stringify(documents)]);
  // Sorted, so that two writers of the same words can't wait for each other.
  const words = new Set(documents.flatMap((document) => document.key.split(' ')));
  await ctx.db.sql.rows(ADD_WORDS, [[...words].filter((word) => word !== '').sort()]);
}

export async function clearDocuments(ctx: Ctx): Promise<void> {
  await ctx.db.sql.rows(CLEAR_ALL, []);
  await ctx.db.sql.rows(CLEAR_WORDS, []);
}

/** Words of the index that share letters with a typed word or begin with it: at most forty for each. */
export const resemblingWords = (ctx: Ctx, asked: readonly string[]): Promise<{ nth: number; word: string }[]> =>
  ctx.db.sql.rows<{ nth: number; word: string }>(RESEMBLING, [[...asked]]);

/** Where to look, and how much of it to give. */
export interface Scope {
  readonly restaurantIds: readonly string[];
  readonly vegOnly: boolean;
  readonly most: number;
}

/** What has the words meant, the most alike first; `askedCount` is how many words were typed. */
export function matchWords(ctx: Ctx, meant: readonly Meant[], askedCount: number, scope: Scope): Promise<Match[]> {
  const columns = [meant.map((one) => one.nth), meant.map((one) => one.word), meant.map((one) => one.likeness)];
  return ctx.db.sql.rows<Match>(MATCH, [...columns, askedCount, [...scope.restaurantIds], scope.vegOnly, scope.most]);
}

/** What is like the words as a whole, the most alike first. */
export const matchPhrase = (ctx: Ctx, asked: readonly string[], scope: Scope): Promise<Match[]> =>
  ctx.db.sql.rows<Match>(MATCH_PHRASE, [asked.join(' '), [...asked], [...scope.restaurantIds], scope.vegOnly, scope.most]);

/** Dishes of the restaurants given that bear one of the names (query words, a space between), the best-liked first. */
export async function dishesNamed(ctx: Ctx, names: readonly string[], restaurantIds: readonly string[], vegOnly: boolean, most: number): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ id: string }>(SHELF, [[...names], [...restaurantIds], vegOnly, most]);
  return rows.map((row) => row.id);
}
