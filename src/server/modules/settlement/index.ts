/** What other modules may use of settlement. */
export { chargeOrder, chargeOrders } from './commands/charge-order.ts';
export { closeCycle } from './commands/close-cycle.ts';
export { payoutFailed, payoutProcessed } from './commands/end-payout.ts';
export { requestPayout } from './commands/request-payout.ts';
export type { RecordedSettlementEvent, SettlementEventType, StatementFact } from './events.ts';
export { type SendPayout, setPayoutPort } from './payout-port.ts';
export { rebuildStatement } from './queries/rebuild-statement.ts';
export { type Terms, termsAt } from './store/terms.ts';
export { subscribers } from './subscribers.ts';
