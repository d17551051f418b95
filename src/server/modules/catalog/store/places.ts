import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { City, Locality } from '../contract.ts';

const CITY = `c.id, c.slug, c.name, c.names, c.state_code AS "stateCode", c.time_zone AS "timeZone", c.lat, c.lng`;

const ALL = statement('city_all', `SELECT ${CITY} FROM city c WHERE c.active ORDER BY c.name`);
const BY_ID = statement('city_by_id', `SELECT ${CITY} FROM city c WHERE c.id = $1::uuid`);
const LOCALITIES = statement(
  'locality_of_city',
  `SELECT l.id, l.name, l.names, l.pin, l.lat, l.lng FROM locality l JOIN city c ON c.id = l.city_id WHERE c.slug = $1 AND c.active ORDER BY l.name`,
);
const ZONE_OF_CELL = statement(
  'zone_of_cell',
  `SELECT z.id AS "zoneId", z.name AS "zoneName", ${CITY} FROM zone z JOIN city c ON c.id = z.city_id
   WHERE z.cells @> ARRAY[$1::text] AND z.active AND c.active ORDER BY z.id LIMIT 1`,
);
const SERVED_CELLS = statement(
  'zone_cells_served',
  `SELECT DISTINCT cell FROM zone z JOIN city c ON c.id = z.city_id, unnest(z.cells) AS cell WHERE z.active AND c.active AND cell = ANY($1::text[])`,
);
const EVERY_LOCALITY = statement(
  'locality_all',
  `SELECT l.id, l.name, l.names, l.pin, l.lat, l.lng, c.name AS "cityName" FROM locality l JOIN city c ON c.id = l.city_id WHERE c.active`,
);

const CELLS_OF_ZONE = statement('zone_cells', 'SELECT city_id AS "cityId", cells FROM zone WHERE id = $1::uuid');

export interface ZonePlace {
  readonly zoneId: string;
  readonly zoneName: string;
  readonly city: City;
}

export const allCities = (ctx: Ctx): Promise<City[]> => ctx.db.sql.rows<City>(ALL, []);

export const cityById = async (ctx: Ctx, cityId: string): Promise<City | null> => (await ctx.db.sql.rows<City>(BY_ID, [cityId]))[0] ?? null;

export const localitiesOf = (ctx: Ctx, citySlug: string): Promise<Locality[]> => ctx.db.sql.rows<Locality>(LOCALITIES, [citySlug]);

export const everyLocality = (ctx: Ctx) => ctx.db.sql.rows<Locality & { cityName: string }>(EVERY_LOCALITY, []);

/** The zone of an H3 cell, with its city; null where we don't deliver. */
export async function zoneOfCell(ctx: Ctx, cell: string): Promise<ZonePlace | null> {
  const [row] = await ctx.db.sql.rows<City & { zoneId: string; zoneName: string }>(ZONE_OF_CELL, [cell]);
  if (!row) return null;
  const { zoneId, zoneName, ...city } = row;
  return { zoneId, zoneName, city };
}

/** Those of the cells that some zone serves. */
export async function servedCells(ctx: Ctx, cells: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db.sql.rows<{ cell: string }>(SERVED_CELLS, [[...new Set(cells)]]);
  return new Set(rows.map((row) => row.cell));
}

/** The cells of a zone and its city; null for no such zone. */
export async function cellsOfZone(ctx: Ctx, zoneId: string): Promise<{ readonly cityId: string; readonly cells: readonly string[] } | null> {
  return (await ctx.db.sql.rows<{ cityId: string; cells: string[] }>(CELLS_OF_ZONE, [zoneId]))[0] ?? null;
}
