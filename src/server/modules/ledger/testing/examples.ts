import { type Paise, paise } from '../../../kernel/money.ts';
import { type EntryDraft, journal } from '../index.ts';

/** Rupees, written as in the books, to paise: `rs('425.00')`. */
export const rs = (text: string): Paise => paise(Math.round(Number(text) * 100));

const ID = { order: '01', payment: '02', restaurant: '03', rider: '04', customer: '05', other: '06' } as const;
const uuid = (tail: string) => `01936f3e-7a10-7c3e-9a55-3f0f6f1f2a${tail}`;
const [orderId, paymentId, restaurantId] = [uuid(ID.order), uuid(ID.payment), uuid(ID.restaurant)];
export const customerId = uuid(ID.customer);
const [riderId, id] = [uuid(ID.rider), uuid(ID.other)];
const occurredAt = new Date('2026-11-24T12:00:00Z');

const within = (half: string) => ({ cgstPaise: rs(half), sgstPaise: rs(half), igstPaise: rs('0') });
const across = (whole: string) => ({ cgstPaise: rs('0'), sgstPaise: rs('0'), igstPaise: rs(whole) });

/** A worked example of a template: in words, and the entry that its facts give. */
export interface Example {
  readonly title: string;
  readonly entry: EntryDraft;
}

/** The order of most examples: food 399.00, packaging 26.00, delivery 39.00, platform fee 14.99, tax 30.98, within one state. */
export const ORDER_OF_EXAMPLES = {
  orderId,
  restaurantId,
  customerPaise: rs('509.97'),
  itemsPaise: rs('399.00'),
  packagingPaise: rs('26.00'),
  deliveryPaise: rs('39.00'),
  platformFeePaise: rs('14.99'),
  gst95: within('14.14'),
  gstOwn: within('1.35'),
  riderId,
  occurredAt,
};

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
