/** What other modules may use of billing. */
export { creditRefunds } from './commands/credit-refunds.ts';
export { issueDocument } from './commands/issue.ts';
export { issueCreditNote } from './commands/issue-credit-note.ts';
export { issueInvoices } from './commands/issue-invoices.ts';
export type { Draft, Party } from './domain/document.ts';
export { monthInIndia } from './domain/month.ts';
export { SAC } from './domain/sac.ts';
export type { DocumentFact, RecordedBillingEvent } from './events.ts';
export { registrationIn } from './store/documents.ts';
export { registrations } from './store/returns.ts';
export { sellerGroups } from './store/sellers.ts';
export { subscribers } from './subscribers.ts';
