import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Table } from '../domain/table.ts';

const ADD = statement(
  'travel_table_add',
  `INSERT INTO travel_table (id, city_id, driver, otherwise, body, created_at) VALUES ($1::uuid, $2::uuid, $3, $4, $5::jsonb, $6::timestamptz)`,
);
const BY_ID = statement('travel_table_by_id', `SELECT otherwise, body FROM travel_table WHERE id = $1::uuid`);
const FORGET = statement(
  'travel_table_forget',
  `WITH gone AS (DELETE FROM travel_table WHERE id = ANY(ARRAY(SELECT id FROM travel_table WHERE created_at < $1::timestamptz LIMIT 2000)) RETURNING 1)
   SELECT count(*) AS gone FROM gone`,
);

export interface TableRow {
  /** The version that tells of pairs that are not in the table. */
  readonly otherwise: string;
  readonly body: Table;
}

/** Keeps what a service answered; gives its id. */
export async function addTable(ctx: Ctx, table: TableRow & { readonly cityId: string; readonly driver: string }): Promise<string> {
  const id = newId(ctx);
  await ctx.db.sql.rows(ADD, [id, table.cityId, table.driver, table.otherwise, JSON.stringify(table.body), ctx.clock.now()]);
  return id;
}

export const tableById = async (ctx: Ctx, id: string): Promise<TableRow | null> => (await ctx.db.sql.rows<TableRow>(BY_ID, [id]))[0] ?? null;

/** Deletes up to 2,000 tables from before `before`; gives how many. */
export async function forgetTables(ctx: Ctx, before: Date): Promise<number> {
  return (await ctx.db.sql.rows<{ gone: number }>(FORGET, [before]))[0]?.gone ?? 0;
}
