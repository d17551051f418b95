import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paise } from '../../../../kernel/money.ts';
import { documentBlock, owedTo, RESTAURANT_PAYABLE } from '../../testing/document.ts';
import { ORDER_OF_EXAMPLES, rs } from '../../testing/example-facts.ts';
import { EXAMPLES } from '../../testing/examples.ts';
import { CHART } from '../chart.ts';
import { netOf } from '../entry.ts';
import { journal } from './all.ts';

const DOCUMENT = new URL('../../../../../../docs/ledger.md', import.meta.url);
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const ZERO_HEADS = { cgstPaise: paise(0), sgstPaise: paise(0), igstPaise: paise(0) };
const { orderId, restaurantId, occurredAt } = ORDER_OF_EXAMPLES;
const halves = (half: string) => ({ ...ZERO_HEADS, cgstPaise: rs(half), sgstPaise: rs(half) });

describe('the worked examples', () => {
  it('show every template, and every account of the chart', () => {
    expect([...new Set(EXAMPLES.map(({ entry }) => entry.template))].sort()).toEqual(Object.keys(journal).map(snake).sort());
    const used = new Set(EXAMPLES.flatMap(({ entry }) => entry.postings.map(({ account }) => account.split(':')[0])));
    // Heads of tax between states stand beside those within one.
    expect(Object.keys(CHART).filter((name) => !used.has(name))).toEqual(['gst_95_igst', 'tcs_igst']);
  });

  it.each(EXAMPLES)('balance: $title', ({ entry }) => {
    expect(entry.postings.length).toBeGreaterThan(1);
    expect(netOf(entry.postings)).toBe(0);
    expect(entry.key.startsWith(`${entry.template}:`)).toBe(true);
  });

  it.each(EXAMPLES)('stand in docs/ledger.md: $title', (example) => {
    const text = readFileSync(DOCUMENT, 'utf8');
    expect(text).toContain(`### ${example.entry.template}\n`);
    expect(text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')).toContain(documentBlock(example).replace(/ +/g, ' '));
  });
});

describe('the facts sheet', () => {
  it('example 9: of 425.00 the restaurant gets 314.23, and none of the tax', () => {
    const entries = [
      journal.orderDelivered(ORDER_OF_EXAMPLES),
      journal.commissionCharged({ orderId, restaurantId, commissionPaise: rs('93.50'), gst: halves('8.42'), occurredAt }),
      journal.tdsWithheld({ orderId, restaurantId, tdsPaise: rs('0.43'), occurredAt }),
    ];
    expect(owedTo(RESTAURANT_PAYABLE, entries)).toBe(31_423);
    expect(owedTo('gst_95_cgst', entries) + owedTo('gst_95_sgst', entries)).toBe(2_126 + 702);
    expect(owedTo('customer_advance', entries)).toBe(-50_997);
  });

  it('example 5: the customer pays 530.00, the platform 100.00, the restaurant gets 600.00', () => {
    const { postings } = journal.orderDelivered({
      ...ORDER_OF_EXAMPLES,
      customerPaise: rs('530'),
      itemsPaise: rs('600'),
      packagingPaise: paise(0),
      deliveryPaise: paise(0),
      platformFeePaise: paise(0),
      gst95: halves('15'),
      gstOwn: ZERO_HEADS,
      platformDiscountPaise: rs('100'),
    });
    expect(postings).toEqual([
      { account: 'customer_advance', paise: 53_000 },
      { account: 'discount_expense', paise: 10_000 },
      { account: RESTAURANT_PAYABLE, paise: -60_000 },
      { account: 'gst_95_cgst', paise: -1_500 },
      { account: 'gst_95_sgst', paise: -1_500 },
    ]);
  });
});

describe('what can’t be', () => {
  it('is refused: parts that are not the whole, negative amounts, wrong set-offs, tax of money that is held', () => {
    expect(() => journal.orderDelivered({ ...ORDER_OF_EXAMPLES, customerPaise: rs('509.98') })).toThrow('sum to 1 paise');
    expect(() => journal.paymentCaptured({ paymentId: orderId, orderId, amountPaise: paise(-1), occurredAt })).toThrow(RangeError);
    const refund = { refundId: orderId, orderId, amountPaise: paise(100), occurredAt };
    expect(() => journal.refundRequested({ ...refund, bearer: { by: 'customer_advance' }, gst95: halves('0.01') })).toThrow('only held');
    expect(() => journal.refundRequested({ ...refund, bearer: { by: 'platform' }, gst95: halves('1') })).toThrow(RangeError);
    const head = { account: 'tds_payable', owedPaise: paise(100), paidPaise: paise(0), setOffPaise: paise(100) } as const;
    expect(() => journal.taxPaid({ challanId: 'c', heads: [head], occurredAt })).toThrow('paid in money');
    const lines = [{ account: 'suspense', paise: paise(5) }] as const;
    expect(() => journal.adjustment({ adjustmentId: 'a', subject: { type: 'order', id: orderId }, lines, occurredAt })).toThrow('5 paise');
    expect(() => journal.tdsWithheld({ orderId, restaurantId: 'nobody', tdsPaise: paise(1), occurredAt })).toThrow('no restaurant_payable:nobody');
    expect(() => journal.paymentCaptured({ paymentId: 'a b', orderId, amountPaise: paise(1), occurredAt })).toThrow('white space');
  });

  it('is nothing to post when all is zero', () => {
    expect(journal.tcsCollected({ orderId, restaurantId, tcs: ZERO_HEADS, occurredAt }).postings).toEqual([]);
  });
});
