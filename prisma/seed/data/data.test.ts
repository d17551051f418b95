import { describe, expect, it } from 'vitest';
import english from '../../../src/messages/en/cuisines.json';
import hindi from '../../../src/messages/hi/cuisines.json';
import { COMPOSITIONS } from '../plates/compositions.ts';
import { CITIES } from './cities.ts';
import { DISHES } from './dishes/catalogue.ts';
import { openAt, weekOf } from './hours.ts';
import { gstinCheck } from './identifiers.ts';
import { CUISINES } from './kinds.ts';
import { restaurants } from './restaurants.ts';
import { ADD_ONS, SIZES } from './sections.ts';

const SCRIPTS: Record<string, RegExp> = {
  hi: /\p{Script=Devanagari}/u,
  mr: /[\p{Script=Devanagari}]/u,
  kn: /\p{Script=Kannada}/u,
  te: /\p{Script=Telugu}/u,
  ta: /\p{Script=Tamil}/u,
  bn: /\p{Script=Bengali}/u,
  pa: /\p{Script=Gurmukhi}/u,
  gu: /\p{Script=Gujarati}/u,
  ml: /\p{Script=Malayalam}/u,
  ur: /\p{Script=Arabic}/u,
};
const inItsScript = (names: Readonly<Record<string, string>>) => Object.entries(names).filter(([language, name]) => !SCRIPTS[language]?.test(name));

const all = restaurants();
const dishes = Object.values(DISHES).flat();
const drawn = new Set(COMPOSITIONS.map((one) => one.key));
const items = all.flatMap((restaurant) => restaurant.sections.flatMap((section) => section.items));

describe('the cities', () => {
  it('are six, each with a dozen localities inside its box, named in Hindi and in its own script', () => {
    expect(CITIES.map((city) => city.slug)).toEqual(['bengaluru', 'mumbai', 'delhi-ncr', 'hyderabad', 'chennai', 'kolkata']);
    for (const city of CITIES) {
      const [south, west, north, east] = city.box;
      expect(city.localities.length, city.name).toBeGreaterThanOrEqual(12);
      for (const { name, lat, lng, names, pin } of city.localities) {
        expect(lat > south && lat < north && lng > west && lng < east, name).toBe(true);
        expect(pin).toMatch(/^[1-8]\d{5}$/);
        expect(Object.keys(names), name).toEqual(expect.arrayContaining(['hi', city.localLanguage]));
        expect(inItsScript(names), name).toEqual([]);
      }
    }
    expect(CITIES.reduce((sum, city) => sum + city.weight, 0)).toBeCloseTo(1);
  });
});

describe('the dishes', () => {
  it('are 350 or more, none twice, each with a Hindi name, a description, a price and a picture that is drawn', () => {
    expect(new Set(dishes.map((dish) => dish.name)).size).toBe(dishes.length);
    expect(dishes.length).toBeGreaterThanOrEqual(350);
    for (const dish of dishes) {
      expect(dish.description.length, dish.name).toBeGreaterThan(3);
      expect(dish.rupees >= 20 && dish.rupees <= 1500, dish.name).toBe(true);
      expect(['veg', 'nonveg', 'egg'], dish.name).toContain(dish.mark);
      expect(drawn.has(`${dish.plate}-1`), `${dish.name}: ${dish.plate}`).toBe(true);
      expect(inItsScript(dish.names), dish.name).toEqual([]);
      if (dish.sizes) expect(SIZES[dish.sizes], dish.name).toBeDefined();
      if (dish.addOns) expect(ADD_ONS[dish.addOns], dish.name).toBeDefined();
      if (dish.jain) expect(dish.mark).toBe('veg');
    }
  });
});

