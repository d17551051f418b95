// npm run dev    embedded PostgreSQL, migrations, the demo if the database is empty, then the server and the pages, reloading on change
import { spawn } from 'node:child_process';
import path from 'node:path';
import { drawPlates } from './build.mjs';
import { accountLines } from './lib/accounts.mjs';
import { dataDir, demoSecrets, isOn, loadDotEnv } from './lib/environment.mjs';
import { installIfNeeded, requireNode } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { node } from './lib/run.mjs';
import { say, step } from './lib/steps.mjs';

requireNode();
loadDotEnv();
process.env.NODE_ENV = 'development';
await installIfNeeded();
await step('Prisma client', async () => {
  await node('scripts/generate.mjs');
  await node('scripts/assets.mjs');
});
await step('Pictures', () => drawPlates().then(() => {}));

const { register } = await import('tsx/esm/api');
const unregister = register();
const { startPostgres, migrate, seedIfEmpty } = await import('./prepare.ts');
unregister();

let postgres;
let url = process.env.DATABASE_URL;
if (!url) {
  await step('PostgreSQL', async () => {
    postgres = await startPostgres({ dataDir: dataDir() });
    url = await postgres.ensureDatabase('thali');
    return `port ${postgres.port}`;
  });
}
await step('Migrations', async () => {
  await migrate(url);
});
if (isOn('DEMO')) await step('Demo', async () => ((await seedIfEmpty(url, (line) => say(`  ${line}`))) ? 'seeded' : 'as it was'));
console.log(`\n${accountLines().join('\n')}\n`);

const env = { ...process.env, ...demoSecrets(dataDir()), DATABASE_URL: url, DATA_DIR: dataDir(), NEXT_TELEMETRY_DISABLED: '1' };
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'src/server/main.ts'], { cwd: root, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.once('exit', async (code) => {
  await postgres?.stop();
  process.exit(code ?? 0);
});
