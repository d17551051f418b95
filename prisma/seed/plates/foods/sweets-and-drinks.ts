import { type Food, food } from '../food.ts';
import { type BowlOf, bowl } from './bowls.ts';
import { chai, filterCoffee, type GlassOf, glass } from './drinks.ts';
import { balls, halwa, inSyrup, jalebi, kajuKatli, kulfi, pistachioTop, silverTop, squares } from './sweets.ts';
import { thali } from './thali.ts';

const drink = (of: GlassOf) => (c: Parameters<typeof glass>[0]) => glass(c, of);
const pudding = (of: BowlOf) => (c: Parameters<typeof bowl>[0]) => bowl(c, of);

export const SWEETS: Record<string, Food> = {
  'kaju-katli': food(kajuKatli, 'white/rose/1f36f/1f36e white/marigold/1f330/1f95c'),
  'gulab-jamun': food((c) => inSyrup(c, 'white', ['#f6c766', '#d18a26'], ['#b8642a', '#7a3410', '#46190a']), 'slate/rose/1f339/1f95c clay/leaf/1f95c/1f36f'),
  rasgulla: food((c) => inSyrup(c, 'clay', ['#f7efd9', '#dccba0'], ['#ffffff', '#fffdf8', '#ded2bf'], 20), 'slate/sky/1f339/1f36f white/rose/1f339/1f95b'),
  rasmalai: food((c) => inSyrup(c, 'steel', ['#fff2c4', '#ecc964'], ['#fffbe8', '#f8e6a8', '#d9b65a'], 19), 'slate/turmeric/1f95c/1f339'),
  laddu: food((c) => balls(c, ['#ffd272', '#f0a12a', '#b8680f'], ['#ffe6a4', '#d9841a', '#fff0c4']), 'steel/leaf/1f95c/1f330 slate/marigold/1f330/1f36f'),
  'besan-laddu': food((c) => balls(c, ['#eec07a', '#cf8f3a', '#8f5a1a'], ['#f9e0ae', '#a8702a']), 'steel/rose/1f95c/1f330'),
  peda: food((c) => balls(c, ['#fdeccb', '#e9c68a', '#b98a4a'], ['#fff8e8', '#d9b070'], 'pistachio', 21), 'slate/sky/1f95b/1f95c'),
  barfi: food((c) => squares(c, ['#fffaf0', '#efe0c4'], '#d6c09a', silverTop), 'slate/rose/1f95c/1f339 clay/leaf/1f965/1f95b'),
  'pista-barfi': food((c) => squares(c, ['#d6e6a0', '#a9c465'], '#86a24a', silverTop), 'white/rose/1f95c/1f339'),
  'chocolate-barfi': food((c) => squares(c, ['#8a5230', '#5b2f16'], '#3f1f0d', pistachioTop), 'white/sand/1f36b/1f95c'),
  'mysore-pak': food((c) => squares(c, ['#fbd873', '#e9ad38'], '#b97a1c', pistachioTop), 'leaf/rose/1f95c/1f965'),
  sandesh: food((c) => squares(c, ['#fff3dd', '#f3d9ac'], '#d6b07a', pistachioTop, 16), 'clay/sky/1f339/1f95b'),
  jalebi: food(jalebi, 'steel/leaf/raita/1f95b white/sky/1f95b/1f339'),
  kulfi: food((c) => kulfi(c, '#fff6dc', '#ecc98a'), 'slate/jamun/1f95c/1f339 clay/leaf/1f95c/1f96d'),
  'mango-kulfi': food((c) => kulfi(c, '#ffdd7e', '#f2a52c'), 'slate/leaf/1f96d/1f95c'),
  'carrot-halwa': food((c) => halwa(c, ['#f58a3a', '#c9541a']), 'slate/turmeric/1f955/1f95c'),
  'moong-halwa': food((c) => halwa(c, ['#f0bd52', '#b87a1e']), 'slate/rose/1f95c/1f330'),
  kesari: food((c) => halwa(c, ['#fba63c', '#dd6f14'], '#ffe2a8'), 'leaf/turmeric/1f95c/1f34d'),
  kheer: food(
    pudding({ vessel: 'copper', sauce: ['#fffaec', '#ead9b6'], top: ['nuts', 'specks'], specks: ['#8fbf5a', '#c98f45', '#e8a52c'] }),
    'slate/rose/1f95c/1f339',
  ),
  payasam: food(
    pudding({ vessel: 'steel', sauce: ['#f3d3a0', '#c9934c'], top: ['nuts', 'specks'], specks: ['#8a4f1c', '#fff0c4'] }),
    'leaf/marigold/1f95c/1f965',
  ),
  'mishti-doi': food(pudding({ vessel: 'clay', sauce: ['#f8dcae', '#dba766'], top: ['specks'], specks: ['#8fbf5a', '#c98f45'] }), 'white/sky/1f347/1f36f'),
  'bread-pudding': food((c) => squares(c, ['#e9a24a', '#b86a1c'], '#854510', pistachioTop, 18), 'white/turmeric/1f95b/1f95c'),
};

