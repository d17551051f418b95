import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT } from '../project-root.ts';
import { liveAdapter, withSchemaEngine } from './schema-engine.ts';

/** One migration: the folder's name (it sorts by time) and its SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

// Any number, as long as no other program of ours uses it: processes that start together migrate one after the other.
const MIGRATION_LOCK = 7_264_411_203;
const RELATION_DOES_NOT_EXIST = '42P01';

/** The project's migrations. */
export const MIGRATIONS = path.join(PROJECT_ROOT, 'prisma', 'migrations');

/** The migrations in a folder, oldest first. */
export async function loadMigrations(directory = MIGRATIONS): Promise<Migration[]> {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map(async (name) => ({ name, sql: await readFile(path.join(directory, name, 'migration.sql'), 'utf8') })));
}

/** A fingerprint of migrations: 16 hexadecimal digits. */
export function migrationsHash(migrations: readonly Migration[]): string {
  const hash = createHash('sha256');
  for (const { name, sql } of migrations) hash.update(`${name}\0${sql}\0`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Which migrations the database has, by name, with the checksum of the SQL that ran. Forgets those that failed: they left nothing behind,
 * so they may be mended and run again.
 */
async function applied(client: pg.Client): Promise<Map<string, string>> {
  try {
    await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL');
    const { rows } = await client.query('SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL');
    return new Map(rows.map((row) => [row.migration_name, row.checksum]));
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === RELATION_DOES_NOT_EXIST) return new Map();
    throw error;
  }
}

/**
 * Brings a database up to date; gives the names of the migrations that ran. Each runs whole or not at all. Safe to call from several
 * processes at once. Throws when the database can't be reached, a migration fails, or one that ran was edited or removed since.
 */
export async function migrate(url: string, directory = MIGRATIONS): Promise<string[]> {
  const migrations = await loadMigrations(directory);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await applied(client);
    const sums = new Map(migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]));
    const changed = [...done].filter(([name, sum]) => sums.get(name) !== sum).map(([name]) => name);
    if (changed.length > 0) throw new Error(`These migrations ran and were edited or removed since: ${changed.join(', ')}`);
    if (migrations.every(({ name }) => done.has(name))) return [];
    return await apply(url, directory, migrations);
  } finally {
    await client.end();
  }
}

async function apply(url: string, directory: string, migrations: readonly Migration[]): Promise<string[]> {
  const migrationsList = {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
  const filters = { externalTables: [], externalEnums: [] };
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  let failure: unknown;
  const adapter = liveAdapter(pool, (error) => {
    failure = error;
  });
  try {
    const output = await withSchemaEngine(adapter, (engine) => engine.applyMigrations({ migrationsList, filters }));
    return output.appliedMigrationNames;
  } catch (error) {
    if (failure instanceof Error) throw new Error(`A migration failed, and nothing of it remains: ${failure.message}`, { cause: failure });
    throw error;
  } finally {
    await pool.end();
  }
}
