// npm run -s ops -- COMMAND …    the operator's command line: one JSON answer on stdout, messages on stderr.
import { env } from './env.ts';
import type { CommandIo } from './ops/command.ts';
import { COMMANDS } from './ops/commands.ts';
import { systemContext } from './platform/create-context.ts';
import { type Database, openDatabase } from './platform/db/database.ts';
import { startPostgres } from './platform/postgres/index.ts';

const POOL = 2;
const DATABASE = 'thali';

/** The database of `DATABASE_URL`, or the embedded one: its server is started when it does not run, and stopped after. */
async function openOwnDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const postgres = env.DATABASE_URL ? null : await startPostgres({ dataDir: env.DATA_DIR });
  const database = openDatabase(env.DATABASE_URL ?? (await postgres?.ensureDatabase(DATABASE)) ?? '', POOL);
  return {
    database,
    async close() {
      await database.close();
      await postgres?.stop();
    },
  };
}

async function usage(): Promise<number> {
  console.error('npm run -s ops -- COMMAND');
  for (const { load } of COMMANDS) {
    const { name, summary } = await load();
    console.error(`  ${name.padEnd(20)}${summary}`);
  }
  return 2;
}

async function main(args: readonly string[]): Promise<number> {
  const line = args.join(' ');
  const found = [...COMMANDS].sort((a, b) => b.name.length - a.name.length).find(({ name }) => line === name || line.startsWith(`${name} `));
  if (!found) return usage();
  const command = await found.load();
  let opened: Awaited<ReturnType<typeof openOwnDatabase>> | null = null;
  const io: CommandIo = {
    args: args.slice(found.name.split(' ').length),
    stdin: process.stdin,
    out: (text) => void process.stdout.write(`${text}\n`),
    tell: (text) => void process.stderr.write(`${text}\n`),
    async context() {
      opened ??= await openOwnDatabase();
      return systemContext(opened.database, `ops ${found.name}`);
    },
  };
  try {
    return await command.run(io);
  } finally {
    await (opened as Awaited<ReturnType<typeof openOwnDatabase>> | null)?.close();
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
