import { describe, expect, it } from 'vitest';
import { changedFields } from './changes.ts';
import { cleanNames, decideAddOnGroup, decideHours, decideItem, decideOrder } from './menu.ts';
import { decideRestaurantStatus, RESTAURANT_STATUSES, RESTAURANT_TRANSITIONS } from './restaurant-status.ts';

const codeOf = (decision: ReturnType<typeof decideHours>) => (decision.ok ? 'ok' : decision.error.code);

describe('decideItem', () => {
  const around = { sectionIds: ['s'], addOnGroupIds: ['g', 'h'], variantIds: ['v'] };
  const draft = { sectionId: 's', variants: [{ id: 'v', name: 'Half' }, { name: 'Full' }], addOnGroupIds: ['g'] };
  it('takes an item whose parts are its restaurant’s', () => expect(codeOf(decideItem(draft, around))).toBe('ok'));
  it.each([
    ['a section of another', { sectionId: 't' }, 'not_found'],
    ['a group of another', { addOnGroupIds: ['x'] }, 'not_found'],
    ['a variant of another', { variants: [{ id: 'w', name: 'Half' }] }, 'not_found'],
    ['sizes with one name', { variants: [{ name: 'Half' }, { name: ' half' }] }, 'variant_name_repeated'],
    ['a group twice', { addOnGroupIds: ['g', 'g'] }, 'choice_repeated'],
    ['half of its hours', { servedFrom: 420 }, 'item_hours_incomplete'],
    ['hours without length', { servedFrom: 420, servedTo: 420 }, 'item_hours_incomplete'],
  ])('refuses %s', (_what, change, code) => expect(codeOf(decideItem({ ...draft, ...change }, around))).toBe(code));
});

describe('decideAddOnGroup', () => {
  const options = [{ id: 'a', name: 'Raita' }, { name: 'Salan' }];
  it('takes bounds that can be reached', () => expect(codeOf(decideAddOnGroup({ minimum: 1, maximum: 2, options }, ['a']))).toBe('ok'));
  it('refuses bounds that cannot', () => {
    expect(codeOf(decideAddOnGroup({ minimum: 2, maximum: 1, options }, ['a']))).toBe('add_on_bounds');
    expect(codeOf(decideAddOnGroup({ minimum: 0, maximum: 3, options }, ['a']))).toBe('add_on_bounds');
  });
  it('refuses options of another group', () => expect(codeOf(decideAddOnGroup({ minimum: 0, maximum: 1, options }, []))).toBe('not_found'));
});

describe('decideHours', () => {
  const day = (weekday: number, opens: number, closes: number) => ({ weekday, opens, closes });
  it('takes split days and nights that end on the next day', () =>
    expect(codeOf(decideHours([day(5, 720, 900), day(5, 1_140, 1_560), day(6, 120, 300)], []))).toBe('ok'));
  it('sees an overlap over the end of the week', () => expect(codeOf(decideHours([day(6, 1_200, 1_560), day(0, 60, 300)], []))).toBe('hours_overlap'));
  it('sees an overlap within a day', () => expect(codeOf(decideHours([day(1, 600, 900), day(1, 899, 1_000)], []))).toBe('hours_overlap'));
  it('refuses an opening that ends before it begins, or lasts longer than a day', () => {
    expect(codeOf(decideHours([day(1, 600, 600)], []))).toBe('hours_backwards');
    expect(codeOf(decideHours([day(1, 600, 2_100)], []))).toBe('hours_backwards');
  });
  it('refuses a holiday told twice', () => expect(codeOf(decideHours([], [{ date: '2026-11-08' }, { date: '2026-11-08' }]))).toBe('holiday_repeated'));
});

describe('decideOrder', () => {
  it('wants each item once', () => {
    expect(codeOf(decideOrder(['b', 'a'], ['a', 'b']))).toBe('ok');
    expect(codeOf(decideOrder(['a'], ['a', 'b']))).toBe('conflict');
    expect(codeOf(decideOrder(['a', 'a'], ['a', 'b']))).toBe('conflict');
    expect(codeOf(decideOrder(['a', 'c'], ['a', 'b']))).toBe('not_found');
  });
});

describe('the status of a restaurant', () => {
  it('moves only as the table says', () => {
    for (const from of RESTAURANT_STATUSES) {
      for (const to of RESTAURANT_STATUSES) expect(decideRestaurantStatus(from, to).ok).toBe(RESTAURANT_TRANSITIONS[from].includes(to));
    }
  });
  it('reaches every status from the first', () => {
    const reached = new Set<string>(['pending']);
    for (const from of reached) for (const to of RESTAURANT_TRANSITIONS[from as 'pending']) reached.add(to);
    expect([...reached].sort()).toEqual([...RESTAURANT_STATUSES].sort());
  });
});

describe('texts and changes', () => {
  it('drops blank names', () => expect(cleanNames({ hi: ' पनीर ', kn: '  ' })).toEqual({ hi: 'पनीर' }));
  it('tells only what changed', () => {
    expect(changedFields({ a: 1, b: [1], c: null }, { a: 2, b: [1], c: undefined })).toEqual({ before: { a: 1 }, after: { a: 2 } });
  });
});
