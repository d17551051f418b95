import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paise, paise } from '../../../../kernel/money.ts';
import { accountOf } from '../chart.ts';
import { type EntryDraft, flawOf, netOf } from '../entry.ts';
import type { TaxHeads } from '../tax-heads.ts';
import { journal } from './all.ts';

const MAX = 10_000_000;
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: MAX })).map(paise);
const heads: fc.Arbitrary<TaxHeads> = fc.record({ cgstPaise: amount, sgstPaise: amount, igstPaise: amount });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const id = fc.uuid();
const occurredAt = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true });
const base = { occurredAt, orderId: id, restaurantId: id, riderId: id, customerId: id, paymentId: id, refundId: id, amountPaise: amount };
const facts = fc.record(base);
const total = (tax: TaxHeads | undefined) => (tax ? tax.cgstPaise + tax.sgstPaise + tax.igstPaise : 0);
const add = (...amounts: readonly (number | undefined)[]): Paise => paise(amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0));
const rest = <T extends object>(more: fc.Arbitrary<T>) => fc.tuple(facts, more).map(([common, own]) => ({ ...common, ...own }));

const deliveries = rest(
  fc.record({
    itemsPaise: amount,
    packagingPaise: amount,
    restaurantTaxPaise: maybe(amount),
    restaurantDeliveryPaise: maybe(amount),
    restaurantDeliveryDiscountPaise: maybe(amount),
    deliveryPaise: amount,
    platformFeePaise: amount,
    gst95: maybe(heads),
    gstOwn: maybe(heads),
    tipPaise: maybe(amount),
    riderKnown: fc.boolean(),
    discounted: fc.integer({ min: 0, max: 100 }),
  }),
).map(({ riderKnown, discounted, ...given }) => {
  const { itemsPaise, packagingPaise, restaurantTaxPaise, restaurantDeliveryPaise, platformFeePaise, gst95, gstOwn, tipPaise } = given;
  const givenOff = given.restaurantDeliveryDiscountPaise ?? 0;
  const deliveryPaise = paise(given.deliveryPaise + givenOff);
  const restaurant = add(itemsPaise, packagingPaise, restaurantTaxPaise, restaurantDeliveryPaise);
  const bill = add(restaurant, deliveryPaise, platformFeePaise, total(gst95), total(gstOwn), tipPaise);
  const platformDiscountPaise = paise(Math.floor((itemsPaise * discounted) / 100));
  const customerPaise = paise(bill - platformDiscountPaise - givenOff);
  return { ...given, deliveryPaise, riderId: riderKnown ? given.riderId : null, platformDiscountPaise, customerPaise };
});
const retained = rest(fc.record({ restaurantPaise: amount, riderPaise: amount, gst95: maybe(heads), gstOwn: maybe(heads), ours: amount, off: amount })).map(
  ({ riderPaise, ours, off, ...given }) => ({
    ...given,
    restaurantPaise: add(given.restaurantPaise, off),
    platformDiscountPaise: off,
    rider: { riderId: given.riderId, paise: riderPaise },
    retainedPaise: add(given.restaurantPaise, riderPaise, total(given.gst95), total(given.gstOwn), ours),
  }),
);
const refunds = rest(fc.record({ gst95: maybe(heads), gstOwn: maybe(heads), net: amount, ownTax: amount, off: amount, restaurantBears: fc.boolean() })).map(
  ({ net, ownTax, off, restaurantBears, ...given }) => ({
    ...given,
    amountPaise: add(net, ownTax, total(given.gst95), total(given.gstOwn)),
    restaurantTax: { restaurantId: given.restaurantId, paise: ownTax },
    platformDiscountPaise: off,
    bearer: restaurantBears ? ({ by: 'restaurant', restaurantId: given.restaurantId } as const) : ({ by: 'platform' } as const),
  }),
);
const taxes = fc.record({
  occurredAt,
  challanId: id,
  heads: fc.array(
    fc.oneof(
      fc.record({
        account: fc.constantFrom('gst_95_cgst' as const, 'tds_payable' as const, 'tcs_igst' as const, 'welfare_payable' as const),
        owedPaise: amount,
        paidPaise: amount,
      }),
      fc.record({ account: fc.constantFrom('gst_own_cgst' as const, 'gst_own_igst' as const), owedPaise: amount, paidPaise: amount, setOffPaise: amount }),
    ),
    { maxLength: 6 },
  ),
});
const payouts = rest(fc.record({ payee: fc.record({ type: fc.constantFrom('restaurant' as const, 'rider' as const), id }), payoutId: id }));
const compensations = rest(
  fc.record({
    compensationId: id,
    to: fc.oneof(
      fc.constant({ type: 'platform' } as const),
      fc.record({ type: fc.constantFrom('customer' as const, 'restaurant' as const, 'rider' as const), id }),
    ),
  }),
);

