/** A statement with a name, so that the server prepares it once a connection. Names are unique in the program. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs statements. Values: strings, numbers, booleans, Dates, null, arrays of these; JSON as a string with a `::jsonb` cast.
 * Rows come back alike from `pg` and through Prisma: int8 and numeric as numbers, timestamptz as Date, jsonb parsed.
 */
export interface Sql {
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

const names = new Set<string>();

/** Declares a statement; throws at load when two share a name. */
export function statement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`Two SQL statements are named ${name}`);
  names.add(name);
  return { name, text };
}
