import { pictureOf } from '../plates/compositions.ts';
import { type Random, seeded } from '../random.ts';
import { DISHES, type Dish, type DishGroup } from './dishes/catalogue.ts';
import type { Kind } from './kinds.ts';
import { ADD_ONS, type AddOnSeed, headingOf, SIZES } from './sections.ts';
import type { Mark, Names } from './types.ts';

export interface VariantSeed {
  readonly name: string;
  readonly names: Names;
  readonly note: string | null;
  readonly pricePaise: number;
}
export interface ItemSeed {
  readonly name: string;
  readonly names: Names;
  readonly description: string;
  readonly mark: Mark;
  readonly jain: boolean;
  readonly spicy: boolean;
  readonly bestseller: boolean;
  /** Of the cheapest variant, where there are some. */
  readonly pricePaise: number;
  readonly picture: string;
  readonly served: readonly [from: number, to: number] | null;
  readonly stock: number | null;
  readonly soldOut: boolean;
  readonly variants: readonly VariantSeed[];
  /** Keys into the menu's `addOns`. */
  readonly addOns: readonly string[];
}
export interface SectionSeed {
  readonly name: string;
  readonly names: Names;
  readonly items: readonly ItemSeed[];
}
export interface MenuSeed {
  readonly sections: readonly SectionSeed[];
  readonly addOns: ReadonlyMap<string, AddOnSeed>;
}

interface Kitchen {
  readonly slug: string;
  readonly kind: Kind;
  readonly pureVeg: boolean;
  readonly jain: boolean;
  /** The city's own language: its dishes come first. */
  readonly language: string;
  readonly priceLevel: number;
}

const BREAKFAST = [6 * 60 + 30, 12 * 60] as const;
/** A dish that other regions have a name for, and this city has not, is seldom cooked here. */
const STRANGER = 0.25;

function weight(dish: Dish, kitchen: Kitchen): number {
  const local = Object.keys(dish.names).filter((language) => language !== 'hi');
  const here = local.length === 0 ? 1 : local.includes(kitchen.language) ? 2.5 : STRANGER;
  return here * (dish.loved ? 3 : 1) * (kitchen.jain && dish.jain ? 3 : 1);
}

/** Draws dishes, the likelier first to be drawn, and keeps the table's order. */
function choose(random: Random, dishes: readonly Dish[], count: number, kitchen: Kitchen): Dish[] {
  const drawn = dishes.map((dish) => ({ dish, key: random.next() ** (1 / weight(dish, kitchen)) })).sort((a, b) => b.key - a.key);
  const chosen = new Set(drawn.slice(0, count).map(({ dish }) => dish));
  return dishes.filter((dish) => chosen.has(dish));
}

/** Whole rupees that end in 0, 5 or 9, as menus have them. */
function menuPaise(rupees: number): number {
  const near = rupees < 100 ? Math.round(rupees / 5) * 5 : Math.round(rupees / 10) * 10;
  return Math.max(10, near % 100 === 0 && near > 100 ? near - 1 : near) * 100;
}

function itemOf(random: Random, dish: Dish, kitchen: Kitchen, level: number, group: DishGroup): ItemSeed {
  const factor = level * random.between(0.94, 1.06);
  const sizes = dish.sizes ? (SIZES[dish.sizes] ?? []) : [];
  const variants = sizes.map(({ factor: times, ...size }) => ({ ...size, pricePaise: menuPaise(dish.rupees * factor * times) }));
  const counted = random.chance(group === 'mithai' || group === 'bakery' ? 0.2 : 0.06);
  const vegOnly = kitchen.pureVeg ? '-veg' : '';
  return {
    name: dish.name,
    names: dish.names,
    description: dish.description,
    mark: dish.mark,
    jain: dish.jain || kitchen.jain,
    spicy: dish.spicy,
    bestseller: dish.loved && random.chance(0.35),
    pricePaise: variants.length > 0 ? Math.min(...variants.map((variant) => variant.pricePaise)) : menuPaise(dish.rupees * factor),
    picture: pictureOf(dish.plate, `${dish.name} ${kitchen.slug}`),
    served: dish.breakfast && group !== 'mumbai' ? BREAKFAST : null,
    stock: counted ? random.int(6, 40) : null,
    soldOut: !counted && random.chance(0.025),
    variants,
    addOns: dish.addOns ? (ADD_ONS[dish.addOns] ?? []).map((_, i) => `${dish.addOns}${i}${vegOnly}`) : [],
  };
}

/** The add-on groups that items name; a pure vegetarian kitchen offers only what it cooks. */
function groupsFor(keys: Iterable<string>): Map<string, AddOnSeed> {
  const groups = new Map<string, AddOnSeed>();
  for (const key of keys) {
    const [, code = '', index = '0', veg] = /^([a-zA-Z]+)(\d)(-veg)?$/.exec(key) ?? [];
    const group = ADD_ONS[code]?.[Number(index)];
    if (!group) throw new Error(`No add-ons are called ${key}`);
    const options = veg ? group.options.filter((option) => option.mark === 'veg') : group.options;
    groups.set(key, { ...group, options, maximum: Math.min(group.maximum, options.length) });
  }
  return groups;
}

/** The menu of a kitchen: its kind's sections, filled with dishes that suit it. */
export function menuOf(kitchen: Kitchen): MenuSeed {
  const random = seeded(`menu ${kitchen.slug}`);
  const level = kitchen.priceLevel * random.between(0.88, 1.14);
  const taken = new Set<string>();
  const sections = kitchen.kind.menu.flatMap(([group, count]) => {
    const fit = DISHES[group].filter((dish) => (!kitchen.pureVeg || dish.mark === 'veg') && !taken.has(dish.name));
    const dishes = choose(random, fit, count, kitchen);
    for (const dish of dishes) taken.add(dish.name);
    return dishes.length < 2 ? [] : [{ ...headingOf(group), items: dishes.map((dish) => itemOf(random, dish, kitchen, level, group)) }];
  });
  return { sections, addOns: groupsFor(new Set(sections.flatMap((section) => section.items.flatMap((item) => item.addOns)))) };
}
