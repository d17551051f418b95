import { journal } from '../index.ts';
import { customerId, type Example, id, occurredAt, orderId, paymentId, restaurantId, rs, within } from './example-facts.ts';

/** Of refunds, wallets, payouts, taxes and compensation. */
export const LATER_EXAMPLES: readonly Example[] = [
  {
    title: 'The order is cancelled in time: all that is held goes back.',
    entry: journal.refundRequested({ refundId: id, orderId, amountPaise: rs('509.97'), bearer: { by: 'customer_advance' }, occurredAt }),
  },
  {
    title: 'A dish of 149.00 was missing: the restaurant bears it, a credit note takes back its tax.',
    entry: journal.refundRequested({
      refundId: id,
      orderId,
      amountPaise: rs('156.46'),
      bearer: { by: 'restaurant', restaurantId },
      gst95: within('3.73'),
      occurredAt,
    }),
  },
  {
    title: 'The platform gives back 50.00 for a late order, out of kindness: no credit note.',
    entry: journal.refundRequested({ refundId: id, orderId, amountPaise: rs('50.00'), bearer: { by: 'platform' }, occurredAt }),
  },
  {
    title:
      'Of food of 600.00 with our coupon of 100.00 a third was missing: the customer gets a third of what was paid, a third of the coupon comes back to us.',
    entry: journal.refundRequested({
      refundId: id,
      orderId,
      amountPaise: rs('176.67'),
      bearer: { by: 'restaurant', restaurantId },
      gst95: within('5.00'),
      platformDiscountPaise: rs('33.33'),
      occurredAt,
    }),
  },
  {
    title:
      'The rider spilled a dish of 200.00 of a hotel restaurant: we bear the dish, the restaurant gives back its own tax, which its credit note spares it.',
    entry: journal.refundRequested({
      refundId: id,
      orderId,
      amountPaise: rs('236.00'),
      bearer: { by: 'platform' },
      restaurantTax: { restaurantId, paise: rs('36.00') },
      occurredAt,
    }),
  },
  { title: 'The gateway takes the refund of 156.46.', entry: journal.refundProcessed({ refundId: id, orderId, amountPaise: rs('156.46'), occurredAt }) },
  { title: 'The refund comes back: the account is closed.', entry: journal.refundFailed({ refundId: id, orderId, amountPaise: rs('156.46'), occurredAt }) },
  { title: 'A customer pays 500.00 into the wallet.', entry: journal.walletToppedUp({ paymentId, customerId, amountPaise: rs('500.00'), occurredAt }) },
  { title: 'The wallet pays 200.00 of an order.', entry: journal.walletSpent({ spendId: id, orderId, customerId, amountPaise: rs('200.00'), occurredAt }) },
  {
    title: 'A refund of 156.46 goes to the wallet, as the customer wishes.',
    entry: journal.walletCredited({ creditId: id, customerId, orderId, amountPaise: rs('156.46'), from: 'refund', occurredAt }),
  },
  {
    title: 'A gift of 25.00.',
    entry: journal.walletCredited({ creditId: id, customerId, orderId: null, amountPaise: rs('25.00'), from: 'goodwill', occurredAt }),
  },
  {
    title: 'The restaurant is paid 314.23.',
    entry: journal.payoutSent({ payoutId: id, payee: { type: 'restaurant', id: restaurantId }, amountPaise: rs('314.23'), occurredAt }),
  },
  {
    title: 'The payout comes back.',
    entry: journal.payoutFailed({ payoutId: id, payee: { type: 'restaurant', id: restaurantId }, amountPaise: rs('314.23'), occurredAt }),
  },
  {
    title: '500.00 of an unknown payment turn out to be for this order.',
    entry: journal.adjustment({
      adjustmentId: id,
      subject: { type: 'order', id: orderId },
      lines: [
        { account: 'suspense', paise: rs('500.00') },
        { account: 'customer_advance', paise: rs('-500.00') },
      ],
      occurredAt,
    }),
  },
  {
    title: 'A month’s CGST: 1,23,456.50 of section 9(5) is paid as 1,23,457; 1,000.00 of our own by 180.00 input tax and 820.00 money.',
    entry: journal.taxPaid({
      challanId: 'CPIN-1',
      heads: [
        { account: 'gst_95_cgst', owedPaise: rs('123456.50'), paidPaise: rs('123457.00') },
        { account: 'gst_own_cgst', owedPaise: rs('1000.00'), paidPaise: rs('820.00'), setOffPaise: rs('180.00') },
      ],
      occurredAt,
    }),
  },
  {
    title: 'A bank owes the customer 100.00 for one day’s delay.',
    entry: journal.compensationDue({ compensationId: id, orderId, amountPaise: rs('100.00'), to: { type: 'customer', id: customerId }, occurredAt }),
  },
  { title: 'The bank pays it.', entry: journal.compensationReceived({ compensationId: id, orderId, amountPaise: rs('100.00'), occurredAt }) },
];
