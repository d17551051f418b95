import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign } from './assignment.ts';

/** The least total of all ways to give each row a column of its own. */
function leastOf(costs: readonly (readonly number[])[], used: ReadonlySet<number> = new Set()): number {
  const [row, ...others] = costs;
  if (!row) return 0;
  return Math.min(...row.map((cost, column) => (used.has(column) ? Number.POSITIVE_INFINITY : cost + leastOf(others, new Set([...used, column])))));
}

it('costs the least of all assignments, and gives no column twice', () => {
  const table = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }))
    .chain(([rows, more]) =>
      fc.array(fc.array(fc.integer({ min: -20, max: 50 }), { minLength: rows + more, maxLength: rows + more }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(table, (costs) => {
      const columns = costs[0]?.length ?? 0;
      const columnOf = [...assign(Float64Array.from(costs.flat()), costs.length, columns)];
      expect(new Set(columnOf).size).toBe(costs.length);
      expect(columnOf.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? Number.NaN), 0)).toBe(leastOf(costs));
    }),
  );
});
