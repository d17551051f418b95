import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, meanings } from './likeness.ts';

const word = fc.stringMatching(/^[a-z]{1,12}$/);

describe('likeness', () => {
  it.each([
    ['panir', 'panir', 1],
    ['pan', 'panir', 0.9],
    ['paner', 'panir', 0.8],
    ['briyani', 'biryani', 1 - 1 / 7],
    ['pane', 'panir', 0.675],
  ])('of %s to %s is %d', (asked, meant, alike) => expect(likeness(asked, meant)).toBeCloseTo(alike, 5));

  it.each([
    ['dal', 'dam'],
    ['nan', 'pan'],
    ['panir', 'puri'],
    ['idli', 'itali'],
    ['chiken', 'kitchen'],
  ])('tells %s from %s', (asked, other) => expect(likeness(asked, other)).toBe(0));

  it('is between 0 and 1, and 1 only for the word itself', () => {
    fc.assert(fc.property(word, word, (a, b) => likeness(a, b) >= 0 && likeness(a, b) <= 1 && (likeness(a, b) === 1) === (a === b)));
  });

  it('forgives one slip in words of four letters and more', () => {
    const slip = fc.tuple(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(11));
    fc.assert(fc.property(slip, ([meant, at]) => likeness(meant.slice(0, at % meant.length) + meant.slice((at % meant.length) + 1), meant) > 0));
  });
});

describe('meanings', () => {
  it('counts look-alikes half beside the very word, but not what it begins', () => {
    const resembling = ['panir', 'paniri', 'paner'].map((found) => ({ nth: 0, word: found }));
    expect(meanings(['panir'], resembling)).toEqual([
      { nth: 0, word: 'panir', likeness: 1 },
      { nth: 0, word: 'paniri', likeness: 0.9 },
      { nth: 0, word: 'paner', likeness: 0.4 },
    ]);
    expect(meanings(['panar'], [{ nth: 0, word: 'panir' }])[0]?.likeness).toBeCloseTo(0.8, 5);
  });
});
