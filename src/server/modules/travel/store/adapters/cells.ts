import { cellToLatLng, cellToParent, latLngToCell } from 'h3-js';
import type { LatLng } from '../../../../kernel/geo.ts';
import type { Squares } from '../../domain/compiled.ts';
import type { CellsAt } from '../../domain/learn.ts';

/** Cells of about 0.7 km², as the zones are, and of about 5 km². */
const FINE = 8;
const COARSE = 7;

function cellsAt({ lat, lng }: LatLng): CellsAt {
  const fine = latLngToCell(lat, lng, FINE);
  return { fine, coarse: cellToParent(fine, COARSE) };
}

/** The same for many places: those within 100 m or so of each other share an answer, for asking H3 costs microseconds. */
export function rememberedCells(): (place: LatLng) => CellsAt {
  const known = new Map<number, CellsAt>();
  return ({ lat, lng }) => {
    const [row, column] = [Math.round(lat * 1_000), Math.round(lng * 1_000)];
    const key = row * 1_000_000 + column;
    let cells = known.get(key);
    if (!cells) {
      cells = cellsAt({ lat: row / 1_000, lng: column / 1_000 });
      known.set(key, cells);
    }
    return cells;
  };
}

/** About 280 m. */
const SIDE = 0.0025;
/** A city is not wider; what lies outside gets the city's figures. */
const WIDEST = 260;
const MARGIN = 3;

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** From the first to the last value, at most as wide as a city around their middle. */
function extent(values: readonly number[]): { from: number; count: number } {
  const centre = middle(values);
  const reach = (WIDEST / 2) * SIDE;
  const near = values.filter((value) => Math.abs(value - centre) <= reach);
  const from = Math.min(...near) - MARGIN * SIDE;
  return { from, count: Math.min(WIDEST, Math.ceil((Math.max(...near) - from) / SIDE) + MARGIN) };
}

/** The squares over all the cells that a model knows. */
export function squaresOf(fineCells: readonly string[], coarseCells: readonly string[]): Squares {
  const middles = fineCells.map((cell) => cellToLatLng(cell));
  const south = middles.length === 0 ? { from: 0, count: 0 } : extent(middles.map(([lat]) => lat));
  const west = middles.length === 0 ? { from: 0, count: 0 } : extent(middles.map(([, lng]) => lng));
  const [rows, columns] = [south.count, west.count];
  const [fine, coarse] = [new Int32Array(rows * columns), new Int32Array(rows * columns)];
  const numberOfFine = new Map(fineCells.map((cell, index) => [cell, index]));
  const numberOfCoarse = new Map(coarseCells.map((cell, index) => [cell, index]));
  for (let square = 0; square < rows * columns; square++) {
    const place = { lat: south.from + (Math.floor(square / columns) + 0.5) * SIDE, lng: west.from + ((square % columns) + 0.5) * SIDE };
    const cells = cellsAt(place);
    fine[square] = numberOfFine.get(cells.fine) ?? -1;
    coarse[square] = numberOfCoarse.get(cells.coarse) ?? -1;
  }
  return { south: south.from, west: west.from, side: SIDE, rows, columns, fine, coarse, fineCells, coarseCells };
}
