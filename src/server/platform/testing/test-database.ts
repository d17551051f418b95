import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Ctx } from '../context.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type TestCtxOptions, testCtx } from './context.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  /** A context on this database. */
  ctx(options?: TestCtxOptions): Ctx;
  /** Empties every table. */
  clear(): Promise<void>;
}

const POOL_SIZE = 8;
let made = 0;

async function administer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * A database of this suite alone: real PostgreSQL, migrated, empty. Call it at the top of a `*.integration.test.ts` file
 * (`const { database, ctx } = await testDatabase()`); it is closed and dropped after the suite.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { serverUrl, template, prefix } = inject('postgres');
  made += 1;
  const name = `${prefix}${process.pid}_${made}`;
  await administer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const database = openDatabase(address.href, POOL_SIZE);
  afterAll(async () => {
    await database.close();
    await administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return {
    database,
    url: address.href,
    ctx: (options) => testCtx(database, options),
    async clear() {
      const { rows } = await database.pool.query<{ tables: string | null }>(
        `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables
         FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
      );
      if (rows[0]?.tables) await database.pool.query(`TRUNCATE ${rows[0].tables} RESTART IDENTITY CASCADE`);
    },
  };
}
