/** What other modules may use of payments. */
export { creditWallet, spendFromWallet } from './commands/change-wallet.ts';
export { expirePayment } from './commands/expire-payment.ts';
export { openPayment } from './commands/open-payment.ts';
export { recordCash } from './commands/record-cash.ts';
export { refundOrder } from './commands/refund-order.ts';
export { sandboxPay } from './commands/sandbox-pay.ts';
export { settlePayment } from './commands/settle-payment.ts';
export { depositCash, recordShortage } from './commands/settle-rider-cash.ts';
export { startPayment } from './commands/start-payment.ts';
export type { PaymentEventType, RecordedPaymentEvent } from './events.ts';
export { paymentsOfOrders } from './queries/payments-of-orders.ts';
export { type CashHeld, mayCarryCash, riderCash } from './queries/rider-cash.ts';
export { moneyOf, type OrderMoney } from './store/payments.ts';
export { walletBalance } from './store/wallet.ts';
export { subscribers } from './subscribers.ts';
export { paymentWebhook } from './webhooks.ts';
