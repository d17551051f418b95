import { describe, expect, it } from 'vitest';
import { paise } from '../../../../kernel/money.ts';
import { type Assessment, assess } from './assess.ts';
import { creditNote } from './credit-note.ts';
import { financialYearOf } from './financial-year.ts';
import { payable, taxOnTop } from './heads.ts';
import { type RateTable, STATUTE } from './rates.ts';

const KARNATAKA = '29';
const TAMIL_NADU = '33';
const food = (amount: number, more: object = {}) => ({ name: 'Biryani', amount, kind: 'food', ...more });
const cola = (amount: number, more: object = {}) => ({ name: 'Cola', amount, kind: 'goods', rate: 40, hsn: '220210', taxInclusive: true, ...more });
const seller = (more: object = {}) => ({ restaurant: { state: KARNATAKA, specifiedPremises: false, registered: true, ...more } });
const order = (more: object = {}) => ({ date: '2026-11-24', ...seller(), customer: { state: KARNATAKA }, items: [], ...more });
const rider = (amount: number) => ({ delivery: { by: 'unregistered-rider', amount } });

function assessed(more: object, table: RateTable = STATUTE): Assessment {
  const result = assess(order(more), table);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const refused = (value: unknown) => {
  const result = assess(value, STATUTE);
  return result.ok ? null : { code: result.error.code, path: result.error.path };
};
/** Lines as `name rate: taxable + heads`, liable. */
const told = ({ lines }: Assessment) =>
  lines.map(({ line, rule, taxablePaise, cgstPaise, sgstPaise, igstPaise }) => [
    `${line} ${rule.basisPoints / 100}`,
    taxablePaise,
    [cgstPaise, sgstPaise, igstPaise],
    rule.liable,
  ]);

describe('the worked examples of the facts sheet', () => {
  const first = { items: [food(39_900)], packaging: 2_600, ...rider(3_900), platformFee: 1_499 };

  it('1: food with packaging, delivery, platform fee', () => {
    const found = assessed(first);
    expect(told(found)).toEqual([
      ['food 5', 42_500, [1_063, 1_063, 0], 'eco-9(5)'],
      ['delivery 18', 3_900, [351, 351, 0], 'eco-9(5)'],
      ['platformFee 18', 1_499, [135, 135, 0], 'eco'],
    ]);
    expect(found).toMatchObject({ taxPaise: 3_098, invoicePaise: 50_997, customerPaysPaise: 50_997 });
  });

  it('2: the same food as an inter-state supply', () => {
    expect(taxOnTop(paise(42_500), { basisPoints: 500, interState: true })).toMatchObject({ cgstPaise: 0, sgstPaise: 0, igstPaise: 2_125 });
  });

  it('3: the group is rounded, not each item', () => {
    expect(told(assessed({ items: [food(10_010), food(20_010)] }))).toEqual([['food 5', 30_020, [751, 751, 0], 'eco-9(5)']]);
  });

  it('4: a discount of the restaurant lowers the taxable value', () => {
    const discounts = [{ fundedBy: 'restaurant', on: 'food', amount: 10_000 }];
    const found = assessed({ items: [food(50_000)], packaging: 2_000, ...rider(3_000), discounts });
    expect(told(found)).toEqual([
      ['food 5', 42_000, [1_050, 1_050, 0], 'eco-9(5)'],
      ['delivery 18', 3_000, [270, 270, 0], 'eco-9(5)'],
    ]);
    expect(found).toMatchObject({ invoicePaise: 47_640, customerPaysPaise: 47_640, expensePaise: 0 });
  });

  it('5: a discount of the platform on food is its expense', () => {
    const found = assessed({ items: [food(60_000)], discounts: [{ fundedBy: 'platform', on: 'food', amount: 10_000 }] });
    expect(told(found)).toEqual([['food 5', 60_000, [1_500, 1_500, 0], 'eco-9(5)']]);
    expect(found).toMatchObject({ invoicePaise: 63_000, expensePaise: 10_000, customerPaysPaise: 53_000 });
  });

  it('6: specified premises owe their own tax at 18 %', () => {
    const found = assessed({ ...seller({ specifiedPremises: true }), items: [food(120_000)], ...rider(4_900) });
    expect(told(found)).toEqual([
      ['food 18', 120_000, [10_800, 10_800, 0], 'restaurant'],
      ['delivery 18', 4_900, [441, 441, 0], 'eco-9(5)'],
    ]);
    expect(found.invoicePaise).toBe(147_382);
  });

  it('7: a cola at its MRP', () => {
    const found = assessed({ items: [cola(4_000)] });
    expect(told(found)).toEqual([['goods 40', 2_858, [571, 571, 0], 'restaurant']]);
    expect(found.invoicePaise).toBe(4_000);
  });

  it('8: a missing item is credited, and the last note takes what remains', () => {
    const [line] = assessed(first).lines;
    if (!line) throw new Error('No line');
    const note = creditNote(line, paise(14_900), line.rule);
    expect(note).toMatchObject({ ok: true, value: { cgstPaise: 373, sgstPaise: 373, totalPaise: 15_646, left: { taxablePaise: 27_600, cgstPaise: 690 } } });
    if (!note.ok) return;
    expect(creditNote(note.value.left, paise(27_600), line.rule)).toMatchObject({
      ok: true,
      value: { cgstPaise: 690, left: { taxablePaise: 0, cgstPaise: 0 } },
    });
    expect(creditNote(note.value.left, paise(27_601), line.rule)).toEqual({ ok: false, error: 'more_than_left' });
    expect(creditNote(note.value.left, paise(0), line.rule)).toEqual({ ok: false, error: 'nothing_to_credit' });
  });

  it('10: a restaurant that carries its food itself: one composite supply', () => {
    const found = assessed({ items: [food(30_000)], delivery: { by: 'restaurant', amount: 3_000 } });
    expect(told(found)).toEqual([['food 5', 33_000, [825, 825, 0], 'eco-9(5)']]);
    expect(found.invoicePaise).toBe(34_650);
  });

  it('11: a month’s head is paid in whole rupees', () => {
    expect([12_345_650, 12_345_649, -50, 9_007_199_254_740_950].map(payable)).toEqual([12_345_700, 12_345_600, -100, 9_007_199_254_741_000]);
  });
});

describe('who owes it, and where', () => {
  it('a fleet that is registered owes its own tax', () => {
    expect(told(assessed({ items: [food(10_000)], delivery: { by: 'registered-fleet', amount: 4_000 } }))[1]).toEqual([
      'delivery 18',
      4_000,
      [360, 360, 0],
      'fleet',
    ]);
  });

  it('the platform owes the food of an unregistered kitchen too', () => {
    expect(told(assessed({ ...seller({ registered: false }), items: [food(10_000)] }))[0]).toEqual(['food 5', 10_000, [250, 250, 0], 'eco-9(5)']);
  });

  it('across a border only the platform fee and goods are inter-state', () => {
    const found = assessed({ customer: { state: TAMIL_NADU }, items: [food(39_900), cola(4_000)], ...rider(3_900), platformFee: 1_499 });
    expect(found.lines.map(({ line, rule, igstPaise }) => [line, rule.placeOfSupply, igstPaise])).toEqual([
      ['food', KARNATAKA, 0],
      ['goods', TAMIL_NADU, 1_143],
      ['delivery', KARNATAKA, 0],
      ['platformFee', TAMIL_NADU, 270],
    ]);
    expect(found.lines[1]).toMatchObject({ taxablePaise: 2_857 });
  });

  it.each([
    ['04', true],
    ['26', true],
    ['31', true],
    ['35', true],
    ['38', true],
    ['07', false],
    ['34', false],
    ['01', false],
  ])('the state’s half in %s is UTGST: %s', (state, utgst) => {
    expect(assessed({ ...seller({ state }), customer: { state }, items: [food(10_000)] }).lines[0]?.rule.utgst).toBe(utgst);
  });

  it('a seller who need not register charges no tax on goods', () => {
    expect(told(assessed({ ...seller({ registered: false }), items: [cola(4_000)] }))).toEqual([['goods 0', 4_000, [0, 0, 0], 'restaurant']]);
    expect(refused(order({ ...seller({ registered: false }), customer: { state: TAMIL_NADU }, items: [food(1), cola(4_000)] }))).toEqual({
      code: 'seller_unregistered',
      path: 'items[1]',
    });
  });
});

describe('the date', () => {
  it.each([
    ['2025-09-21', 'delivery 0', 0, 'fleet'],
    ['2025-09-22', 'delivery 18', 351, 'eco-9(5)'],
    ['2025-09-21T18:29:59Z', 'delivery 0', 0, 'fleet'],
    ['2025-09-21T18:30:00Z', 'delivery 18', 351, 'eco-9(5)'],
  ])('decides of a rider’s delivery on %s: %s', (date, name, cgst, liable) => {
    expect(told(assessed({ date, items: [food(10_000)], ...rider(3_900) }))[1]).toEqual([name, 3_900, [cgst, cgst, 0], liable]);
  });

  it.each([
    ['2021-12-31', 'restaurant'],
    ['2022-01-01', 'eco-9(5)'],
  ])('decides who owes the tax on food on %s', (date, liable) => {
    expect(assessed({ date, items: [food(10_000)] }).lines[0]?.rule.liable).toBe(liable);
  });

  it.each([
    ['2017-11-14', 'rate_not_in_force'],
    ['2026-02-30', 'not_a_date'],
    ['24-11-2026', 'not_a_date'],
    ['2026-11-24T25:00:00Z', 'not_a_date'],
    ['', 'not_a_date'],
    [20_261_124, 'not_a_date'],
  ])('%s is refused: %s', (date, code) => {
    expect(refused(order({ date, items: [food(1)] }))).toEqual({ code, path: 'date' });
  });
});

it('a financial year runs from April to March', () => {
  expect(['2026-03-31', '2026-04-01', '2026-12-31', '2027-03-31'].map(financialYearOf)).toEqual([2025, 2026, 2026, 2026]);
});

describe('discounts', () => {
  const off = (fundedBy: string, on: string, amount: number) => ({ fundedBy, on, amount });

  it('on the platform’s fee and on a delivery lower them', () => {
    const found = assessed({
      items: [food(10_000)],
      ...rider(4_000),
      platformFee: 1_000,
      discounts: [off('platform', 'delivery', 4_000), off('platform', 'platformFee', 400)],
    });
    expect(told(found)).toEqual([
      ['food 5', 10_000, [250, 250, 0], 'eco-9(5)'],
      ['platformFee 18', 600, [54, 54, 0], 'eco'],
    ]);
    expect(found.expensePaise).toBe(0);
  });

  it('of the platform on a delivery that is food by law are its expense', () => {
    const found = assessed({ items: [food(30_000)], delivery: { by: 'restaurant', amount: 3_000 }, discounts: [off('platform', 'delivery', 3_000)] });
    expect(found).toMatchObject({ invoicePaise: 34_650, expensePaise: 3_000, customerPaysPaise: 31_650 });
  });

  it('of the platform on food lower it under the other reading of the law', () => {
    const other: RateTable = { ...STATUTE, platformDiscountOnFood: 'lowers' };
    expect(assessed({ items: [food(60_000)], discounts: [off('platform', 'food', 10_000)] }, other)).toMatchObject({ invoicePaise: 52_500, expensePaise: 0 });
  });

  it('may take all of the food, and not a paisa more', () => {
    expect(told(assessed({ items: [food(10_000)], discounts: [off('restaurant', 'food', 10_000)] }))).toEqual([['food 5', 0, [0, 0, 0], 'eco-9(5)']]);
    const discounts = [off('restaurant', 'food', 10_000), off('platform', 'food', 1)];
    expect(refused(order({ items: [food(10_000)], packaging: 500, discounts }))).toEqual({ code: 'discount_above_base', path: 'discounts[1].amount' });
    expect(refused(order({ items: [food(10_000)], discounts: [off('platform', 'delivery', 1)] }))).toEqual({
      code: 'discount_above_base',
      path: 'discounts[0].amount',
    });
  });
});

describe('what is wrong with a case is said, with its place', () => {
  it.each<[string, unknown, string, string]>([
    ['nothing', null, 'not_an_object', ''],
    ['a list', [], 'not_an_object', ''],
    ['no restaurant', { ...order(), restaurant: undefined }, 'not_an_object', 'restaurant'],
    ['an unknown state', order(seller({ state: '40' })), 'unknown_state', 'restaurant.state'],
    ['a state as a number', order({ customer: { state: 29 } }), 'unknown_state', 'customer.state'],
    ['a flag as a text', order(seller({ specifiedPremises: 'no' })), 'not_a_boolean', 'restaurant.specifiedPremises'],
    ['items that are no list', order({ items: {} }), 'not_an_array', 'items'],
    ['an item that is none', order({ items: [null] }), 'not_an_object', 'items[0]'],
    ['a negative amount', order({ items: [food(1), food(-1)] }), 'negative_amount', 'items[1].amount'],
    ['a fraction', order({ packaging: 0.5 }), 'fractional_amount', 'packaging'],
    ['a text for an amount', order({ platformFee: '1499' }), 'not_an_amount', 'platformFee'],
    ['an amount beyond all', order({ tip: 1e15 }), 'amount_too_large', 'tip'],
    ['infinity', order({ tip: Number.POSITIVE_INFINITY }), 'amount_too_large', 'tip'],
    ['a sum beyond all', order({ items: [food(6_000_000_000)] }), 'amount_too_large', 'items'],
    ['an unknown kind', order({ items: [food(1, { kind: 'drink' })] }), 'not_one_of', 'items[0].kind'],
    ['a name that is none', order({ items: [food(1, { name: 7 })] }), 'not_a_text', 'items[0].name'],
    ['goods without a rate', order({ items: [cola(1, { rate: undefined })] }), 'rate_missing', 'items[0].rate'],
    ['a rate that is none', order({ items: [cola(1, { rate: -5 })] }), 'not_a_rate', 'items[0].rate'],
    ['a rate of no slab', order({ items: [cola(1, { rate: 13 })] }), 'wrong_rate', 'items[0].rate'],
    ['a rate finer than a slab', order({ items: [cola(1, { rate: 18.001 })] }), 'wrong_rate', 'items[0].rate'],
    ['a slab before its day', order({ date: '2025-09-21', items: [cola(1)] }), 'wrong_rate', 'items[0].rate'],
    ['food at another rate', order({ items: [food(1, { rate: 18 })] }), 'wrong_rate', 'items[0].rate'],
    ['a carrier unknown', order({ delivery: { by: 'drone', amount: 1 } }), 'not_one_of', 'delivery.by'],
    ['a carrier untold', order({ delivery: { amount: 1 } }), 'not_one_of', 'delivery.by'],
    ['a funder unknown', order({ discounts: [{ fundedBy: 'bank', on: 'food', amount: 0 }] }), 'not_one_of', 'discounts[0].fundedBy'],
  ])('%s', (_, value, code, path) => expect(refused(value)).toEqual({ code, path }));

  it('an order of nothing has one line of nothing', () => {
    expect(told(assessed({}))).toEqual([['food 5', 0, [0, 0, 0], 'eco-9(5)']]);
    expect(told(assessed({ platformFee: 100 }))).toEqual([['platformFee 18', 100, [9, 9, 0], 'eco']]);
  });

  it('food that is priced with its tax keeps its price, and a discount falls on both kinds alike', () => {
    expect(assessed({ items: [food(10_500, { taxInclusive: true })] })).toMatchObject({ invoicePaise: 10_500, lines: [{ taxablePaise: 10_000 }] });
    const mixed = assessed({ items: [food(10_000, { taxInclusive: true }), food(30_000)], discounts: [{ fundedBy: 'restaurant', on: 'food', amount: 4_000 }] });
    expect(mixed.invoicePaise).toBe(9_000 + 27_000 + 1_350);
  });
});
