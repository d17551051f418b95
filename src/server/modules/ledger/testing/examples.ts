import { journal } from '../index.ts';
import { across, type Example, id, ORDER_OF_EXAMPLES, occurredAt, orderId, paymentId, restaurantId, riderId, rs, within } from './example-facts.ts';
import { LATER_EXAMPLES } from './later-examples.ts';

/** Every template with at least one example; `docs/ledger.md` shows them all, and a test compares. */
export const EXAMPLES: readonly Example[] = [
  { title: 'The customer pays 509.97 by UPI.', entry: journal.paymentCaptured({ paymentId, orderId, amountPaise: rs('509.97'), occurredAt }) },
  { title: 'The customer pays the same order again.', entry: journal.paymentDuplicate({ paymentId, orderId, amountPaise: rs('509.97'), occurredAt }) },
  { title: '600.00 comes where 509.97 was asked: 90.03 go back.', entry: journal.paymentSurplus({ paymentId, orderId, amountPaise: rs('90.03'), occurredAt }) },
  { title: '500.00 comes where 509.97 was asked.', entry: journal.paymentMismatch({ paymentId, orderId, amountPaise: rs('500.00'), occurredAt }) },
  {
    title: 'The gateway pays out 509.97 less a fee of 10.00 and 18% GST on it.',
    entry: journal.gatewaySettled({ settlementId: 'setl_1', grossPaise: rs('509.97'), feePaise: rs('10.00'), feeGstPaise: rs('1.80'), occurredAt }),
  },
  {
    title: 'Food 399.00 and packaging 26.00 at 5%, delivery 39.00 and platform fee 14.99 at 18%, and a tip of 20.00 on top.',
    entry: journal.orderDelivered({ ...ORDER_OF_EXAMPLES, customerPaise: rs('529.97'), tipPaise: rs('20.00') }),
  },
  {
    title: 'Food 600.00 with a discount of 100.00 that the platform pays for: taxed on 600.00, the customer pays 530.00.',
    entry: journal.orderDelivered({
      ...ORDER_OF_EXAMPLES,
      customerPaise: rs('530.00'),
      itemsPaise: rs('600.00'),
      packagingPaise: rs('0'),
      deliveryPaise: rs('0'),
      platformFeePaise: rs('0'),
      gst95: within('15.00'),
      gstOwn: within('0'),
      platformDiscountPaise: rs('100.00'),
    }),
  },
  {
    title:
      'A hotel restaurant (specified premises): food 1,200.00 with its own tax of 216.00; delivery 49.00 with ours; the rider is not known, the tip waits.',
    entry: journal.orderDelivered({
      ...ORDER_OF_EXAMPLES,
      customerPaise: rs('1503.82'),
      itemsPaise: rs('1200.00'),
      packagingPaise: rs('0'),
      restaurantTaxPaise: rs('216.00'),
      deliveryPaise: rs('49.00'),
      platformFeePaise: rs('0'),
      gst95: within('4.41'),
      gstOwn: within('0'),
      tipPaise: rs('30.00'),
      riderId: null,
    }),
  },
  {
    title: 'The restaurant delivers by its own staff for 30.00; the customer lives in the next state, so that the platform fee bears IGST.',
    entry: journal.orderDelivered({
      ...ORDER_OF_EXAMPLES,
      customerPaise: rs('364.19'),
      itemsPaise: rs('300.00'),
      packagingPaise: rs('0'),
      restaurantDeliveryPaise: rs('30.00'),
      deliveryPaise: rs('0'),
      platformFeePaise: rs('14.99'),
      gst95: within('8.25'),
      gstOwn: across('2.70'),
      riderId: null,
    }),
  },
  {
    title: 'The restaurant gives the delivery of 39.00 free: the customer pays no delivery and no tax on it, the restaurant pays us the 39.00.',
    entry: journal.orderDelivered({
      ...ORDER_OF_EXAMPLES,
      customerPaise: rs('463.95'),
      restaurantDeliveryDiscountPaise: rs('39.00'),
      gst95: within('10.63'),
    }),
  },
  { title: 'The rider takes 509.97 in cash.', entry: journal.cashCollected({ orderId, riderId, amountPaise: rs('509.97'), occurredAt }) },
  {
    title: 'An operator ends a cash order that no rider had; 509.97 is to be found.',
    entry: journal.cashUnplaced({ orderId, amountPaise: rs('509.97'), occurredAt }),
  },
  { title: 'The rider hands in 400.00.', entry: journal.cashDeposited({ depositId: id, riderId, amountPaise: rs('400.00'), by: 'bank', occurredAt }) },
  {
    title: 'The rider keeps 100.00 of the cash as pay.',
    entry: journal.cashDeposited({ depositId: id, riderId, amountPaise: rs('100.00'), by: 'earnings', occurredAt }),
  },
  { title: '9.97 is missing at the count.', entry: journal.cashShortage({ shortageId: id, riderId, amountPaise: rs('9.97'), occurredAt }) },
  {
    title: 'Commission of 22% on 425.00, and 18% GST on it.',
    entry: journal.commissionCharged({ orderId, restaurantId, commissionPaise: rs('93.50'), gst: within('8.42'), occurredAt }),
  },
  { title: 'Income tax of 0.1% on 425.00.', entry: journal.tdsWithheld({ orderId, restaurantId, tdsPaise: rs('0.43'), occurredAt }) },
  {
    title: 'TCS of 0.5% on the hotel restaurant’s 1,200.00.',
    entry: journal.tcsCollected({ orderId, restaurantId, tcs: within('3.00'), occurredAt }),
  },
  {
    title: 'The rider earns 42.00; a tip of 30.00 had waited for the rider’s name.',
    entry: journal.riderPayEarned({ orderId, riderId, payPaise: rs('42.00'), waitingTipPaise: rs('30.00'), occurredAt }),
  },
  {
    title: 'Fourteen orders in a day earn the rider 120.00 on top.',
    entry: journal.riderBonusEarned({ riderId, day: '2026-11-24', bonusPaise: rs('120.00'), occurredAt }),
  },
  {
    title: 'The 9.97 that were missing are taken off the rider’s week.',
    entry: journal.riderDebtDeducted({ statementId: id, riderId, amountPaise: rs('9.97'), occurredAt }),
  },
  {
    title: 'Karnataka’s welfare board gets 1% of 42.00.',
    entry: journal.welfareContribution({ orderId, riderId, contributionPaise: rs('0.42'), occurredAt }),
  },
  {
    title: 'Of a cancelled order 105.00 is kept: 80.00 for the kitchen, 5.00 tax, the rest is ours.',
    entry: journal.orderCancelledRetained({
      orderId,
      restaurantId,
      retainedPaise: rs('105.00'),
      restaurantPaise: rs('80.00'),
      gst95: within('2.50'),
      occurredAt,
    }),
  },
  {
    title: 'Food of 600.00 was being cooked when its customer cancelled: 530.00 is kept, the platform’s coupon of 100.00 makes the food whole.',
    entry: journal.orderCancelledRetained({
      orderId,
      restaurantId,
      retainedPaise: rs('530.00'),
      restaurantPaise: rs('600.00'),
      platformDiscountPaise: rs('100.00'),
      gst95: within('15.00'),
      occurredAt,
    }),
  },
  ...LATER_EXAMPLES,
];
