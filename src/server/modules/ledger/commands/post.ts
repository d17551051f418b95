import type { Ctx } from '../../../platform/context.ts';
import { inSqlTransaction } from '../../../platform/context.ts';
import { type EntryDraft, flawOf } from '../domain/entry.ts';
import { enter, entriesWithKeys, hashOf } from '../store/journal.ts';

/** An entry that can't be posted: a defect of the caller, never of the user. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
}

/** What became of the drafts: how many are new in the books, and how many stood there already. */
export interface Posted {
  readonly added: number;
  readonly known: number;
}

/** The drafts to post: without empty ones, one for each key. */
function checked(drafts: readonly EntryDraft[]): EntryDraft[] {
  const byKey = new Map<string, EntryDraft>();
  for (const draft of drafts) {
    if (draft.postings.length === 0) continue;
    const flaw = flawOf(draft);
    if (flaw) throw new LedgerError(`${draft.key} can't be posted: ${flaw}`);
    const twin = byKey.get(draft.key);
    if (twin && hashOf('', twin) !== hashOf('', draft)) throw new LedgerError(`${draft.key} is given twice with different content`);
    byKey.set(draft.key, draft);
  }
  return [...byKey.values()];
}

/**
 * Posts entries, all or none, in the caller's transaction (in one of its own if there is none). One statement when all are new. A key that
 * stands in the books with the same content is left alone, so that a repeat is harmless. Entries without postings are passed over.
 * Throws `LedgerError` when an entry doesn't balance or its key stands there with other content; the transaction must then be given up.
 * Amounts are paise, debit positive. For what the system has decided: it asks for no actor.
 */
export async function post(ctx: Ctx, drafts: readonly EntryDraft[]): Promise<Posted> {
  const entries = checked(drafts);
  if (entries.length === 0) return { added: 0, known: 0 };
  return inSqlTransaction(ctx, async (tx) => {
    const added = new Set((await enter(tx, entries)).map(({ key }) => key));
    const old = entries.filter(({ key }) => !added.has(key));
    if (old.length === 0) return { added: added.size, known: 0 };
    const known = new Map(
      (
        await entriesWithKeys(
          tx,
          old.map(({ key }) => key),
        )
      ).map((found) => [found.key, found]),
    );
    for (const draft of old) {
      const found = known.get(draft.key);
      if (!found) throw new LedgerError(`${draft.key} was taken by a transaction this one can't see`);
      if (found.hash !== hashOf(found.id, draft)) throw new LedgerError(`${draft.key} stands in the books with other content`);
    }
    return { added: added.size, known: old.length };
  });
}
