// Generates the Prisma client when the schema changed since the last time. Plain Node, quiet when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, root } from './lib/project.mjs';

const stamp = path.join(root, 'node_modules/.cache/thali/generated.hash');
const client = path.join(root, 'src/server/platform/db/generated/client.ts');
const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);

const current = existsSync(client) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
if (!current || process.argv.includes('--force')) {
  // Generating needs no schema engine, only a file of that name: Node itself spares the download, which many networks refuse.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const run = spawnSync(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}\n`);
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
