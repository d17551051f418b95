/** What other modules may use of the ledger: the journal's templates make entries, `post` writes them in the caller's transaction. */
export { LedgerError, type Posted, post } from './commands/post.ts';
export { type AccountCode, type AccountName, ownedBy } from './domain/chart.ts';
export type { EntryDraft, Posting, Subject } from './domain/entry.ts';
export type { TaxHeads } from './domain/tax-heads.ts';
export { journal } from './domain/templates/all.ts';
