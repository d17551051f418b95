import { at } from '../canvas.ts';
import { type Food, food } from '../food.ts';
import { bowl } from './bowls.ts';
import { appam, dosa, griddleCake, idliVada, naan, puffed, rounds } from './breads.ts';
import { noodles, nuggets } from './mounds.ts';
import { chaat, friedFish, logs, momos, paniPuri, papad, patties, pavBhaji, samosa, skewers, vadaPav } from './snacks.ts';
import { balls, halfMoons, mustardTop, squares } from './sweets.ts';

export const BREADS: Record<string, Food> = {
  roti: food((c) => rounds(c, '#f8dcab', '#d9a662', '#a9642c', false), 'steel/turmeric/pickle/onion slate/leaf/green/1f9c8'),
  paratha: food((c) => rounds(c, '#f6d08a', '#cc8a3a', '#8f4d1a', true, ['#4f8f33', '#c9402a']), 'steel/rose/pickle/raita white/leaf/raita/pickle'),
  thepla: food((c) => rounds(c, '#f0cb6a', '#bf8a2c', '#7c4a14', false, ['#4f8f33', '#5fa544', '#7c4a14']), 'steel/leaf/pickle/raita'),
  bhakri: food((c) => rounds(c, '#e9dcc6', '#b49a78', '#7c6248', true), 'clay/turmeric/red/onion'),
  naan: food((c) => naan(c, ['#c98f45']), 'slate/marigold/onion/green steel/rose/green/onion'),
  'garlic-naan': food((c) => naan(c, ['#4f9a41', '#fff6dd', '#62ad50', '#c98f45']), 'slate/leaf/1f9c4/green'),
  'puri-bhaji': food(
    (c) =>
      puffed(c, [
        [-34, -26, 34],
        [32, -34, 33],
        [36, 28, 34],
      ]) + at(-28, 38, bowl(c, { vessel: 'steel', sauce: ['#f0b73c', '#c47f1a'], pieces: 'potato', top: ['coriander'] }, 38)),
    'steel/turmeric/pickle/green white/leaf/green/pickle',
  ),
  'chole-bhature': food(
    (c) =>
      puffed(c, [
        [-22, -22, 47],
        [38, 0, 40],
      ]) + at(-20, 44, bowl(c, { vessel: 'copper', sauce: ['#a85a22', '#6b300c'], pieces: 'chickpea', top: ['coriander'] }, 36)),
    'steel/marigold/onion/1f336',
  ),
  appam: food((c) => appam(c), 'clay/leaf/coconut/1f965'),
  dosa: food((c) => dosa(c, 'gold', false), 'leaf/leaf leaf/turmeric'),
  'masala-dosa': food((c) => dosa(c, 'gold', true), 'leaf/turmeric leaf/sky'),
  'rava-dosa': food((c) => dosa(c, 'gold', false, true), 'leaf/rose'),
  'neer-dosa': food((c) => dosa(c, 'pale', false), 'clay/leaf'),
  pesarattu: food((c) => dosa(c, 'green', true), 'leaf/marigold'),
  uttapam: food((c) => griddleCake(c, '#fbe9bd', '#d69f4a', ['#c9402a', '#b25a8c', '#f3dcea', '#4f8f33']), 'leaf/tomato steel/leaf'),
  cheela: food((c) => griddleCake(c, '#fbdc7e', '#cf9a2a', ['#c9402a', '#4f8f33', '#fff0c4']), 'steel/turmeric'),
  omelette: food((c) => griddleCake(c, '#ffe27a', '#e0a62a', ['#c9402a', '#b25a8c', '#4f8f33'], 5), 'slate/sky/1f35e/1f336'),
  idli: food((c) => idliVada(c, 4, 0), 'clay/leaf/red/1f33f bareLeaf/turmeric'),
  vada: food((c) => idliVada(c, 0, 3), 'leaf/turmeric'),
  'idli-vada': food((c) => idliVada(c, 2, 2), 'leaf/marigold clay/sky/red/1f33f'),
};

