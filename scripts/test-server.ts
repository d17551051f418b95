// npm run test:server    keeps one PostgreSQL for test runs: its template database outlives them, so that a run starts at once
import path from 'node:path';
import { startPostgres } from '../src/server/platform/postgres/index.ts';
import { PROJECT_ROOT } from '../src/server/platform/project-root.ts';

const server = await startPostgres({ dataDir: path.join(PROJECT_ROOT, 'node_modules/.cache/thali/test-postgres'), throwaway: true });
console.log(`export TEST_DATABASE_URL=${server.url('postgres')}`);
console.log('Ctrl-C ends it.');
const alive = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    clearInterval(alive);
    await server.stop();
  });
}
