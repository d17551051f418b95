import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { linesLeft } from './credit.ts';
import { type Draft, type Party, totalsOf } from './document.ts';
import { type BilledOrder, invoicesOf, keptOrder, type Seller } from './invoices.ts';
import { documentNumber, financialYear, KINDS } from './number.ts';

const platform: Party = { name: 'Thali Karnataka', addressLine: '1, MG Road', pin: '560001', stateCode: '29', gstin: '29AAGCB7383J1Z4' };
const seller: Seller = {
  name: 'Zafrani',
  addressLine: '12th Main',
  pin: null,
  stateCode: '29',
  gstin: null,
  fssai: '11521998000123',
  specifiedPremises: false,
};
const recipient: Party = { name: 'Asha', addressLine: '100 Feet Road', pin: '560038', stateCode: '29', gstin: null };
/** Example 1 of the facts sheet. */
const order: BilledOrder = {
  code: 'AB12C',
  dishes: [{ name: 'Biryani', variantName: 'Full', quantity: 1, totalPaise: 39_900 }],
  bill: {
    lines: [
      { key: 'items', paise: 39_900 },
      { key: 'packaging', paise: 2_600 },
      { key: 'delivery', paise: 3_900 },
      { key: 'platformFee', paise: 1_499 },
    ],
    taxes: [
      { supply: 'food', basePaise: 42_500, rateBasisPoints: 500, cgstPaise: 1063, sgstPaise: 1063, igstPaise: 0 },
      { supply: 'delivery', basePaise: 3_900, rateBasisPoints: 1800, cgstPaise: 351, sgstPaise: 351, igstPaise: 0 },
      { supply: 'platformFee', basePaise: 1_499, rateBasisPoints: 1800, cgstPaise: 135, sgstPaise: 135, igstPaise: 0 },
    ],
  },
};

describe('numbers', () => {
  it('turn with the Indian financial year, by the local midnight of 1 April', () => {
    expect(financialYear(new Date('2027-03-31T18:29:59Z'), 'Asia/Kolkata')).toBe('2026-27');
    expect(financialYear(new Date('2027-03-31T18:30:00Z'), 'Asia/Kolkata')).toBe('2027-28');
    expect(financialYear(new Date('2099-12-31T00:00:00Z'), 'Asia/Kolkata')).toBe('2099-00');
  });

  it('are at most sixteen characters of those allowed, and never the same twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 9_999_999 }), (kind, sequence) => {
        expect(documentNumber(kind, '29', '2026-27', sequence)).toMatch(/^[A-Za-z0-9/-]{1,16}$/);
      }),
    );
    expect(new Set(KINDS.map((kind) => documentNumber(kind, '29', '2026-27', 1))).size).toBe(KINDS.length);
  });

  it.each([0, -1, 1.5, 10_000_000])('refuse a place of %d in the series', (sequence) => {
    expect(() => documentNumber('food_invoice', '29', '2026-27', sequence)).toThrow(RangeError);
  });
});

