/** What other modules may use of aftercare. */
export type { RecordedRefundedEvent } from './events.ts';
export { creditsOfOrder } from './queries/credits.ts';