export const SNACKS: Record<string, Food> = {
  samosa: food(samosa, 'steel/marigold/red/green slate/leaf/red/1f336'),
  kachori: food((c) => balls(c, ['#f7cf85', '#d98f34', '#9c5a18'], ['#a8661f', '#ffe6b0'], 'none', 24), 'steel/leaf/green/red'),
  bonda: food((c) => balls(c, ['#f8c65a', '#de9420', '#a2600f'], ['#b7690f', '#ffe39b'], 'none', 23), 'leaf/rose/coconut/red'),
  paniyaram: food((c) => balls(c, ['#fdf0cf', '#e8be72', '#a8651f'], ['#4f8f33', '#8a4f1c'], 'none', 21), 'leaf/turmeric/coconut/red'),
  'vada-pav': food(vadaPav, 'steel/turmeric/green/red slate/tomato/red/1f336'),
  'pav-bhaji': food((c) => pavBhaji(c, ['#e2622e', '#a8330f'], true), 'steel/leaf/onion/1f34b white/marigold/onion/1f34b'),
  'misal-pav': food((c) => pavBhaji(c, ['#d4452a', '#8f260d'], false), 'steel/rose/onion/raita'),
  keema: food((c) => pavBhaji(c, ['#9a5428', '#5b280d'], false), 'white/tomato/onion/1f34b'),
  dhokla: food((c) => squares(c, ['#ffe98a', '#f4c52e'], '#d59f1c', mustardTop), 'steel/leaf/green/red slate/rose/green/1f336'),
  khandvi: food((c) => logs(c, '#fbe27a', '#d9a52a', '#fff3c4'), 'slate/leaf/green/1f965'),
  'pani-puri': food((c) => paniPuri(c, 'water'), 'steel/leaf/green/1f9c5 slate/turmeric/green/red'),
  'dahi-puri': food((c) => paniPuri(c, 'yoghurt'), 'slate/rose/raita/red'),
  chaat: food((c) => chaat(c, ['#f6d592', '#c98b38']), 'steel/marigold/green/red slate/sky/red/raita'),
  'aloo-tikki': food((c) => patties(c, '#f0bd62', '#a8641a'), 'steel/turmeric/red/1f9c5'),
  cutlet: food((c) => patties(c, '#c97a3a', '#74380f'), 'white/rose/red/1f34b'),
  kebab: food((c) => patties(c, '#a8602c', '#5b280d'), 'white/sand/onion/1f34b'),
  pakora: food((c) => nuggets(c, '#f5c052', '#b8741a', 'chilli'), 'steel/leaf/green/red slate/turmeric/green/2615'),
  'chicken-65': food((c) => nuggets(c, '#ee7440', '#a82c10', 'curryLeaf'), 'white/leaf/onion/1f34b leaf/marigold/onion/1f34b'),
  manchurian: food((c) => nuggets(c, '#b8662e', '#662a0d', 'springOnion'), 'white/tomato/red/1f336'),
  'chilli-chicken': food((c) => nuggets(c, '#d9692f', '#8a2f10', 'springOnion', 11), 'white/turmeric/red/1fad1'),
  'chilli-paneer': food((c) => nuggets(c, '#f2d9a4', '#b8702a', 'chilli', 11), 'slate/jamun/red/1fad1'),
  noodles: food((c) => noodles(c, ['#f3cd83', '#e8b864', '#f9dea4'], ['#e0661c', '#4f9a41', '#c9402a']), 'slate/jamun/red/1f336 white/tomato/red/1f966'),
  'chicken-noodles': food((c) => noodles(c, ['#e6ab58', '#d6933c', '#f0c27a'], ['#4f9a41', '#e0661c'], 'chicken'), 'white/sky/red/1f336'),
  'spring-roll': food((c) => logs(c, '#f3bf62', '#b8741e', '#8dba63'), 'white/leaf/red/1f966'),
  momos: food((c) => momos(c), 'slate/jamun/red/1f336 clay/leaf/red/1f9c4'),
  'fried-momos': food((c) => momos(c, ['#f9d694', '#dfa04a', '#a8661f'], '#94591a'), 'white/jamun/red/1f336'),
  gujiya: food((c) => halfMoons(c, '#f7d58f', '#c98c34'), 'white/rose/1f330/syrup'),
  puffs: food((c) => halfMoons(c, '#f2c374', '#b4702a'), 'white/sand/red/2615'),
  papad: food(papad, 'slate/turmeric/onion/green'),
  'paneer-tikka': food(
    (c) => skewers(c, 'cubes', '#fbd38a', '#d9742a', ['#4f9a41', '#c9402a', '#b25a8c']),
    'slate/leaf/green/1f34b slate/turmeric/green/onion',
  ),
  'chicken-tikka': food((c) => skewers(c, 'cubes', '#f08a44', '#a8380f'), 'white/marigold/green/1f34b slate/sky/green/onion'),
  'malai-tikka': food((c) => skewers(c, 'cubes', '#fff3d9', '#d9b078'), 'slate/rose/green/1f34b'),
  'hariyali-tikka': food((c) => skewers(c, 'cubes', '#9cbf58', '#4c7a24'), 'white/leaf/green/1f34b'),
  'seekh-kebab': food((c) => skewers(c, 'seekh', '#b86a38', '#6b2c10'), 'white/tomato/green/onion steel/turmeric/green/1f34b'),
  'fish-fry': food(friedFish, 'bareLeaf/sky/1f34b/onion white/turmeric/1f34b/1f965'),
};
