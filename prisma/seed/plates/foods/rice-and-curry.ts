import { type Food, food } from '../food.ts';
import { type BowlOf, bowl } from './bowls.ts';
import { eggHalf, handi, type MoundOf, mound } from './mounds.ts';

const BASMATI = ['#fffaf0', '#fdf0d8', '#f7d694', '#f5a83a', '#fbe3b4', '#ee9326'];
const WHITE_RICE = ['#fffdf8', '#f7f0e4', '#fffaf2', '#efe6d6'];
const of = (bowlOf: BowlOf) => (c: Parameters<typeof bowl>[0]) => bowl(c, bowlOf);
const heap = (moundOf: MoundOf, radius?: number) => (c: Parameters<typeof mound>[0]) => mound(c, moundOf, radius);

export const RICE: Record<string, Food> = {
  'chicken-biryani': food(
    (c) => handi(c, { grains: BASMATI, base: '#f0d3a0', pieces: 'chicken', count: 5, top: ['onion', 'mint'] }, 'iron'),
    'clay/marigold/raita/1f357 white/rose/onion/raita',
  ),
  'mutton-biryani': food(
    (c) => handi(c, { grains: BASMATI, base: '#eccb94', pieces: 'mutton', count: 5, top: ['onion', 'coriander'] }, 'clay'),
    'slate/turmeric/raita/onion white/tomato/1f9c5/raita',
  ),
  'veg-biryani': food(
    (c) => handi(c, { grains: BASMATI, base: '#f0d8a4', pieces: 'vegetable', count: 11, top: ['onion', 'mint'] }),
    'white/leaf/raita/1fadb clay/turmeric/raita/1f955',
  ),
  'egg-biryani': food(
    (c) =>
      handi(c, { grains: BASMATI, base: '#f0d3a0', top: ['onion', 'mint'] }, 'iron') +
      eggHalf(c, -20, -14, 15, -20) +
      eggHalf(c, 20, 4, 15, 30) +
      eggHalf(c, -12, 26, 15, 10),
    'white/marigold/raita/1f95a',
  ),
  'prawn-biryani': food(
    (c) => handi(c, { grains: BASMATI, base: '#f0cd98', pieces: 'prawn', count: 5, top: ['onion', 'coriander'] }, 'clay'),
    'white/sky/raita/1f34b',
  ),
  pulao: food(
    heap({ grains: ['#fffaf0', '#fdf3df', '#fff'], base: '#efe2c8', pieces: 'vegetable', count: 12, top: ['specks', 'mint'] }),
    'clay/leaf/raita/1fadb',
  ),
  'jeera-rice': food(heap({ grains: WHITE_RICE, base: '#ece2d0', top: ['specks', 'coriander'], specks: ['#7a4d1e', '#5e3812'] }), 'clay/turmeric/pickle/raita'),
  'steamed-rice': food(heap({ grains: WHITE_RICE, base: '#ece4d6', top: ['coriander'] }), 'clay/leaf/pickle/1f34b'),
  'fried-rice': food(
    heap({ grains: ['#f7dfa8', '#f2cf86', '#fbeac4'], base: '#e2b765', pieces: 'vegetable', count: 12, top: ['springOnion'] }),
    'slate/tomato/red/1f336 white/jamun/red/1f966',
  ),
  'curd-rice': food(
    (c) => bowl(c, { vessel: 'steel', sauce: ['#fffdf7', '#efe6d6'], top: ['specks', 'curryLeaf'], specks: ['#b3202f', '#2f1b0c', '#efe2cc', '#ffffff'] }),
    'clay/leaf/pickle/1f336',
  ),
  'lemon-rice': food(
    heap({ grains: ['#fbe07a', '#f6d04e', '#ffefae'], base: '#e5b938', top: ['specks', 'curryLeaf'], specks: ['#8a4f1c', '#c9402a', '#b3753a'] }),
    'white/leaf/1f34b/pickle',
  ),
  'tamarind-rice': food(
    heap({ grains: ['#d99a4a', '#c98232', '#eeb669'], base: '#a9651f', top: ['specks', 'curryLeaf'], specks: ['#5e2f10', '#c9402a', '#f4dcae'] }),
    'white/turmeric/coconut/1f336',
  ),
  'bisi-bele-bath': food(
    (c) =>
      bowl(c, {
        vessel: 'copper',
        sauce: ['#e8a04a', '#b8651f'],
        pieces: 'vegetable',
        top: ['curryLeaf', 'specks'],
        specks: ['#f6c540', '#7a3a12', '#fff0c4'],
      }),
    'white/marigold/raita/1f336',
  ),
  khichdi: food((c) => bowl(c, { vessel: 'copper', sauce: ['#fbe08a', '#dcae3f'], pieces: 'lentil', top: ['coriander', 'butter'] }), 'white/leaf/pickle/raita'),
  pongal: food(
    (c) => bowl(c, { vessel: 'steel', sauce: ['#fdf0c0', '#e3c069'], pieces: 'lentil', top: ['curryLeaf', 'nuts'] }),
    'leaf/turmeric/sambar/coconut',
  ),
  poha: food(
    heap({
      grains: ['#fbe58e', '#f7d866', '#fff3be'],
      base: '#e3bd47',
      top: ['specks', 'coriander', 'sev', 'lemon'],
      specks: ['#8a4f1c', '#c9402a', '#4f9a41'],
    }),
    'white/leaf/1f34b/green',
  ),
  upma: food(
    heap({ grains: ['#fbf1d8', '#f3e2ba', '#fffaf0'], base: '#e3cb98', pieces: 'vegetable', count: 9, top: ['curryLeaf', 'specks'] }),
    'leaf/tomato/coconut/sambar',
  ),
  sabudana: food(
    heap({
      grains: ['#fffdf8', '#f4ecdf', '#fff'],
      base: '#e6dac4',
      pieces: 'potato',
      count: 7,
      top: ['specks', 'coriander'],
      specks: ['#a9702c', '#8a4f1c', '#4f9a41'],
    }),
    'clay/rose/raita/1f34b',
  ),
  bhel: food(
    heap({
      grains: ['#fbe7bd', '#f3d394', '#fff4dc', '#d9923a'],
      base: '#dba957',
      top: ['specks', 'sev', 'coriander'],
      specks: ['#c9402a', '#7d3a86', '#4f9a41'],
    }),
    'slate/turmeric/green/1f345',
  ),
};

