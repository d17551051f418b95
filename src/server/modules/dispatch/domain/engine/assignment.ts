/**
 * The assignment of every row to a column of its own at the least total cost, by shortest augmenting paths with dual prices (Jonker and Volgenant,
 * Computing 38, 1987). O(rows² · columns).
 * @param costs row by row, `rows × columns`, finite
 * @param rows at most `columns`
 * @returns the column of each row
 */
export function assign(costs: Float64Array, rows: number, columns: number): Int32Array {
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  const nearest = new Float64Array(columns + 1);
  const done = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    nearest.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    do {
      done[column] = 1;
      const r = rowOf[column] ?? 0;
      const offset = (r - 1) * columns - 1;
      const price = rowPrice[r] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (done[c] === 1) continue;
        const reduced = (costs[offset + c] ?? 0) - price - (columnPrice[c] ?? 0);
        if (reduced < (nearest[c] ?? 0)) {
          nearest[c] = reduced;
          before[c] = column;
        }
        if ((nearest[c] ?? 0) < step) {
          step = nearest[c] ?? 0;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (done[c] === 1) {
          const of = rowOf[c] ?? 0;
          rowPrice[of] = (rowPrice[of] ?? 0) + step;
          columnPrice[c] = (columnPrice[c] ?? 0) - step;
        } else nearest[c] = (nearest[c] ?? 0) - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const columnOf = new Int32Array(rows);
  for (let c = 1; c <= columns; c++) {
    const row = rowOf[c] ?? 0;
    if (row > 0) columnOf[row - 1] = c - 1;
  }
  return columnOf;
}
