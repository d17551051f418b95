import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissionProblems, cookingStart, planProblem } from './admission.ts';
import { type Dish, priceLines, type WantedLine } from './cart.ts';

const at = new Date('2026-11-24T07:30:00Z');
const noon = { at, minute: 13 * 60 };
const dish = (id: string, more: Partial<Dish> = {}): Dish => ({
  id,
  name: `Dish ${id}`,
  mark: 'veg',
  pricePaise: 10000,
  servedFrom: null,
  servedTo: null,
  stock: null,
  unavailableUntil: null,
  variants: [],
  addOnGroups: [],
  ...more,
});
const menuOf = (...dishes: Dish[]) => new Map(dishes.map((one) => [one.id, one]));
const want = (itemId: string, more: Partial<WantedLine> = {}): WantedLine => ({ itemId, addOnIds: [], quantity: 1, ...more });
const codes = (menu: ReadonlyMap<string, Dish>, ...lines: WantedLine[]) => priceLines(menu, lines, noon).problems.map((problem) => problem.code);

const sizes = [
  { id: 'half', name: 'Half', pricePaise: 18000 },
  { id: 'full', name: 'Full', pricePaise: 32000 },
];
const extras = {
  name: 'Extras',
  minimum: 1,
  maximum: 2,
  options: [
    { id: 'raita', name: 'Raita', pricePaise: 4000, available: true },
    { id: 'egg', name: 'Egg', pricePaise: 2500, available: true },
    { id: 'salan', name: 'Salan', pricePaise: 0, available: true },
    { id: 'papad', name: 'Papad', pricePaise: 1500, available: false },
  ],
};

describe('prices', () => {
  it('a unit with its size and add-ons', () => {
    const menu = menuOf(dish('biryani', { variants: sizes, addOnGroups: [extras] }));
    const priced = priceLines(menu, [want('biryani', { variantId: 'full', addOnIds: ['raita', 'egg'], quantity: 2, note: 'less spicy' })], noon);
    expect(priced.problems).toEqual([]);
    expect(priced.lines[0]).toMatchObject({ variantName: 'Full', unitPaise: 38500, totalPaise: 77000, note: 'less spicy' });
    expect(priced).toMatchObject({ itemsPaise: 77000, itemCount: 2, stock: [] });
  });

  it('a dish of one size without asking for it', () => {
    const menu = menuOf(dish('tea', { variants: [{ id: 'regular', name: 'Regular', pricePaise: 2000 }] }));
    expect(priceLines(menu, [want('tea')], noon).lines[0]).toMatchObject({ variantName: 'Regular', unitPaise: 2000 });
  });
});

