import type pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** Rows of one table, written in one statement; all have the first one's columns, named as in the database. */
export async function insert(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}
