import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { loadMigrations, migrate, migrationsHash } from '../db/migrate.ts';
import { type Postgres, startPostgres } from '../postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly serverUrl: string; readonly template: string; readonly prefix: string };
  }
}

/** The URL of another database on the same server. */
function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withServer<T>(serverUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated database that every suite is a copy of, once for each state of the migrations; gives its name. */
async function makeTemplate(serverUrl: string): Promise<string> {
  const template = `thali_template_${migrationsHash(await loadMigrations())}`;
  await withServer(serverUrl, async (client) => {
    // Two runs may share a server; the lock ends with the connection.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrate(withDatabase(serverUrl, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
  return template;
}

async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await withServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE $1 || '%'", [prefix]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  });
}

/** One PostgreSQL for the run: the server that TEST_DATABASE_URL names, or an embedded one that is deleted afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = randomBytes(4).toString('hex');
  const given = project.config.env.TEST_DATABASE_URL;
  let embedded: Postgres | undefined;
  if (!given) embedded = await startPostgres({ dataDir: path.join(os.tmpdir(), `thali-test-${run}`), throwaway: true });
  const serverUrl = given ?? embedded?.url('postgres') ?? '';
  const prefix = `thali_test_${run}_`;
  project.provide('postgres', { serverUrl, template: await makeTemplate(serverUrl), prefix });
  return async () => {
    if (embedded) await embedded.stop();
    else await dropDatabases(serverUrl, prefix);
  };
}
