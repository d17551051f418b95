import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rebuildSearchIndex } from '../src/server/modules/discovery/index.ts';
import { systemContext } from '../src/server/platform/create-context.ts';
import { type Database, openDatabase } from '../src/server/platform/db/database.ts';
import { migrate } from '../src/server/platform/db/migrate.ts';
import { startPostgres } from '../src/server/platform/postgres/index.ts';
import { tell } from './bench.ts';
import { type Catalogue, loadCatalogue } from './catalogue.ts';
import { type Child, ROOT, startChild } from './children.ts';

/** A whole Thali of its own on loopback: PostgreSQL with the peers' catalogue, and the built server. */
export interface Stack {
  readonly catalogue: Catalogue;
  readonly database: Database;
  readonly server: Child;
  stop(): Promise<void>;
}

export interface StackOptions {
  /** Without pages the server needs no build of Next; its memory is then less than in production. */
  readonly pages: boolean;
  /** Takes what is built as it is. */
  readonly built?: boolean;
  /** More settings of the server's environment. */
  readonly env?: Record<string, string>;
}

const POOL = 4;

async function build(pages: boolean): Promise<void> {
  const { buildPages, buildServer }: { buildPages(): Promise<boolean>; buildServer(): Promise<boolean> } = await import(path.join(ROOT, 'scripts/build.mjs'));
  tell('building the server');
  await buildServer();
  if (!pages) return;
  tell('building the pages');
  await buildPages();
}

/** Builds what is out of date, starts everything, loads the catalogue. */
export async function startStack({ pages, built = false, env = {} }: StackOptions): Promise<Stack> {
  if (!built) await build(pages);
  const folder = mkdtempSync(path.join(tmpdir(), 'thali-bench-'));
  const postgres = await startPostgres({ dataDir: folder, throwaway: true });
  const url = await postgres.ensureDatabase('bench');
  await migrate(url);
  const database = openDatabase(url, POOL);
  tell('loading the catalogue');
  const client = await database.pool.connect();
  const catalogue = await loadCatalogue(client).finally(() => client.release());
  await rebuildSearchIndex(systemContext(database, 'bench'));
  await database.pool.query('VACUUM ANALYZE');
  const server = await startChild(['--enable-source-maps', path.join(ROOT, 'dist/server.js')], {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: '0',
    ROLES: pages ? 'web,worker,dispatcher' : 'worker,dispatcher',
    SIMULATE: '0',
    RATE_LIMITS: '0',
    LOG_LEVEL: 'warn',
    AUTH_SECRET: randomBytes(32).toString('hex'),
    SANDBOX_WEBHOOK_SECRET: randomBytes(16).toString('hex'),
    ...env,
  });
  return {
    catalogue,
    database,
    server,
    async stop() {
      await server.stop();
      await database.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
