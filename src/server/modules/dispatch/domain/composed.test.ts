import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NORMAL, quantileAt } from '../../../kernel/quantiles.ts';
import { seededNumbers } from '../../../platform/testing/context.ts';
import { composed, leftOf } from './composed.ts';

const random = seededNumbers(3);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('a course put together from its stages', () => {
  it('has the quantiles that following it a hundred thousand times gives', () => {
    const stages = [900, 40, 400, 100, 700, 110].map((middle) => ({ middle: middle * (0.7 + 0.6 * random()), deviation: 0.15 + 0.4 * random() }));
    const [kitchen = [], search = [], approach = [], counter = [], ride = [], handOver = []] = stages.map(({ middle, deviation }) =>
      leftOf(NORMAL.map((z) => middle * Math.exp(z * deviation))),
    );
    const found = composed({ together: [[kitchen], [[300], search, approach]], after: [counter, ride, handOver] }, [0.1, 0.5, 0.9]);
    const followed = Float64Array.from({ length: 100_000 }, () => {
      const [food = 0, searched = 0, came = 0, ...after] = stages.map(({ middle, deviation }) => middle * Math.exp(deviation * normal()));
      return Math.max(food, 300 + searched + came) + after.reduce((sum, one) => sum + one, 0);
    }).sort();
    for (const [index, share] of [0.1, 0.5, 0.9].entries()) {
      const below = followed.filter((one) => one < (found[index] ?? 0)).length / followed.length;
      expect(Math.abs(below - share)).toBeLessThan(0.012);
    }
    const added = [kitchen, counter, ride, handOver].reduce((sum, values) => sum + quantileAt(values, 0.9), 0);
    expect(found[2]).toBeLessThan(added);
  });

  it('does not jump over a gap when a share is reached exactly', () => {
    const [one, last] = [
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 976.7],
      [0, 0, 0, 0.001],
    ];
    const found = composed({ together: [[one], [[0], [0]]], after: [last] }, [0.9]);
    expect(found[0]).toBeLessThan(2 * (976.7 / 128));
    expect(composed({ together: [[one]], after: [] }, [0.9])[0]).toBeLessThan(2 * (976.7 / 128));
  });

  it('is ascending, never before its certain part, and takes longer with every stage', () => {
    const values = fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), { minLength: 1, maxLength: 30 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(values, values, values, fc.double({ min: 0, max: 3_000, noNaN: true }), (one, other, last, certain) => {
        const found = composed({ together: [[one], [[certain], other]], after: [last] }, [0.1, 0.5, 0.9]);
        expect(found).toEqual([...found].sort((a, b) => a - b));
        const step = (Math.max(one.at(-1) ?? 0, certain + (other.at(-1) ?? 0)) + (last.at(-1) ?? 0)) / 128;
        expect(found[0]).toBeGreaterThanOrEqual(certain - 2 * step);
        const without = composed({ together: [[one]], after: [] }, [0.1, 0.5, 0.9]);
        for (const [index, seconds] of found.entries()) expect(seconds).toBeGreaterThanOrEqual((without[index] ?? 0) - 2 * step);
      }),
    );
    expect(composed({ together: [], after: [] }, [0.5])).toEqual([0]);
  });

  it('leaves a stage less the longer it has lasted, and something even beyond all that was seen', () => {
    const stage = NORMAL.map((z) => 500 * Math.exp(0.3 * z));
    const middles = [0, 200, 400, 600, 900, 2_000, 20_000].map((elapsed) => quantileAt(leftOf(stage, elapsed), 0.5));
    expect(middles.slice(0, 4)).toEqual(middles.slice(0, 4).toSorted((a, b) => b - a));
    expect(middles.every((middle) => Number.isFinite(middle) && middle > 20)).toBe(true);
    expect(Math.abs((middles[5] ?? 0) - (middles[6] ?? 0))).toBeLessThan(1);
  });
});
