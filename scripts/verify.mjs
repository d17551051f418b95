// npm run verify    format, lint, types, architecture, messages, unused code and unit tests: what to run before each commit
import { checks } from './lib/checks.mjs';
import { installIfNeeded, requireNode } from './lib/install.mjs';
import { node } from './lib/run.mjs';
import { atMost, step } from './lib/steps.mjs';

requireNode();
const since = performance.now();
await installIfNeeded();
await step('Prisma client', () => node('scripts/generate.mjs').then(() => {}));

const unit = {
  label: 'Unit tests',
  work: async () => {
    const output = await node('node_modules/vitest/vitest.mjs', ['run', '--project', 'unit', '--reporter=dot'], { env: { NO_COLOR: '1' } });
    return output.match(/Tests\s+(.*)/)?.[1] ?? '';
  },
};
const works = [unit, ...checks];
const outcomes = await atMost(
  2,
  works.map(
    ({ label, work }) =>
      () =>
        step(label, work),
  ),
);

const failed = works.filter((_, index) => outcomes[index].status === 'rejected');
for (const [index, { label }] of works.entries()) {
  const { reason } = outcomes[index];
  if (reason) console.error(`\n── ${label} ──\n${(reason.output ?? reason.stack ?? String(reason)).trim()}`);
}
const took = `${((performance.now() - since) / 1000).toFixed(0)} s`;
console.log(failed.length === 0 ? `\nAll right, in ${took}.` : `\n${failed.map(({ label }) => label).join(', ')} failed, in ${took}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
