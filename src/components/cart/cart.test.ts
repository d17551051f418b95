import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLine, type CartLine, carts, changeCart, countOf, couponCode, dropCart, lineKey, NO_CARTS, setQuantity } from './cart.ts';

const line = (changes: Partial<CartLine> = {}): CartLine => ({
  itemId: 'naan',
  name: 'Butter naan',
  mark: 'veg',
  variantId: null,
  variantName: null,
  addOnIds: [],
  addOnNames: [],
  quantity: 1,
  note: '',
  ...changes,
});
const zafrani = { restaurantId: 'z', slug: 'zafrani', name: 'Zafrani', picture: 'handi' };
const udupi = { restaurantId: 'u', slug: 'udupi', name: 'Udupi', picture: 'dosa' };

describe('cart lines', () => {
  it('joins what is the same, add-ons in any order', () => {
    const lines = addLine([line({ addOnIds: ['a', 'b'] })], line({ addOnIds: ['b', 'a'], quantity: 2 }));
    expect(lines).toHaveLength(1);
    expect(countOf(lines)).toBe(3);
  });

  it('keeps apart what differs by size, add-on or note', () => {
    const lines = [line({ variantId: 'half' }), line({ addOnIds: ['egg'] }), line({ note: 'no onion' })].reduce(addLine, [line()]);
    expect(lines).toHaveLength(4);
  });

  it('never holds a line of none or of more than 50', () => {
    const step = fc.record({ itemId: fc.constantFrom('a', 'b'), quantity: fc.integer({ min: -60, max: 60 }) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let lines: CartLine[] = [];
        for (const { itemId, quantity } of steps) {
          lines = quantity > 0 && quantity <= 50 ? addLine(lines, line({ itemId, quantity })) : setQuantity(lines, lineKey(line({ itemId })), quantity);
        }
        expect(lines.every((each) => each.quantity >= 1 && each.quantity <= 50)).toBe(true);
        expect(new Set(lines.map(lineKey)).size).toBe(lines.length);
      }),
    );
  });
});

describe('carts', () => {
  it('keeps one a restaurant, the last touched active', () => {
    const one = changeCart(NO_CARTS, zafrani, (cart) => ({ ...cart, lines: addLine(cart.lines, line()) }));
    const two = changeCart(one, udupi, (cart) => ({ ...cart, lines: addLine(cart.lines, line({ itemId: 'dosa' })) }));
    expect(two.active).toBe('u');
    expect(Object.keys(two.byRestaurant)).toEqual(['z', 'u']);
  });

  it('drops an emptied cart and falls back to another', () => {
    const two = [zafrani, udupi].reduce((all, seller) => changeCart(all, seller, (cart) => ({ ...cart, lines: [line()] })), NO_CARTS);
    const one = changeCart(two, udupi, (cart) => ({ ...cart, lines: [] }));
    expect(one.active).toBe('z');
    expect(dropCart(one, 'z')).toEqual(NO_CARTS);
  });

  it('has tip and cutlery off until chosen', () => {
    const { byRestaurant } = changeCart(NO_CARTS, zafrani, (cart) => ({ ...cart, lines: [line()] }));
    expect(byRestaurant.z).toMatchObject({ tipPaise: 0, cutlery: false, coupon: null });
  });

  it('kept from before coupons are read as without one', () => {
    const all = changeCart(NO_CARTS, zafrani, (cart) => ({ ...cart, lines: [line()] }));
    const old = JSON.parse(JSON.stringify(all, (key, value) => (key === 'coupon' ? undefined : value)));
    expect(carts.parse(old).byRestaurant.z?.coupon).toBeNull();
  });
});

describe('a coupon as it is typed', () => {
  it.each([
    [' welcome60 ', 'WELCOME60'],
    ['we lcome 60', 'WELCOME60'],
    ['   ', null],
    ['x'.repeat(50), 'X'.repeat(32)],
  ])('%j is %j', (typed, code) => expect(couponCode(typed)).toBe(code));
});