describe('the invoices of an order', () => {
  it('are the platform’s under section 9(5) for food and delivery, and its own for the fee: together the whole bill', () => {
    const [food, fee, ...none] = invoicesOf(order, seller, platform, recipient);
    expect(none).toEqual([]);
    expect(food).toMatchObject({ kind: 'food_invoice', supplier: platform, under95: true, cook: { name: 'Zafrani', fssai: '11521998000123' } });
    expect(food?.particulars).toEqual([
      { name: 'Biryani, Full', quantity: 1, paise: 39_900 },
      { key: 'packaging', paise: 2_600 },
      { key: 'delivery', paise: 3_900 },
    ]);
    expect(fee).toMatchObject({ kind: 'fee_invoice', under95: false, cook: null, particulars: [{ key: 'platformFee', paise: 1_499 }] });
    expect([food, fee].map((draft) => totalsOf(draft?.taxes ?? []).totalPaise)).toEqual([49_228, 1_769]);
  });

  it('are the restaurant’s own for food in specified premises, and the platform’s for the delivery', () => {
    const drafts = invoicesOf(order, { ...seller, specifiedPremises: true, gstin: '29AAGCB7383J1Z4' }, platform, recipient);
    expect(drafts.map((draft) => [draft.kind, draft.under95, draft.taxes.map((line) => line.supply)])).toEqual([
      ['seller_invoice', false, ['food']],
      ['food_invoice', true, ['delivery']],
      ['fee_invoice', false, ['platformFee']],
    ]);
    expect(drafts[0]?.supplier.name).toBe('Zafrani');
  });

  it('go by who owed the tax when it was billed, whatever the restaurant is now', () => {
    const taxes = order.bill.taxes.map((tax) => (tax.supply === 'food' ? { ...tax, liable: 'restaurant' as const } : tax));
    const kinds = (specifiedPremises: boolean, bill: BilledOrder['bill']) =>
      invoicesOf({ ...order, bill }, { ...seller, specifiedPremises }, platform, recipient).map((draft) => draft.kind);
    expect(kinds(false, { ...order.bill, taxes })).toEqual(['seller_invoice', 'food_invoice', 'fee_invoice']);
    const billed = order.bill.taxes.map((tax) => (tax.supply === 'food' ? { ...tax, liable: 'eco-9(5)' as const } : tax));
    expect(kinds(true, { ...order.bill, taxes: billed })).toEqual(['food_invoice', 'fee_invoice']);
  });

  it('name every surcharge and discount, so that what is listed comes to the taxable value', () => {
    const lines = [...order.bill.lines, { key: 'surge', paise: 1_000 }, { key: 'rain', paise: 500 }, { key: 'deliveryDiscount', paise: -400 }];
    const taxes = order.bill.taxes.map((tax) => (tax.supply === 'delivery' ? { ...tax, basePaise: 5_000 } : tax));
    const [food] = invoicesOf({ ...order, bill: { lines, taxes } }, seller, platform, recipient);
    const listed = food?.particulars.reduce((sum, particular) => sum + particular.paise, 0);
    expect(listed).toBe(totalsOf(food?.taxes ?? []).taxablePaise);
  });

  it('are none for what was not charged', () => {
    const free = { ...order, bill: { ...order.bill, taxes: order.bill.taxes.filter((tax) => tax.supply === 'food') } };
    expect(invoicesOf(free, seller, platform, recipient).map((draft) => draft.kind)).toEqual(['food_invoice']);
  });

  it('of a cancelled order are one of the food that was kept, at what was kept for it', () => {
    const whole = { taxablePaise: 42_500, cgstPaise: 1_063, sgstPaise: 1_063, igstPaise: 0 };
    const [food, ...none] = invoicesOf(keptOrder(order, whole), seller, platform, recipient);
    expect(none).toEqual([]);
    expect(food).toMatchObject({ kind: 'food_invoice', particulars: [{ name: 'Biryani, Full' }, { key: 'packaging' }] });
    expect(totalsOf(food?.taxes ?? [])).toMatchObject({ ...whole, totalPaise: 44_626 });
    const part = { taxablePaise: 20_000, cgstPaise: 500, sgstPaise: 500, igstPaise: 0 };
    const [less] = invoicesOf(keptOrder(order, part), seller, platform, recipient);
    expect(less?.particulars.at(-1)).toEqual({ key: 'notKept', paise: -22_500 });
    expect(less?.particulars.reduce((sum, one) => sum + one.paise, 0)).toBe(totalsOf(less?.taxes ?? []).taxablePaise);
  });

  it('name the fee’s place of supply by the customer’s state', () => {
    const far = invoicesOf(order, seller, platform, { ...recipient, stateCode: '33' });
    expect(far.map((draft) => draft.placeOfSupply)).toEqual(['29', '33']);
  });
});

it('what is left of an invoice is its lines less the notes on it', () => {
  const [invoice] = invoicesOf(order, seller, platform, recipient);
  if (!invoice) throw new Error('no invoice');
  const [line] = invoice.taxes;
  if (!line) throw new Error('no line');
  const noted: Draft = { ...invoice, taxes: [{ ...line, taxablePaise: paise(14_900), cgstPaise: paise(373), sgstPaise: paise(373) }] };
  expect(linesLeft(invoice, [noted])[0]).toMatchObject({ taxablePaise: 27_600, cgstPaise: 690, sgstPaise: 690 });
  expect(linesLeft(invoice, [])).toEqual(invoice.taxes);
});
