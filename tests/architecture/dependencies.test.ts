import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const depcruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

function cruise(folder: string): Report {
  const run = spawnSync(process.execPath, [depcruise, 'src', '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(run.stdout);
}

/** What is planted: rule, importing file. Everything else in the tree is right and must not be reported. */
const PLANTED = [
  ['calls-go-down', 'src/server/modules/identity/index.ts'],
  ['calls-go-down', 'src/server/modules/orders/commands/calls-up.ts'],
  ['contracts-are-client-safe', 'src/server/modules/orders/contract.ts'],
  ['database-in-store', 'src/server/modules/orders/queries/speaks-sql.ts'],
  ['domain-is-pure', 'src/server/modules/catalog/domain/uses-store.ts'],
  ['domain-is-pure', 'src/server/modules/catalog/domain/uses-zod.ts'],
  ['front-door-only', 'src/server/modules/orders/commands/enters-by-the-window.ts'],
  ['front-door-only-in-tests', 'src/server/modules/orders/commands/window.integration.test.ts'],
  ['kernel-is-pure', 'src/server/kernel/reads-a-file.ts'],
  ['no-cycles', 'src/server/platform/round-a.ts'],
  ['no-dev-dependency-in-product', 'src/server/platform/needs-a-dev-tool.ts'],
  ['pages-are-thin', 'src/app/vendor/page.tsx'],
  ['platform-knows-no-domain', 'src/server/platform/knows-orders.ts'],
  ['resolvable', 'src/server/platform/leads-nowhere.ts'],
  ['routers-call-commands', 'src/server/modules/catalog/router.ts'],
  ['server-knows-no-ui', 'src/server/platform/draws.ts'],
  ['testing-stays-in-tests', 'src/server/modules/orders/queries/uses-a-factory.ts'],
  ['trpc-at-the-edge', 'src/server/modules/orders/commands/throws-trpc.ts'],
  ['ui-sees-contracts', 'src/components/feed/calls-the-server.tsx'],
];

it('reports every planted violation, and nothing that is right', () => {
  const { violations } = cruise(path.join(import.meta.dirname, 'planted')).summary;
  expect(violations.map(({ rule, from }) => [rule.name, from]).sort()).toEqual(PLANTED);
}, 60_000);

it('has a planted violation for every rule', async () => {
  const { default: config } = await import(path.join(root, '.dependency-cruiser.cjs'));
  const names = new Set(config.forbidden.map((rule: { name: string }) => rule.name));
  expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual([...names].sort());
});
