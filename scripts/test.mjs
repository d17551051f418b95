// npm test    everything: checks, unit, integration, build, and the stories in a browser. Installs what it needs. The last line counts it all.
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { systemBrowser } from './lib/browser.mjs';
import { checks } from './lib/checks.mjs';
import { installIfNeeded, requireNode } from './lib/install.mjs';
import { node } from './lib/run.mjs';
import { atMost, step } from './lib/steps.mjs';

requireNode();
const total = { passed: 0, failed: 0, skipped: 0 };
const problems = [];
const skips = [];

/** A step that is right or wrong: counts as one test. */
async function once(label, work) {
  try {
    await step(label, work);
    total.passed += 1;
    return true;
  } catch (error) {
    total.failed += 1;
    problems.push([label, error.output || error.stack || String(error)]);
    return false;
  }
}

/** A suite: counts its tests. */
async function counted(label, start) {
  const counts = await step(label, async () => {
    const outcome = await start();
    if (outcome.failed > 0) console.log(outcome.failures.map((name) => `  ✘ ${name}`).join('\n'));
    return outcome;
  });
  for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
  console.log(`  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  skips.push(...counts.skips);
  if (counts.failed > 0) problems.push([label, counts.output]);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Finds the browser, or fetches Playwright's own; throws with a way out when neither works. */
async function browser(ownBrowser) {
  const found = systemBrowser() ?? (await ownBrowser());
  if (found) return found;
  await node('node_modules/@playwright/test/cli.js', ['install', 'chromium']);
  const fetched = await ownBrowser();
  if (!fetched) throw new Error('There is no browser: install Chromium or Chrome, or set CHROMIUM_PATH');
  return fetched;
}

async function main() {
  if (!(await once('Packages', installIfNeeded))) return;
  const { ownBrowser, playwright, vitest } = await import('./lib/suites.mjs');
  if (!(await once('Prisma client', () => node('scripts/generate.mjs').then(() => {})))) return;
  await atMost(
    2,
    checks.map(
      ({ label, work }) =>
        () =>
          once(label, work),
    ),
  );
  await counted('Unit tests', () => vitest('unit'));
  await counted('Integration tests', () => vitest('integration'));
  if (!(await once('Build', () => node('scripts/build.mjs').then(() => {})))) return;
  let program;
  const ready = await once('Browser', async () => {
    program = await browser(ownBrowser);
    return program;
  });
  if (!ready) return;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'thali-e2e-'));
  const env = { CHROMIUM_PATH: program, E2E_PORT: String(await freePort()), E2E_DATA_DIR: dataDir };
  await counted('End to end', () => playwright(env));
  rmSync(dataDir, { recursive: true, force: true });
}

await main().catch((error) => {
  total.failed += 1;
  problems.push(['The test itself', error.stack ?? String(error)]);
});
for (const [label, output] of problems) console.log(`\n── ${label} ──\n${output.trim()}`);
if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
