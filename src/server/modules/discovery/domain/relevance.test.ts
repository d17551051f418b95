import { describe, expect, it } from 'vitest';
import { relevance, type Sortable, sorted, worthShowing } from './relevance.ts';

const one = (over: Partial<Sortable> = {}): Sortable => ({
  id: 'a',
  open: true,
  rating: 4.2,
  ratingCount: 200,
  distanceM: 2_000,
  etaMin: 25,
  sponsored: false,
  relevance: 0.5,
  paise: 20_000,
  ...over,
});
const ids = (all: readonly Sortable[]) => all.map(({ id }) => id).join('');

describe('worthShowing', () => {
  it('drops look-alikes beside an exact match, and keeps them when there is none', () => {
    expect(
      worthShowing([
        { id: 'a', score: 1 },
        { id: 'b', score: 0.59 },
      ]),
    ).toHaveLength(1);
    expect(
      worthShowing([
        { id: 'a', score: 0.5 },
        { id: 'b', score: 0.45 },
      ]),
    ).toHaveLength(2);
    expect(worthShowing([])).toEqual([]);
  });
});

describe('relevance', () => {
  it('puts a better text before a better restaurant', () => {
    expect(relevance(1, one({ rating: 3, distanceM: 7_000 }), false)).toBeGreaterThan(
      relevance(0.6, one({ rating: 5, ratingCount: 5_000, distanceM: 100 }), false),
    );
  });
  it('puts the closed behind, unless its very name was typed', () => {
    expect(relevance(1, one({ open: false }), false)).toBeLessThan(relevance(0.5, one(), false));
    expect(relevance(1, one({ open: false }), true)).toBe(relevance(1, one(), true));
    expect(relevance(0.8, one({ open: false }), true)).toBeLessThan(relevance(0.5, one(), true));
  });
});

describe('sorted', () => {
  const near = one({ id: 'n', distanceM: 100, etaMin: 40, rating: 3.5, paise: 30_000, relevance: 0.1 });
  const quick = one({ id: 'q', distanceM: 900, etaMin: 10, rating: 4, paise: 25_000, relevance: 0.2 });
  const loved = one({ id: 'l', distanceM: 3_000, etaMin: 50, rating: 4.9, paise: 90_000, relevance: 0.3 });
  const shut = one({ id: 's', open: false, distanceM: 1, etaMin: 1, rating: 5, paise: 1, relevance: -0.2 });
  it.each([
    ['nearest', 'nqls'],
    ['fastest', 'qnls'],
    ['rating', 'lqns'],
    ['price', 'qnls'],
    ['relevance', 'lqns'],
  ] as const)('by %s', (sort, order) => expect(ids(sorted([shut, near, quick, loved], sort))).toBe(order));
});