export const CURRIES: Record<string, Food> = {
  'butter-chicken': food(
    of({ vessel: 'copper', sauce: ['#f5863c', '#cc4f1c'], pieces: 'chicken', top: ['cream', 'coriander'] }),
    'slate/marigold/onion/1fad3 white/tomato/onion/1f34b',
  ),
  'chicken-curry': food(
    of({ vessel: 'iron', sauce: ['#c96a26', '#8a3a10'], pieces: 'chicken', top: ['coriander'] }),
    'white/turmeric/onion/1f34b clay/leaf/onion/1f336',
  ),
  'mutton-curry': food(of({ vessel: 'copper', sauce: ['#b2501f', '#6f250b'], pieces: 'mutton', top: ['coriander'] }), 'white/rose/onion/1f34b'),
  korma: food(of({ vessel: 'copper', sauce: ['#f8dfa6', '#d6a650'], pieces: 'chicken', top: ['nuts', 'coriander'] }), 'slate/rose/onion/raita'),
  haleem: food(
    of({ vessel: 'clay', sauce: ['#cf9148', '#8f5418'], top: ['specks', 'nuts', 'coriander'], specks: ['#6f3714', '#a9622a', '#4f9a41'] }),
    'white/turmeric/1f34b/onion',
  ),
  'egg-curry': food(of({ vessel: 'iron', sauce: ['#dc7a2e', '#99400f'], pieces: 'egg', top: ['coriander'] }), 'white/turmeric/onion/1f95a'),
  'fish-curry': food(
    of({ vessel: 'clay', sauce: ['#ee8a34', '#b04a12'], pieces: 'fish', top: ['curryLeaf', 'redChilli'] }),
    'leaf/sky/1f965/1f34b white/turmeric/onion/1f336',
  ),
  'bengali-fish': food(
    of({ vessel: 'white', sauce: ['#f0bd3c', '#bf7f14'], pieces: 'fish', top: ['coriander', 'specks'], specks: ['#3a2413', '#5e3a14'] }),
    'clay/sky/1f336/pickle',
  ),
  'prawn-curry': food(of({ vessel: 'clay', sauce: ['#f5a24a', '#c2591c'], pieces: 'prawn', top: ['curryLeaf'] }), 'white/sky/1f965/1f34b'),
  'paneer-butter-masala': food(
    of({ vessel: 'copper', sauce: ['#f58a3e', '#cf531d'], pieces: 'paneer', top: ['cream', 'coriander'] }),
    'slate/rose/onion/raita white/marigold/onion/1f34b',
  ),
  'kadai-paneer': food(
    of({ vessel: 'iron', sauce: ['#d9762a', '#96390f'], pieces: 'paneer', top: ['specks', 'coriander'], specks: ['#4f8f33', '#c9402a', '#62ad50'] }),
    'white/turmeric/onion/1fad1',
  ),
  'palak-paneer': food(
    of({ vessel: 'copper', sauce: ['#6aa345', '#37691f'], pieces: 'paneer', top: ['cream'] }),
    'white/leaf/onion/1f34b slate/turmeric/onion/1f96c',
  ),
  'shahi-paneer': food(of({ vessel: 'copper', sauce: ['#fbd9a0', '#dd9a4a'], pieces: 'paneer', top: ['nuts', 'cream'] }), 'slate/jamun/onion/raita'),
  'malai-kofta': food(of({ vessel: 'copper', sauce: ['#f7bd72', '#d07a2a'], pieces: 'kofta', top: ['cream', 'nuts'] }), 'slate/leaf/onion/1f34b'),
  'dal-tadka': food(
    of({ vessel: 'copper', sauce: ['#f8cf52', '#d6941c'], top: ['specks', 'redChilli', 'coriander'], specks: ['#8a4f1c', '#c9402a', '#5e3812'] }),
    'slate/turmeric/onion/pickle white/leaf/1f34b/onion',
  ),
  'dal-makhani': food(
    of({ vessel: 'copper', sauce: ['#8f4a24', '#4f220d'], pieces: 'bean', top: ['cream', 'butter'] }),
    'white/marigold/onion/1f34b steel/rose/onion/pickle',
  ),
  chole: food(
    of({ vessel: 'copper', sauce: ['#a85a22', '#6b300c'], pieces: 'chickpea', top: ['coriander'] }),
    'white/turmeric/onion/pickle steel/leaf/onion/1f34b',
  ),
  rajma: food(of({ vessel: 'steel', sauce: ['#a8482a', '#6d2010'], pieces: 'bean', top: ['coriander'] }), 'clay/sand/onion/raita'),
  kadhi: food(of({ vessel: 'clay', sauce: ['#fbdf7e', '#dba93a'], pieces: 'kofta', top: ['redChilli', 'curryLeaf'] }), 'white/leaf/pickle/onion'),
  'mixed-veg': food(
    of({ vessel: 'iron', sauce: ['#dd8a34', '#a1500f'], pieces: 'vegetable', top: ['coriander'] }),
    'white/leaf/raita/1f955 steel/turmeric/pickle/1fadb',
  ),
  'aloo-dry': food(of({ vessel: 'iron', sauce: ['#d9992e', '#a8641a'], pieces: 'potato', top: ['coriander', 'specks'] }), 'white/tomato/pickle/raita'),
  brinjal: food(
    of({ vessel: 'clay', sauce: ['#a9662c', '#6b3a12'], top: ['specks', 'coriander', 'curryLeaf'], specks: ['#d94a2b', '#4f9a41', '#e8b05a'] }),
    'white/jamun/1f346/onion',
  ),
  saag: food(of({ vessel: 'clay', sauce: ['#5a8f38', '#2f5c1a'], top: ['butter', 'specks'], specks: ['#dcefc2', '#c9402a'] }), 'white/turmeric/1f9c8/onion'),
  mushroom: food(of({ vessel: 'iron', sauce: ['#c98b4a', '#84501c'], pieces: 'mushroom', top: ['coriander'] }), 'white/sand/onion/1f9c4'),
  stew: food(of({ vessel: 'white', sauce: ['#fff6dc', '#e7cf95'], pieces: 'vegetable', top: ['curryLeaf'] }), 'clay/leaf/1f965/coconut'),
  sambar: food(of({ vessel: 'steel', sauce: ['#ea8a3c', '#b7521a'], pieces: 'vegetable', top: ['curryLeaf', 'coriander'] }), 'clay/turmeric/coconut/1f336'),
  rasam: food(
    of({ vessel: 'steel', sauce: ['#d9552c', '#97300f'], top: ['curryLeaf', 'specks', 'coriander'], specks: ['#3a2413', '#f0b04a'] }),
    'clay/tomato/1f345/1f336',
  ),
  usal: food(
    (c) =>
      bowl(c, { vessel: 'steel', sauce: ['#d9502a', '#952a0f'], pieces: 'chickpea', top: ['specks', 'coriander'], specks: ['#f6c540', '#ffdb70', '#7d3a86'] }),
    'slate/turmeric/onion/1f34b',
  ),
  raita: food(
    of({ vessel: 'copper', sauce: ['#ffffff', '#ebe3d8'], top: ['specks', 'coriander'], specks: ['#8dba63', '#c9402a', '#7d3a86'] }),
    'clay/leaf/1f952/1f345',
  ),
  curd: food(of({ vessel: 'clay', sauce: ['#fff6e4', '#efd9b0'], top: [] }), 'slate/sand/1f347/1f34c'),
  'tomato-soup': food(of({ vessel: 'white', sauce: ['#ee5f3a', '#bd2c15'], top: ['cream', 'coriander'] }), 'slate/tomato/1f35e/1f345'),
  'clear-soup': food(
    of({ vessel: 'white', sauce: ['#d69a4a', '#9a5a1c'], pieces: 'vegetable', top: ['specks'], specks: ['#4f9a41', '#fff0c4'] }),
    'slate/sky/1f336/1f966',
  ),
};