/** Arbitrary facts of every template, and what it makes of them. */
const ENTRIES: Readonly<Record<keyof typeof journal, fc.Arbitrary<EntryDraft>>> = {
  paymentCaptured: facts.map(journal.paymentCaptured),
  paymentDuplicate: facts.map(journal.paymentDuplicate),
  paymentSurplus: facts.map(journal.paymentSurplus),
  paymentMismatch: facts.map(journal.paymentMismatch),
  orderDelivered: deliveries.map(journal.orderDelivered),
  cashCollected: facts.map(journal.cashCollected),
  cashUnplaced: facts.map(journal.cashUnplaced),
  cashDeposited: rest(fc.record({ depositId: id, by: fc.constantFrom('bank' as const, 'earnings' as const) })).map(journal.cashDeposited),
  cashShortage: rest(fc.record({ shortageId: id })).map(journal.cashShortage),
  commissionCharged: rest(fc.record({ commissionPaise: amount, gst: heads })).map(journal.commissionCharged),
  tdsWithheld: rest(fc.record({ tdsPaise: amount })).map(journal.tdsWithheld),
  tcsCollected: rest(fc.record({ tcs: heads })).map(journal.tcsCollected),
  riderPayEarned: rest(fc.record({ payPaise: amount, waitingTipPaise: maybe(amount) })).map(journal.riderPayEarned),
  riderBonusEarned: rest(fc.record({ day: fc.constant('2026-11-24'), bonusPaise: amount })).map(journal.riderBonusEarned),
  riderDebtDeducted: rest(fc.record({ statementId: id })).map(journal.riderDebtDeducted),
  welfareContribution: rest(fc.record({ contributionPaise: amount })).map(journal.welfareContribution),
  orderCancelledRetained: retained.map(journal.orderCancelledRetained),
  refundRequested: refunds.map(journal.refundRequested),
  refundProcessed: facts.map(journal.refundProcessed),
  refundFailed: facts.map(journal.refundFailed),
  walletToppedUp: facts.map(journal.walletToppedUp),
  walletSpent: rest(fc.record({ spendId: id })).map(journal.walletSpent),
  walletCredited: rest(fc.record({ creditId: id, from: fc.constantFrom('refund' as const, 'goodwill' as const), orderId: fc.option(id) })).map(
    journal.walletCredited,
  ),
  gatewaySettled: fc
    .record({ occurredAt, settlementId: id, net: amount, feePaise: amount, feeGstPaise: amount })
    .map(({ net, ...given }) => journal.gatewaySettled({ ...given, grossPaise: add(net, given.feePaise, given.feeGstPaise) })),
  payoutSent: payouts.map(journal.payoutSent),
  payoutFailed: payouts.map(journal.payoutFailed),
  adjustment: fc
    .record({ occurredAt, adjustmentId: id, subject: fc.record({ type: fc.constant('order'), id }), amounts: fc.array(amount, { maxLength: 5 }) })
    .map(({ amounts, ...given }) => {
      const lines = amounts.map((value) => ({ account: 'suspense' as const, paise: value }));
      return journal.adjustment({ ...given, lines: [...lines, { account: 'escrow_bank', paise: paise(-add(...amounts)) }] });
    }),
  taxPaid: taxes.map(journal.taxPaid),
  compensationDue: compensations.map(journal.compensationDue),
  compensationReceived: compensations.map(journal.compensationReceived),
};

describe('every template, whatever the facts', () => {
  it.each(Object.entries(ENTRIES))('%s sums to zero without lines of zero, on accounts of the chart', (_name, entries) => {
    fc.assert(
      fc.property(entries, (draft) => {
        expect(netOf(draft.postings)).toBe(0);
        for (const { account, paise: value } of draft.postings) {
          expect(value).not.toBe(0);
          expect(accountOf(account).code).toBe(account);
        }
        expect(draft.postings.length === 0 || flawOf(draft) === null).toBe(true);
      }),
    );
  });

  it.each(Object.entries(ENTRIES))('%s bears its name, in its key too', (name, entries) => {
    const template = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    fc.assert(
      fc.property(entries, (draft) => draft.template === template && draft.key.startsWith(`${template}:`)),
      { numRuns: 20 },
    );
  });
});
