import { at, blob, type Canvas, disc, lift, oval, shape, spread } from '../canvas.ts';
import { vessel } from './bowls.ts';
import { chilli, lemon, specks } from './garnish.ts';

type Filling = readonly [readonly [string, string], readonly string[]];

const FILLINGS: Record<'north' | 'gujarati' | 'south' | 'bengali', readonly Filling[]> = {
  north: [
    [
      ['#f6bd3a', '#e09a1c'],
      ['#3f7d33', '#b5421a'],
    ],
    [
      ['#5f9a45', '#43772f'],
      ['#fff', '#dcefc2'],
    ],
    [
      ['#b8492a', '#8d2f18'],
      ['#3f7d33', '#f0a35c'],
    ],
    [
      ['#fffaf0', '#efe6d6'],
      ['#c2492c', '#6aa54e'],
    ],
    [
      ['#f08a3c', '#d4651f'],
      ['#3f7d33', '#fff3dc'],
    ],
  ],
  gujarati: [
    [
      ['#fff3cf', '#e8c766'],
      ['#3f7d33', '#5a3a1a'],
    ],
    [
      ['#f7c84a', '#d99a1c'],
      ['#3f7d33', '#7c420f'],
    ],
    [
      ['#7fae45', '#4f7d2a'],
      ['#fff', '#c2492c'],
    ],
    [
      ['#c96a34', '#8f3f18'],
      ['#f7d27a', '#3f7d33'],
    ],
    [
      ['#fbe7b0', '#f0c352'],
      ['#8fbf5a', '#c98f45'],
    ],
  ],
  south: [
    [
      ['#ea8a3c', '#b7521a'],
      ['#f4b25a', '#3f7d33'],
    ],
    [
      ['#c9502c', '#7c2a12'],
      ['#3f7d33', '#2f1b0c'],
    ],
    [
      ['#fffdf5', '#e6dfce'],
      ['#8dba63', '#c9402a'],
    ],
    [
      ['#a8cf6a', '#6b9a3a'],
      ['#fff', '#5a3a1a'],
    ],
    [
      ['#fff1cf', '#e3c184'],
      ['#c98f45', '#8fbf5a'],
    ],
  ],
  bengali: [
    [
      ['#f3b94a', '#c98a1c'],
      ['#3f7d33', '#b5421a'],
    ],
    [
      ['#d97f2f', '#9c4a12'],
      ['#f7d27a', '#3f7d33'],
    ],
    [
      ['#f7d8c8', '#d99a78'],
      ['#b3202f', '#8fbf5a'],
    ],
    [
      ['#8a5a2c', '#54300f'],
      ['#3f7d33', '#f0a35c'],
    ],
    [
      ['#fff6e6', '#ead9bd'],
      ['#c98f45', '#e8a52c'],
    ],
  ],
};

/** A whole meal on one plate: five small bowls, bread or papad, rice. */
export function thali(c: Canvas, kind: keyof typeof FILLINGS): string {
  const bowls = FILLINGS[kind].map(([sauce, bits], i) => {
    const angle = ((-168 + i * 39) * Math.PI) / 180;
    return at(60 * Math.cos(angle), 60 * Math.sin(angle) + 4, vessel(c, 'steel', 23, sauce) + specks(c, 9, 14, bits, 1.3, 2.8));
  });
  const bread = (x: number, y: number) =>
    lift(
      at(
        x,
        y,
        shape(blob(c.random, 33, 0.025), c.ball('#f7d9a6', '#ecc086', '#cf9450')) +
          spread(c.random, 11, 25, 8)
            .map((p) => oval(p.x, p.y, c.random.between(2, 5), c.random.between(1.5, 3), '#b9713a', c.random.between(0, 180), ' opacity=".5"'))
            .join(''),
      ),
    );
  const rice =
    lift(disc(36, 26, 30, '#fffdf8')) +
    at(
      36,
      26,
      spread(c.random, 52, 27)
        .map((p) => oval(p.x, p.y, 4.2, 1.4, c.random.pick(['#ece2d2', '#ece2d2', '#ece2d2', '#e8a52c']), c.random.between(0, 180)))
        .join(''),
    );
  return bowls.join('') + bread(-22, 40) + bread(-32, 30) + rice + lift(lemon(18, 70, 11, 8)) + chilli(-4, 74, 22, -8, '#4c9a3a');
}
