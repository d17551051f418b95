// npm start    from a clean clone to a running Thali: packages, client, build, PostgreSQL, migrations, demo, server. Plain Node until installed.
import { accountLines } from './lib/accounts.mjs';
import { dataDir, demoSecrets, isOn, loadDotEnv, missingOutsideDemo } from './lib/environment.mjs';
import { installIfNeeded, requireNode } from './lib/install.mjs';
import { serve } from './lib/serve.mjs';
import { say, step } from './lib/steps.mjs';

requireNode();
loadDotEnv();
process.env.NODE_ENV = 'production';
const demo = isOn('DEMO');
const port = process.env.PORT || '3000';

/** The promise of PostgreSQL, so that it is stopped also when the wish to stop comes while it starts. */
let starting;
let server;
let stopping = false;

async function stop(code) {
  const postgres = await starting?.catch(() => undefined);
  await postgres?.stop().catch((error) => console.error(error.message));
  process.exit(code);
}

const IMPATIENCE_MS = 1000;
let askedAt = 0;

/** The first wish to stop drains; a second one, a moment later, ends at once. (On Ctrl-C npm repeats the signal that we got ourselves.) */
async function interrupted(signal) {
  if (stopping) {
    if (performance.now() - askedAt > IMPATIENCE_MS) server?.kill();
    return;
  }
  stopping = true;
  askedAt = performance.now();
  if (!server) return stop(130);
  say(`${signal}: finishing what has begun …`);
  server.drain();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void interrupted(signal));

// A signal to npm reaches us because the script is run by `exec`. npm killed outright tells nobody: then we have another parent.
const parent = process.ppid;
const orphaned = () => process.ppid !== parent && !stopping && void interrupted('npm is gone');
if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();

async function prepareDatabase({ startPostgres, migrate, seedIfEmpty }) {
  let url = process.env.DATABASE_URL;
  if (!url) {
    await step('PostgreSQL', async () => {
      starting = startPostgres({ dataDir: dataDir() });
      const postgres = await starting;
      url = await postgres.ensureDatabase('thali');
      return postgres.borrowed ? `another process's, port ${postgres.port}` : `port ${postgres.port}`;
    });
  }
  await step('Migrations', async () => {
    const ran = await migrate(url);
    return ran.length === 0 ? 'up to date' : `${ran.length} applied`;
  });
  if (demo) await step('Demo', async () => ((await seedIfEmpty(url, (line) => say(`  ${line}`))) ? 'seeded' : 'as it was'));
  return url;
}

async function main() {
  if (!demo) {
    const missing = missingOutsideDemo();
    if (missing.length > 0) {
      console.error(`Outside the demo (DEMO=0) these must be set:\n${missing.map((line) => `  ${line}`).join('\n')}\nSee .env.example.`);
      process.exit(1);
    }
  }
  await installIfNeeded();
  const { buildPages, buildServer, drawPlates } = await import('./build.mjs');
  await step('Server', async () => ((await buildServer()) ? 'built' : 'up to date'));
  const pages = step('Pages', async () => ((await buildPages()) ? 'built' : 'up to date'));
  const pictures = demo && step('Pictures', async () => ((await drawPlates()) ? 'drawn' : 'up to date'));
  const [url] = await Promise.all([import('../dist/prepare.js').then(prepareDatabase), pages, pictures]);

  const secrets = demo ? demoSecrets(dataDir()) : {};
  const settings = { ...secrets, DATABASE_URL: url, DATA_DIR: dataDir(), PORT: port, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
  await step('Start', async () => {
    server = serve(settings);
    return `port ${await server.ready}`;
  });
  const address = `http://localhost:${await server.ready}`;
  console.log(`\nThali is ready on ${address}`);
  if (demo) console.log(`\n${accountLines().join('\n')}\n`);
  const { code, signal } = await server.ended;
  if (!stopping) console.error(`The server ended by itself (${signal ?? code}).`);
  await stop(stopping && code === 0 ? 0 : code || 1);
}

await main().catch(async (error) => {
  if (!stopping) console.error(`\n${error.output ?? error.message ?? error}`);
  server?.drain();
  await server?.ended;
  await stop(1);
});
