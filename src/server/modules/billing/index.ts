/** What other modules may use of billing. */
export { issueCreditNote } from './commands/issue-credit-note.ts';
export { issueInvoices } from './commands/issue-invoices.ts';
export type { DocumentFact, RecordedBillingEvent } from './events.ts';
export { subscribers } from './subscribers.ts';