describe('problems', () => {
  const menu = menuOf(
    dish('plain'),
    dish('biryani', { variants: sizes, addOnGroups: [extras] }),
    dish('snoozed', { unavailableUntil: new Date(at.getTime() + 1) }),
    dish('back', { unavailableUntil: at }),
    dish('breakfast', { servedFrom: 7 * 60, servedTo: 11 * 60 }),
    dish('late', { servedFrom: 22 * 60, servedTo: 14 * 60 }),
    dish('few', { stock: 3 }),
  );

  it.each<[string, WantedLine[], string[]]>([
    ['a dish that is gone', [want('other')], ['item_unavailable']],
    ['a dish sold out for now', [want('snoozed')], ['item_unavailable']],
    ['a dish that is back this instant', [want('back')], []],
    ['a dish outside its hours', [want('breakfast')], ['item_not_served_now']],
    ['hours across midnight', [want('late')], []],
    ['no size', [want('biryani', { addOnIds: ['egg'] })], ['variant_required']],
    ['an unknown size', [want('biryani', { variantId: 'huge', addOnIds: ['egg'] })], ['variant_required']],
    ['a size of a dish without sizes', [want('plain', { variantId: 'full' })], ['variant_required']],
    ['too few add-ons', [want('biryani', { variantId: 'half' })], ['add_on_choice']],
    ['too many add-ons', [want('biryani', { variantId: 'half', addOnIds: ['egg', 'raita', 'salan'] })], ['add_on_choice']],
    ['an add-on named twice counts once', [want('biryani', { variantId: 'half', addOnIds: ['egg', 'egg'] })], []],
    ['an add-on that is out', [want('biryani', { variantId: 'half', addOnIds: ['papad'] })], ['add_on_unavailable']],
    ['an add-on of no group', [want('plain', { addOnIds: ['egg'] })], ['add_on_unavailable']],
    ['enough stock', [want('few', { quantity: 3 })], []],
    ['too little stock, over two lines', [want('few', { quantity: 2 }), want('few', { quantity: 2 })], ['not_enough_stock']],
  ])('%s', (_, lines, expected) => {
    expect(codes(menu, ...lines)).toEqual(expected);
  });

  it('says how many are left, and still prices the line', () => {
    const priced = priceLines(menu, [want('few', { quantity: 5 })], noon);
    expect(priced.problems[0]?.params).toMatchObject({ left: 3 });
    expect(priced).toMatchObject({ itemsPaise: 50000, stock: [{ itemId: 'few', quantity: 5 }] });
  });

  it('of the restaurant never stop the pricing', () => {
    const facts = {
      opening: { open: true, reason: 'open', opensAt: null },
      itemsPaise: 9900,
      minimumPaise: 15000,
      distanceM: 2000,
      radiusM: 6000,
      inZone: true,
    };
    expect(admissionProblems(facts)).toEqual([{ code: 'below_minimum', params: { minimumPaise: 15000, missingPaise: 5100 } }]);
    const far = { ...facts, opening: { open: false, reason: 'holiday', opensAt: null }, itemsPaise: 15000, distanceM: 6001 };
    expect(admissionProblems(far).map((problem) => problem.code)).toEqual(['closed', 'out_of_area']);
    expect(admissionProblems({ ...facts, itemsPaise: 15000, inZone: false }).map((problem) => problem.code)).toEqual(['out_of_area']);
    expect(admissionProblems({ ...facts, itemsPaise: 15000, distanceM: null }).map((problem) => problem.code)).toEqual(['address_missing']);
  });
});

describe('planned orders', () => {
  const plan = (iso: string, etaMax = 40) => {
    const planned = new Date(iso);
    return planProblem(at, planned, cookingStart(at, planned, etaMax), 'Asia/Kolkata')?.params?.reason ?? null;
  };
  it('leave time to cook and to ride, and stay within two local days', () => {
    expect(plan('2026-11-24T08:09:00Z')).toBe('too_soon');
    expect(plan('2026-11-24T08:10:00Z')).toBeNull();
    expect(plan('2026-11-26T18:29:00Z')).toBeNull();
    expect(plan('2026-11-26T18:30:00Z')).toBe('too_far');
  });
});

const someMenu = menuOf(
  dish('a', { stock: 7 }),
  dish('b', { variants: sizes }),
  dish('c', { addOnGroups: [{ ...extras, minimum: 0 }] }),
  dish('d', { stock: 1 }),
);
const someLine = fc.record({
  itemId: fc.constantFrom('a', 'b', 'c', 'd', 'gone'),
  variantId: fc.constantFrom(undefined, 'half', 'full'),
  addOnIds: fc.subarray(['raita', 'egg', 'papad']),
  quantity: fc.integer({ min: 1, max: 9 }),
});

describe('for every cart', () => {
  it('the order of the lines changes nothing', () => {
    const known = (result: ReturnType<typeof priceLines>) => ({
      items: result.itemsPaise,
      count: result.itemCount,
      problems: result.problems.map((problem) => JSON.stringify(problem)).sort(),
      stock: [...result.stock].sort((x, y) => x.itemId.localeCompare(y.itemId)),
    });
    fc.assert(
      fc.property(
        fc.array(someLine, { maxLength: 8 }).chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
        ([lines, shuffled]) => {
          expect(known(priceLines(someMenu, shuffled, noon))).toEqual(known(priceLines(someMenu, lines, noon)));
        },
      ),
    );
  });

  it('the lines sum to the items, also with no lines', () => {
    expect(priceLines(someMenu, [], noon)).toMatchObject({ itemsPaise: 0, itemCount: 0, problems: [] });
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 8 }), (lines) => {
        const priced = priceLines(someMenu, lines, noon);
        expect(priced.itemsPaise).toBe(priced.lines.reduce((total, line) => total + line.unitPaise * line.quantity, 0));
      }),
    );
  });
});
