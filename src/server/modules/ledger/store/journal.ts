import { createHash } from 'node:crypto';
import type { Ctx } from '../../../platform/context.ts';
import { newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { accountOf } from '../domain/chart.ts';
import { contentOf, type EntryDraft } from '../domain/entry.ts';

/**
 * One statement for everything: accounts that are new, entries whose key is new, and these entries' postings. It changes no row that exists
 * and locks none, whatever accounts are busy. Sorted, so that two who post the same keys or accounts wait for each other in one order.
 */
const POST = statement(
  'ledger_post',
  `WITH given AS (
     SELECT * FROM jsonb_to_recordset($2::jsonb)
       AS e (id uuid, key text, template text, "subjectType" text, "subjectId" text, "occurredAt" timestamptz, hash text, postings jsonb)
   ), accounts AS (
     INSERT INTO ledger_account (id, code, kind, owner_type, owner_id)
     SELECT id, code, kind, "ownerType", "ownerId"
     FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, code text, kind text, "ownerType" text, "ownerId" uuid) ORDER BY code
     ON CONFLICT DO NOTHING
   ), entered AS (
     INSERT INTO ledger_entry (id, key, template, subject_type, subject_id, occurred_at, content_hash)
     SELECT id, key, template, "subjectType", "subjectId", "occurredAt", decode(hash, 'hex') FROM given ORDER BY key
     ON CONFLICT (key) DO NOTHING RETURNING seq, id, key
   ), posted AS (
     INSERT INTO ledger_posting (entry_seq, line, account_id, paise)
     SELECT n.seq, p.ordinality, (p.value->>0)::uuid, (p.value->>1)::bigint
     FROM entered n JOIN given g USING (id) CROSS JOIN LATERAL jsonb_array_elements(g.postings) WITH ORDINALITY AS p
   )
   SELECT key, seq FROM entered`,
);
const KNOWN = statement('ledger_entries_of_keys', `SELECT key, seq, id, encode(content_hash, 'hex') AS hash FROM ledger_entry WHERE key = ANY($1::text[])`);

/** An entry that stands in the books. */
export interface Entered {
  readonly key: string;
  readonly seq: number;
}

export interface KnownEntry extends Entered {
  readonly id: string;
  readonly hash: string;
}

/** An account's id: a digest of its code in the form of a UUIDv8, the same wherever it is made. */
export function accountId(code: string): string {
  const bytes = createHash('sha256').update(`ledger account\n${code}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The content hash of an entry under an id: SHA-256 in hexadecimal digits. */
export const hashOf = (id: string, draft: EntryDraft): string => createHash('sha256').update(contentOf(id, draft)).digest('hex');

function row(ctx: Ctx, draft: EntryDraft) {
  const { key, template, subject, occurredAt, postings } = draft;
  const id = newId(ctx);
  const lines = postings.map((posting) => [accountId(posting.account), posting.paise]);
  return { id, key, template, subjectType: subject.type, subjectId: subject.id, occurredAt, hash: hashOf(id, draft), postings: lines };
}

/** Enters the drafts whose keys are new, and gives these; waits for a running transaction that enters the same key. */
export function enter(ctx: Ctx, drafts: readonly EntryDraft[]): Promise<Entered[]> {
  const codes = [...new Set(drafts.flatMap((draft) => draft.postings.map(({ account }) => account)))];
  const accounts = codes.map((code) => ({ ...accountOf(code), id: accountId(code) }));
  return ctx.db.sql.rows<Entered>(POST, [JSON.stringify(accounts), JSON.stringify(drafts.map((draft) => row(ctx, draft)))]);
}

/** The entries that have these keys. */
export const entriesWithKeys = (ctx: Ctx, keys: readonly string[]) => ctx.db.sql.rows<KnownEntry>(KNOWN, [[...keys]]);