export const DRINKS: Record<string, Food> = {
  chai: food((c) => chai(c, true), 'slate/marigold/1fada/1f36a steel/turmeric/1f36a/1fada'),
  'irani-chai': food((c) => chai(c, false), 'steel/sky/1f36a/1f95b'),
  'filter-coffee': food((c) => filterCoffee(c), 'slate/sand/1f36a/1f95b clay/turmeric/1f95b/1f36a'),
  'cold-coffee': food(drink({ drink: ['#d9b48a', '#b07f4e', '#7a4a24'], foam: '#f3e1c8', top: 'cream', tall: true }), 'slate/sky/1f36b/1f36a'),
  lassi: food(
    drink({ drink: ['#fffdf6', '#f6ecd8', '#e6d6b6'], foam: '#fffdf8', top: 'nuts', tall: true }),
    'clay/turmeric/1f95b/1f95c slate/leaf/1f95b/1f339',
  ),
  'mango-lassi': food(drink({ drink: ['#ffd873', '#f9b93c', '#ec9a1e'], foam: '#ffe7a4', top: 'nuts', tall: true }), 'slate/leaf/1f96d/1f95c'),
  chaas: food(drink({ drink: ['#fdfbf2', '#f1ebd9', '#dfd6bd'], foam: '#ffffff', top: 'mint', tall: true }), 'clay/leaf/1f33f/1f95b'),
  'lime-soda': food(drink({ drink: ['#f3f8c9', '#dbeb8e', '#bcd65a'], top: 'lemon', tall: true }), 'slate/turmeric/1f34b/1f33f clay/sky/1f34b/1f9ca'),
  'rose-sharbat': food(drink({ drink: ['#ff9fb4', '#ee5f83', '#c9345f'], top: 'ice', tall: true }), 'white/rose/1f339/1f9ca'),
  'orange-juice': food(drink({ drink: ['#ffc24a', '#ff9a1f', '#ee7a0c'], foam: '#ffd98a', tall: true }), 'slate/sky/1f34a/1f9ca'),
  'watermelon-juice': food(drink({ drink: ['#ff8a7a', '#ee4f4a', '#c92f36'], top: 'mint', tall: true }), 'white/leaf/1f349/1f33f'),
  'green-juice': food(drink({ drink: ['#d3e58a', '#a3c94a', '#74a32a'], top: 'mint', tall: true }), 'white/turmeric/1f33f/1f34b'),
  'kokum-sharbat': food(drink({ drink: ['#c9568a', '#96285f', '#641540'], top: 'ice', tall: true }), 'white/rose/1f347/1f33f'),
  'badam-milk': food(drink({ drink: ['#fff0b8', '#f9dc80', '#e9bd4a'], foam: '#fff8dc', top: 'nuts', tall: true }), 'slate/marigold/1f95c/1f95b'),
  falooda: food(drink({ drink: ['#ffe9ee', '#ffb3c6', '#f48aa5', '#fff3dc'], foam: '#fff6f8', top: 'cream', tall: true }), 'slate/rose/1f339/1f95c'),
  'jal-jeera': food(drink({ drink: ['#c9c46a', '#9a9a3f', '#6f7426'], top: 'mint', tall: true }), 'white/leaf/1f33f/1f34b'),
};

export const PLATTERS: Record<string, Food> = {
  'thali-north': food((c) => thali(c, 'north'), 'steel/turmeric steel/rose'),
  'thali-gujarati': food((c) => thali(c, 'gujarati'), 'steel/marigold steel/leaf'),
  'thali-south': food((c) => thali(c, 'south'), 'leaf/turmeric leaf/sky'),
  'thali-bengali': food((c) => thali(c, 'bengali'), 'steel/sand bareLeaf/rose'),
};

/** What the emoji show well enough. */
export const EMOJI: Record<string, Food> = {
  roll: food('1f32f', 'slate/sky/1f34b/1f345 white/tomato/green/1f9c5'),
  wrap: food('1f959', 'white/leaf/red/1f345'),
  burger: food('1f354', 'white/leaf/1f35f/1f345 slate/marigold/1f35f/1f9c0'),
  pizza: food('1f355', 'white/rose/1f345/1f33f slate/leaf/1f336/1fad2'),
  fries: food('1f35f', 'white/turmeric/red/1f345'),
  sandwich: food('1f96a', 'white/leaf/green/1f345 slate/turmeric/green/1f35f'),
  pasta: food('1f35d', 'slate/tomato/1f345/1f33f'),
  salad: food('1f957', 'slate/leaf/1f345/1f34b'),
  'tandoori-chicken': food('1f357', 'slate/rose/green/1f34b steel/leaf/onion/1f34b'),
  'prawn-fry': food('1f990', 'white/sky/1f34b/1f965'),
  crab: food('1f980', 'white/sky/1f34b/1f965'),
  squid: food('1f991', 'white/sky/1f34b/1f9c4'),
  'ice-cream': food('1f368', 'white/jamun/1f353/1f36b clay/sky/1f96d/1f95c'),
  cake: food('1f370', 'white/rose/1f353/1f36b'),
  cupcake: food('1f9c1', 'white/jamun/1f36b/1f353'),
  cookie: food('1f36a', 'white/sand/1f95b/1f36b'),
  donut: food('1f369', 'white/rose/2615/1f353'),
  pancake: food('1f95e', 'white/marigold/1f353/1f36f'),
  waffle: food('1f9c7', 'white/jamun/1f353/1f36f'),
  custard: food('1f36e', 'white/sand/1f353/1f36f'),
  hamper: food('1f381', 'white/rose/1f36c/1f95c'),
  croissant: food('1f950', 'white/sand/2615/1f353'),
  'bun-maska': food('1f956', 'white/sand/1f9c8/2615'),
  'tender-coconut': food('1f965', 'white/sky/1f34d/1f33f'),
  'bubble-tea': food('1f9cb', 'white/jamun/1f95b/1f36f'),
  'cola-cup': food('1f964', 'white/sky/1f9ca/1f34b'),
  corn: food('1f33d', 'slate/leaf/1f34b/1f336'),
  ramen: food('1f35c', 'white/jamun/1f95a/1f336'),
};
