/** What other modules may use of the ledger: the journal's templates make entries, `post` writes them in the caller's transaction. */
export { LedgerError, type Posted, post } from './commands/post.ts';
export { type Sealed, sealLedger } from './commands/seal.ts';
export { type AccountCode, type AccountName, ownedBy } from './domain/chart.ts';
export type { EntryDraft, PaidFor, Posting, Subject } from './domain/entry.ts';
export type { TaxHeads } from './domain/tax-heads.ts';
export { journal } from './domain/templates/all.ts';
export type { OrderCancelledRetainedFacts, OrderDeliveredFacts } from './domain/templates/orders.ts';
export type { RefundBearer, RefundRequestedFacts } from './domain/templates/refunds.ts';
export type { Payee, TaxPaidFacts, TaxPaidHead } from './domain/templates/settlements.ts';
export { sealJob } from './jobs.ts';
export { balancesOf, trialBalance } from './queries/balances.ts';
export { collectedAtSource, withheldIncomeTax } from './queries/held-back.ts';
export { type AccountStatement, entriesOf, statementOf } from './queries/statements.ts';
export { type Verification, verifyLedger } from './queries/verify-ledger.ts';
export type { HeldBack } from './store/held-back.ts';
