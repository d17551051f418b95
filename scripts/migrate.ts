// npm run migrate -- new NAME    writes the SQL from the last migrated schema to the one in prisma/schema (no database needed)
// npm run migrate -- up          applies what DATABASE_URL lacks
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadMigrations, MIGRATIONS, migrate } from '../src/server/platform/db/migrate.ts';
import { offlineAdapter, withSchemaEngine } from '../src/server/platform/db/schema-engine.ts';

const schemaDirectory = path.join(path.dirname(MIGRATIONS), 'schema');
/** The schema that the migrations lead to: where the next one starts from. */
const snapshot = path.join(MIGRATIONS, 'schema.snapshot.prisma');

async function currentSchema(): Promise<string> {
  const files = (await readdir(schemaDirectory)).filter((name) => name.endsWith('.prisma')).sort();
  const texts = await Promise.all(files.map(async (name) => `// ${name}\n${await readFile(path.join(schemaDirectory, name), 'utf8')}`));
  return texts.join('\n');
}

async function create(name: string): Promise<void> {
  const before = await readFile(snapshot, 'utf8').catch(() => undefined);
  const after = await currentSchema();
  const sql = await withSchemaEngine(offlineAdapter(), async (engine) => {
    const { stdout } = await engine.diff({
      from: before ? { tag: 'schemaDatamodel', files: [{ path: 'before.prisma', content: before }] } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'after.prisma', content: after }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  });
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  await writeFile(snapshot, after);
  console.log(`${path.relative(process.cwd(), folder)}/migration.sql  (read it, and add what Prisma's schema can't say)`);
}

async function up(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  const ran = await migrate(url);
  const total = (await loadMigrations()).length;
  console.log(ran.length === 0 ? `Up to date: ${total} migrations.` : `Applied ${ran.join(', ')}.`);
}

const [command, name] = process.argv.slice(2);
try {
  if (command === 'new' && name && /^[a-z][a-z0-9_]*$/.test(name)) await create(name);
  else if (command === 'up') await up();
  else throw new Error('Usage: npm run migrate -- new <name_in_snake_case> | up');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
