/** What other modules may use of settlement. */
export { chargeOrder } from './commands/charge-order.ts';
export { type Terms, termsAt } from './store/terms.ts';
export { subscribers } from './subscribers.ts';
