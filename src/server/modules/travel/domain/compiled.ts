import type { LatLng } from '../../../kernel/geo.ts';
import { type CityModel, lengthTerm, shortTerm, spreadIn, wayKey } from './city-model.ts';
import { partsOfLine, straightM } from './line.ts';
import type { TravelTimes } from './travel-times.ts';
import { partOfDay } from './week.ts';

/** A city as small squares, each with the cells its middle lies in: looking up a cell costs microseconds, a square nanoseconds. */
export interface Squares {
  readonly south: number;
  readonly west: number;
  /** Side of a square, degrees. */
  readonly side: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells by number; -1 in a square of none that the model knows. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly fineCells: readonly string[];
  readonly coarseCells: readonly string[];
}

/** One value a square: the effects of its two cells together. */
function valuesOf(squares: Squares, fineOf: (cell: string) => number, coarseOf: (cell: string) => number): Float64Array {
  const fine = squares.fineCells.map(fineOf);
  const coarse = squares.coarseCells.map(coarseOf);
  return Float64Array.from(squares.fine, (cell, square) => (fine[cell] ?? 0) + (coarse[squares.coarse[square] ?? -1] ?? 0));
}

/** The mean of a value along the straight line between two places `metres` apart; squares outside the city count as 0. */
function meanAlong(squares: Squares, values: Float64Array, from: LatLng, to: LatLng, metres: number): number {
  const { south, west, side, rows, columns } = squares;
  const parts = partsOfLine(metres);
  const rowStep = (to.lat - from.lat) / side / parts;
  const columnStep = (to.lng - from.lng) / side / parts;
  let row = (from.lat - south) / side + rowStep / 2;
  let column = (from.lng - west) / side + columnStep / 2;
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    if (row >= 0 && column >= 0 && row < rows && column < columns) sum += values[Math.trunc(row) * columns + Math.trunc(column)] ?? 0;
    row += rowStep;
    column += columnStep;
  }
  return sum / parts;
}

/** The effect of each pair of coarse cells, by their numbers. */
function waysOf({ coarseCells }: Squares, ways: CityModel['ways']): Float64Array {
  const count = coarseCells.length;
  return Float64Array.from(
    { length: count * count },
    (_, pair) => ways[wayKey(coarseCells[Math.floor(pair / count)] ?? '', coarseCells[pair % count] ?? '')] ?? 0,
  );
}

/** The number of the coarse cell of a place; -1 outside. */
function coarseAt({ south, west, side, rows, columns, coarse }: Squares, { lat, lng }: LatLng): number {
  const [row, column] = [Math.floor((lat - south) / side), Math.floor((lng - west) / side)];
  return row >= 0 && column >= 0 && row < rows && column < columns ? (coarse[row * columns + column] ?? -1) : -1;
}

/** A model ready for hundreds of thousands of questions, at any hour of the week and in any weather. */
export function compiled(model: CityModel, squares: Squares): (hour: number, wet: boolean, version: string) => TravelTimes {
  const detour = valuesOf(
    squares,
    (cell) => model.road.fine[cell] ?? 0,
    (cell) => model.road.coarse[cell] ?? 0,
  );
  const ways = waysOf(squares, model.ways);
  const count = squares.coarseCells.length;
  function wayBetween(from: LatLng, to: LatLng): number {
    const [one, other] = [coarseAt(squares, from), coarseAt(squares, to)];
    return one < 0 || other < 0 ? 0 : (ways[one * count + other] ?? 0);
  }
  function metresBetween(from: LatLng, to: LatLng): number {
    const metres = straightM(from, to);
    return Math.round(metres * Math.max(1, Math.exp(model.road.base + meanAlong(squares, detour, from, to, metres))));
  }
  return (hour, wet, version) => {
    const part = partOfDay(hour);
    const slowness = valuesOf(
      squares,
      (cell) => model.fine[cell] ?? 0,
      (cell) => (model.coarse[cell] ?? 0) + (model.parts[cell]?.[part] ?? 0) + (wet ? (model.wetCoarse[cell] ?? 0) : 0),
    );
    const base = model.base + (model.hours[hour] ?? 0) + (wet ? model.wet : 0);
    return {
      version,
      metresBetween,
      secondsBetween(from, to) {
        const metres = straightM(from, to);
        if (metres < 1) return 0;
        const length = model.length * lengthTerm(metres) + model.short * shortTerm(metres);
        return metres * Math.exp(base + length + meanAlong(squares, slowness, from, to, metres) + wayBetween(from, to));
      },
      spreadOf: (seconds) => spreadIn(model.spreads, seconds),
    };
  };
}
