// Runs the test suites and counts their tests from the reports they write for machines.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { node } from './run.mjs';

const reports = path.join(root, 'test-results');
const none = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], skips: [] });

/** A fresh file for a report, so that an old one is never counted. */
function reportOf(name) {
  const file = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function ofVitest(report) {
  const counts = none();
  for (const file of report.testResults) {
    const name = path.relative(root, file.name);
    const tests = file.assertionResults;
    for (const test of tests) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failures.push(`${name} > ${test.fullName}`);
      else counts.skips.push(`${name} > ${test.fullName}`);
    }
    // A file that can't be loaded, or whose hook fails, has no failing test of its own.
    if (file.status === 'failed' && !tests.some((test) => test.status === 'failed')) counts.failures.push(name);
  }
  return { ...counts, failed: counts.failures.length, skipped: counts.skips.length };
}

function* specsOf(suite) {
  yield* suite.specs ?? [];
  for (const inner of suite.suites ?? []) yield* specsOf(inner);
}

function ofPlaywright(report) {
  const counts = none();
  for (const suite of report.suites) {
    for (const spec of specsOf(suite)) {
      for (const test of spec.tests) {
        const title = `e2e/${spec.file} > ${spec.title}`;
        if (test.status === 'expected' || test.status === 'flaky') counts.passed += 1;
        else if (test.status === 'skipped') counts.skips.push(title);
        else counts.failures.push(title);
      }
    }
  }
  for (const error of report.errors ?? []) counts.failures.push(`e2e: ${error.message?.split('\n')[0]}`);
  return { ...counts, failed: counts.failures.length, skipped: counts.skips.length };
}

/** Runs a suite; gives its counts and what it printed. A suite that wrote no report, or failed without a failing test, counts as one failure. */
async function suite(name, read, file, start) {
  const { output, error } = await start().then(
    (text) => ({ output: text }),
    (failure) => ({ output: failure.output ?? String(failure), error: failure }),
  );
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : none();
  if (error && counts.failed === 0) {
    counts.failed = 1;
    counts.failures.push(`${name}: ${error.message}`);
  }
  return { ...counts, output };
}

/** A project of vitest.config.ts. */
export function vitest(project) {
  const file = reportOf(project);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return suite(project, ofVitest, file, () => node('node_modules/vitest/vitest.mjs', args, { env: { NO_COLOR: '1' } }));
}

/** The stories in a browser, against a server of their own. */
export function playwright(env) {
  const file = reportOf('e2e');
  const run = () =>
    node('node_modules/@playwright/test/cli.js', ['test'], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: '1', FORCE_COLOR: '0' } });
  return suite('e2e', ofPlaywright, file, run);
}

/** Where Playwright keeps a Chromium of its own, if it has one. */
export async function ownBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}