describe('the restaurants', () => {
  it('are as many as each city needs, none twice', () => {
    const count = (slug: string) => all.filter((one) => one.city.slug === slug).length;
    expect(count('bengaluru')).toBeGreaterThanOrEqual(60);
    expect(count('mumbai')).toBeGreaterThanOrEqual(60);
    for (const slug of ['delhi-ncr', 'hyderabad', 'chennai', 'kolkata']) expect(count(slug), slug).toBeGreaterThanOrEqual(20);
    expect(new Set(all.map((one) => one.slug)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.name)).size).toBe(all.length);
  });

  it('are named in Hindi and in the local script, and lie in their city', () => {
    for (const one of all) {
      expect(Object.keys(one.names), one.name).toEqual(expect.arrayContaining(['hi', one.city.localLanguage]));
      expect(inItsScript(one.names), one.name).toEqual([]);
      const [south, west, north, east] = one.city.box;
      expect(one.lat > south && one.lat < north && one.lng > west && one.lng < east, one.name).toBe(true);
      expect(one.slug).toMatch(/^[a-z0-9-]+$/);
    }
  });

  it('hold well-built FSSAI numbers, and GSTINs with the right check character of their state', () => {
    expect(gstinCheck('27AAPFU0939F1Z')).toBe('V');
    for (const one of all) {
      expect(one.fssai).toMatch(/^[12]\d{13}$/);
      expect(one.gstin === null).toBe(one.gstStatus === 'unregistered');
      if (one.gstin === null) continue;
      expect(one.gstin).toMatch(/^\d{2}[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/);
      expect(one.gstin.slice(0, 2)).toBe(one.city.stateCode);
      expect(one.gstin.at(-1)).toBe(gstinCheck(one.gstin.slice(0, 14)));
    }
    expect(all.filter((one) => one.gstin === null).length).toBeGreaterThan(10);
    expect(new Set(all.map((one) => one.fssai)).size).toBe(all.length);
  });

  it('open at sane hours, some past midnight, some twice a day, some always', () => {
    for (const one of all) {
      for (const { weekday, opens, closes } of one.hours) {
        expect(weekday >= 0 && weekday <= 6 && opens >= 0 && opens < 1440 && closes > opens && closes <= 2160, one.name).toBe(true);
      }
    }
    expect(all.some((one) => one.hours.some((hours) => hours.closes > 1440))).toBe(true);
    expect(all.some((one) => one.hours.filter((hours) => hours.weekday === 2).length === 2)).toBe(true);
    for (const city of CITIES)
      expect(
        all.some((one) => one.city === city && openAt(one.hours, 3, 4 * 60)),
        city.name,
      ).toBe(true);
  });

  it('carry their night into the next day', () => {
    const late = weekOf('late', 'a kitchen', false);
    expect(openAt(late, 0, 2 * 60)).toBe(true);
    expect(openAt(late, 0, 3 * 60)).toBe(false);
    expect(openAt(late, 3, 12 * 60)).toBe(true);
  });
});

describe('the cuisines', () => {
  it('have a text in English and Hindi', () => {
    expect(CUISINES.filter((key) => !(key in english) || !(key in hindi))).toEqual([]);
  });
});

describe('the menus', () => {
  it('have 20 to 45 items in 4 to 8 sections', () => {
    for (const one of all) {
      const count = one.sections.reduce((sum, section) => sum + section.items.length, 0);
      expect(count, one.name).toBeGreaterThanOrEqual(20);
      expect(count, one.name).toBeLessThanOrEqual(45);
      expect(one.sections.length, one.name).toBeGreaterThanOrEqual(4);
      expect(one.sections.length, one.name).toBeLessThanOrEqual(8);
    }
  });

  it('keep to vegetables where the kitchen does, add-ons too', () => {
    for (const one of all.filter((restaurant) => restaurant.pureVeg)) {
      for (const section of one.sections) for (const item of section.items) expect(item.mark, `${one.name}: ${item.name}`).toBe('veg');
      for (const group of one.addOns.values()) for (const option of group.options) expect(option.mark, one.name).toBe('veg');
    }
  });

  it('offer add-ons that can be chosen, and sizes that cost more the larger they are', () => {
    for (const one of all) {
      for (const group of one.addOns.values()) {
        expect(group.minimum).toBeLessThanOrEqual(group.maximum);
        expect(group.maximum).toBeLessThanOrEqual(group.options.length);
      }
      for (const item of one.sections.flatMap((section) => section.items)) {
        const prices = item.variants.map((variant) => variant.pricePaise);
        expect(prices).toEqual([...prices].sort((a, b) => a - b));
        for (const key of item.addOns) expect(one.addOns.has(key), item.name).toBe(true);
      }
    }
  });

  it('show pictures that are drawn; some dishes are counted, a few sold out', () => {
    for (const picture of [...items, ...all].map((one) => one.picture)) expect(drawn.has(picture), picture).toBe(true);
    expect(items.filter((item) => item.stock !== null).length / items.length).toBeGreaterThan(0.03);
    const soldOut = items.filter((item) => item.soldOut).length / items.length;
    expect(soldOut > 0.005 && soldOut < 0.06).toBe(true);
  });

  it('are the same on every machine', () => {
    expect(restaurants()).toEqual(all);
  });
});
