import { hash } from '../random.ts';
import type { Food, Look } from './food.ts';
import { BREADS, SNACKS } from './foods/breads-and-snacks.ts';
import { CURRIES, RICE } from './foods/rice-and-curry.ts';
import { DRINKS, EMOJI, PLATTERS, SWEETS } from './foods/sweets-and-drinks.ts';

export const FOODS: Readonly<Record<string, Food>> = { ...RICE, ...CURRIES, ...BREADS, ...SNACKS, ...SWEETS, ...DRINKS, ...PLATTERS, ...EMOJI };

/** Drawn to the edge of the plate and beyond; all else is served a little larger than it was drawn. */
const FILLS_THE_PLATE = /thali|katli|dosa|pesarattu|biryani|tikka$|seekh|idli|appam/;

/** One picture: a food in one of its looks. The key is what the database holds, and the start of the file names. */
export interface Composition {
  readonly key: string;
  readonly food: string;
  readonly draw: Food['draw'];
  readonly scale: number;
  readonly look: Look;
}

export const COMPOSITIONS: readonly Composition[] = Object.entries(FOODS).flatMap(([name, { draw, looks }]) =>
  looks.map((look, i) => ({ key: `${name}-${i + 1}`, food: name, draw, scale: FILLS_THE_PLATE.test(name) ? 1 : 1.13, look })),
);

/** The picture of a food for a subject (a dish of a restaurant, a restaurant): always the same one, but not the same for all. */
export function pictureOf(food: string, subject: string): string {
  const looks = FOODS[food]?.looks.length;
  if (!looks) throw new RangeError(`No plate shows ${food}`);
  return `${food}-${1 + (hash(subject) % looks)}`;
}
