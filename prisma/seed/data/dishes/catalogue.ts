import { type Mark, type Names, table } from '../types.ts';
import * as north from './north.ts';
import * as regional from './regional.ts';
import * as south from './south.ts';
import * as street from './street.ts';
import * as sweets from './sweet-and-cafe.ts';

/** How a dish is offered in sizes. */
export type Sizes = 'hf' | 'hff' | 'pcs' | 'sl' | 'kg' | 'pz';

export interface Dish {
  readonly name: string;
  readonly names: Names;
  readonly description: string;
  readonly mark: Mark;
  /** The usual price in whole rupees; restaurants vary it. */
  readonly rupees: number;
  /** The food that its picture shows. */
  readonly plate: string;
  readonly jain: boolean;
  readonly spicy: boolean;
  readonly loved: boolean;
  readonly breakfast: boolean;
  readonly sizes: Sizes | null;
  readonly addOns: string | null;
}

/**
 * Reads a group of dishes: `name | hindi | local names | mark | rupees | plate | options | description`. Local names: `kn=…;ta=…`. Options:
 * `b` loved, `s` spicy, `j` fit for Jains, `h:bf` breakfast only, `v:…` sizes, `a:…` add-ons.
 */
function group(text: string): Dish[] {
  return table(text).map(([name = '', hi = '', local = '', mark = '', rupees, plate = '', options = '', description = '']) => {
    const flags = options.split(' ');
    const option = (key: string) => flags.find((flag) => flag.startsWith(`${key}:`))?.slice(key.length + 1) ?? null;
    const locals = Object.fromEntries(local.split(';').flatMap((pair) => (pair.includes('=') ? [pair.split('=') as [string, string]] : [])));
    return {
      name,
      names: { hi, ...locals },
      description,
      mark: mark as Mark,
      rupees: Number(rupees),
      plate,
      jain: flags.includes('j'),
      spicy: flags.includes('s'),
      loved: flags.includes('b'),
      breakfast: option('h') === 'bf',
      sizes: option('v') as Sizes | null,
      addOns: option('a'),
    };
  });
}

/** The dishes by group; a kind of restaurant draws its menu from some of these. */
export const DISHES = {
  biryani: group(north.BIRYANI),
  kebabs: group(north.KEBABS),
  curryNonveg: group(north.CURRY_NONVEG),
  curryVeg: group(north.CURRY_VEG),
  dals: group(north.DALS),
  breads: group(north.BREADS),
  riceAndSides: group(north.RICE_AND_SIDES),
  northBreakfast: group(north.NORTH_BREAKFAST),
  dosas: group(south.DOSAS),
  tiffin: group(south.TIFFIN),
  southRice: group(south.SOUTH_RICE),
  southCurries: group(south.SOUTH_CURRIES),
  southNonveg: group(south.SOUTH_NONVEG),
  southSweets: group(south.SOUTH_SWEETS),
  chaat: group(street.CHAAT),
  mumbai: group(street.MUMBAI),
  gujarati: group(street.GUJARATI),
  rajasthani: group(street.RAJASTHANI),
  rolls: group(street.ROLLS),
  chineseStarters: group(street.CHINESE_STARTERS),
  chineseMains: group(street.CHINESE_MAINS),
  momos: group(street.MOMOS),
  bengali: group(regional.BENGALI),
  seafood: group(regional.SEAFOOD),
  hyderabadi: group(regional.HYDERABADI),
  awadhi: group(regional.BIHARI_AND_AWADHI),
  thalis: group(regional.THALIS),
  northSweets: group(sweets.NORTH_SWEETS),
  mithai: group(sweets.MITHAI),
  namkeen: group(sweets.NAMKEEN),
  hotDrinks: group(sweets.HOT_DRINKS),
  coldDrinks: group(sweets.COLD_DRINKS),
  juices: group(sweets.JUICES),
  pizza: group(sweets.PIZZA),
  burgers: group(sweets.BURGERS),
  bakery: group(sweets.BAKERY),
  iceCreams: group(sweets.ICE_CREAMS),
  bowls: group(sweets.BOWLS),
} as const;

export type DishGroup = keyof typeof DISHES;
