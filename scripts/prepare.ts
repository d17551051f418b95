// What a database needs before the server starts: its migrations and, for the demo, the demo. Bundled into dist/ for `npm start`.
import pg from 'pg';
import { seedDemo } from '../prisma/seed/main.ts';
import { openDatabase } from '../src/server/platform/db/database.ts';
import { migrate } from '../src/server/platform/db/migrate.ts';

export { startPostgres } from '../src/server/platform/postgres/index.ts';
export { migrate };

const BEGUN = 'thali: demo begun';
const DONE = 'thali: demo complete';
const POOL = 4;

/** The database's comment says how far the demo got; whether there is anything at all, when it says nothing. */
async function stateOf(client: pg.Client): Promise<'empty' | 'begun' | 'used'> {
  const { rows } = await client.query<{ comment: string | null; used: boolean }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment, EXISTS (SELECT 1 FROM user_account) OR EXISTS (SELECT 1 FROM city) AS used
     FROM pg_database WHERE datname = current_database()`,
  );
  if (rows[0]?.comment === BEGUN) return 'begun';
  return rows[0]?.used ? 'used' : 'empty';
}

async function mark(client: pg.Client, comment: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.query(`COMMENT ON DATABASE ${pg.escapeIdentifier(rows[0]?.name ?? '')} IS ${pg.escapeLiteral(comment)}`);
}

async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tables: string | null }>(
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables
     FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  if (rows[0]?.tables) await client.query(`TRUNCATE ${rows[0].tables} RESTART IDENTITY CASCADE`);
}

/**
 * Seeds the demo into a database that holds nothing yet; gives whether it did. A demo whose making was interrupted is made anew; a database
 * that holds anything else is left alone.
 */
export async function seedIfEmpty(url: string, log: (line: string) => void): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const state = await stateOf(client);
    if (state === 'used') return false;
    if (state === 'begun') await clear(client);
    await mark(client, BEGUN);
    const database = openDatabase(url, POOL);
    try {
      await seedDemo(database, { log });
    } finally {
      await database.close();
    }
    await mark(client, DONE);
    return true;
  } finally {
    await client.end();
  }
}
