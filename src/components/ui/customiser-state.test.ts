import { describe, expect, it } from 'vitest';
import { type CustomisableItem, firstChoice, missing, priceOf, toggle } from './customiser-state.ts';

const option = (id: string, pricePaise: number) => ({ id, name: id, mark: 'veg' as const, pricePaise, available: true });
const item: CustomisableItem = {
  name: 'Biryani',
  pricePaise: 22_000,
  variants: [
    { id: 'half', name: 'Half', pricePaise: 22_000, available: false },
    { id: 'full', name: 'Full', pricePaise: 32_000, available: true },
  ],
  groups: [
    { id: 'spice', name: 'Spice', min: 1, max: 1, options: [option('mild', 0), option('hot', 0)] },
    { id: 'extras', name: 'Extras', min: 0, max: 2, options: [option('salan', 3000), option('raita', 4000), option('egg', 2000)] },
  ],
};
const [spice, extras] = item.groups as [(typeof item.groups)[number], (typeof item.groups)[number]];

describe('a choice of a dish', () => {
  it('starts with the first variant that can be had', () => {
    expect(firstChoice(item).variantId).toBe('full');
  });

  it('names the groups that still want something', () => {
    expect(missing(item, firstChoice(item))).toEqual(['spice']);
    expect(missing(item, { ...firstChoice(item), variantId: null, addOnIds: ['hot'] })).toEqual(['variant']);
  });

  it('swaps within a group of one and stops at the limit of a larger one', () => {
    const hot = toggle(spice, toggle(spice, firstChoice(item), 'mild'), 'hot');
    expect(hot.addOnIds).toEqual(['hot']);
    const two = toggle(extras, toggle(extras, hot, 'salan'), 'raita');
    expect(toggle(extras, two, 'egg')).toBe(two);
    expect(toggle(extras, two, 'salan').addOnIds).toEqual(['hot', 'raita']);
  });

  it('costs the variant and the add-ons, times the quantity', () => {
    expect(priceOf(item, { variantId: 'full', addOnIds: ['hot', 'salan', 'egg'], quantity: 3, note: '' })).toBe(3 * 37_000);
    expect(priceOf(item, { variantId: null, addOnIds: [], quantity: 1, note: '' })).toBe(22_000);
  });
});
