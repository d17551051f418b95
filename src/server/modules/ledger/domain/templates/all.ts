import { orderCancelledRetained, orderDelivered } from './orders.ts';
import { gatewaySettled, paymentCaptured, paymentDuplicate, paymentMismatch, paymentSurplus } from './payments.ts';
import { refundFailed, refundProcessed, refundRequested } from './refunds.ts';
import { commissionCharged, tcsCollected, tdsWithheld } from './restaurants.ts';
import {
  cashCollected,
  cashDeposited,
  cashShortage,
  cashUnplaced,
  riderBonusEarned,
  riderDebtDeducted,
  riderPayEarned,
  welfareContribution,
} from './riders.ts';
import { adjustment, compensationDue, compensationReceived, payoutFailed, payoutSent, taxPaid } from './settlements.ts';
import { walletCredited, walletSpent, walletToppedUp } from './wallets.ts';

/** Every template of the journal: facts in, an entry out, pure. Other modules call `journal.orderDelivered(facts)` and give the result to `post`. */
export const journal = {
  paymentCaptured,
  paymentDuplicate,
  paymentSurplus,
  paymentMismatch,
  orderDelivered,
  cashCollected,
  cashUnplaced,
  cashDeposited,
  cashShortage,
  commissionCharged,
  tdsWithheld,
  tcsCollected,
  riderPayEarned,
  riderBonusEarned,
  riderDebtDeducted,
  welfareContribution,
  orderCancelledRetained,
  refundRequested,
  refundProcessed,
  refundFailed,
  walletToppedUp,
  walletSpent,
  walletCredited,
  gatewaySettled,
  payoutSent,
  payoutFailed,
  adjustment,
  taxPaid,
  compensationDue,
  compensationReceived,
};
