import type { LatLng } from '../../../kernel/geo.ts';
import type { TravelTimes } from './travel-times.ts';

/** What a routing service answered: seconds from each place of `from` to each of `to`, null where it knew no way. */
export interface Table {
  readonly from: readonly LatLng[];
  readonly to: readonly LatLng[];
  readonly seconds: readonly (readonly (number | null)[])[];
}

/** A place to a metre, as one number. */
const keyOf = ({ lat, lng }: LatLng): number => Math.round(lat * 100_000) * 40_000_000 + Math.round(lng * 100_000);

const numbered = (places: readonly LatLng[]) => new Map(places.map((place, index) => [keyOf(place), index]));

/** Travel times by a service's table, and by `otherwise` for pairs that are not in it. */
export function tabled(table: Table, otherwise: TravelTimes, version: string): TravelTimes {
  const [rows, columns] = [numbered(table.from), numbered(table.to)];
  const width = table.to.length;
  const seconds = Float64Array.from(table.seconds.flat(), (one) => one ?? Number.NaN);
  return {
    ...otherwise,
    version,
    secondsBetween(from, to) {
      const row = rows.get(keyOf(from));
      const column = row === undefined ? undefined : columns.get(keyOf(to));
      const known = row === undefined || column === undefined ? Number.NaN : (seconds[row * width + column] ?? Number.NaN);
      return Number.isNaN(known) ? otherwise.secondsBetween(from, to) : known;
    },
  };
}
