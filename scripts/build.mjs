// npm run build    the pages by Next into .next, the server by esbuild into dist; skips what is up to date. --force builds anyway.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOf, root } from './lib/project.mjs';
import { node } from './lib/run.mjs';
import { step } from './lib/steps.mjs';

const skip = (file) => /\.test\.tsx?$|\/testing(\/|$)|\/generated(\/|$)|\.md$/.test(file);
const COMMON = ['src', 'package-lock.json', 'tsconfig.json', 'prisma/schema'];
const stampOf = (name) => path.join(root, 'node_modules/.cache/thali', `${name}.hash`);

/** Builds a part when its sources changed since, or its outcome is gone. */
async function part(name, outcome, sources, force, build) {
  const hash = hashOf(sources, skip);
  const stamp = stampOf(name);
  if (!force && existsSync(path.join(root, outcome)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

async function bundle() {
  const { build, stop } = await import('esbuild');
  const file = (name) => path.join(root, name);
  const entries = { server: 'src/server/main.ts', prepare: 'scripts/prepare.ts', ops: 'src/server/ops.ts' };
  rmSync(file('dist'), { recursive: true, force: true });
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(entries)
        .filter(([, entry]) => existsSync(file(entry)))
        .map(([name, entry]) => [name, file(entry)]),
    ),
    outdir: file('dist'),
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  await stop();
}

/** The server's own program: a second or two. */
export async function buildServer(force = false) {
  await node('scripts/generate.mjs');
  return part('server', 'dist/server.js', [...COMMON, 'prisma/seed', 'scripts/prepare.ts', 'scripts/build.mjs'], force, bundle);
}

/** The pages: most of a minute on two cores. */
export async function buildPages(force = false) {
  await node('scripts/assets.mjs');
  const sources = [...COMMON, 'next.config.ts', 'postcss.config.mjs', 'package.json'];
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  return part('pages', '.next/BUILD_ID', sources, force, () => node('node_modules/next/dist/bin/next', ['build'], { env }));
}

/** The demo's pictures: drawn once, half a minute. */
export function drawPlates(force = false) {
  const sources = ['prisma/seed/plates', 'prisma/seed/data', 'scripts/make-plates.mjs'];
  return part('plates', 'public/plates', sources, force, () => node('scripts/make-plates.mjs'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const force = process.argv.includes('--force');
  try {
    await step('Server', async () => ((await buildServer(force)) ? '' : 'up to date'));
    await step('Pictures', async () => ((await drawPlates(force)) ? '' : 'up to date'));
    await step('Pages', async () => ((await buildPages(force)) ? '' : 'up to date'));
  } catch (error) {
    console.error(error.output ?? error);
    process.exitCode = 1;
  }
}
