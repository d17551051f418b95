import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkStructure } from '../../scripts/check-structure.mjs';

const base = mkdtempSync(path.join(os.tmpdir(), 'thali-structure-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const lines = (count: number) => 'export {};\n'.repeat(count);

/** What is right. */
const RIGHT: Record<string, string> = {
  '.gitignore': 'dist/\n.data/\n',
  'README.md': 'See `src/server/env.ts`, [money](src/server/kernel/money.ts#L1), [a site](https://example.org/x), `src/<module>/store`, `npm run dev`.\n',
  'docs/guide.md': 'See [the start](../README.md) and [below](#below).\n',
  'src/server/env.ts': 'export const env = process.env;\n',
  'src/server/kernel/money.ts': '/** Never Date.now(), see `new Date()`. */\nexport const at = new Date(0); // Math.random is for others\n',
  'src/server/kernel/money.test.ts': `export const now = Date.now();\n${lines(399)}`,
  'src/server/modules/orders/store/orders.ts': 'export const all = (db) => db.prisma.order.findMany();\n',
  'src/server/modules/orders/commands/place-order.ts': lines(250),
  'src/server/modules/orders/index.ts': lines(40),
  'src/app/[locale]/(customer)/[...rest]/page.tsx': lines(80),
  'src/app/[locale]/orders/[orderId]/page.tsx': lines(1),
  'src/messages/en/common.json': '{}\n',
  'src/server/platform/db/generated/bad_Name.ts': lines(999),
  'prisma/schema/_base.prisma': '',
  'prisma/migrations/20260101000000_some_name/migration.sql': '',
};

/** What is wrong, and what must be said of it. */
const WRONG: [file: string, text: string, rule: string, line?: number][] = [
  ['src/server/modules/orders/commands/long.ts', lines(251), 'length'],
  ['src/server/modules/orders/commands/long.test.ts', lines(401), 'length'],
  ['src/server/modules/catalog/index.ts', lines(41), 'length'],
  ['src/app/[locale]/vendor/page.tsx', lines(81), 'length'],
  ['src/server/platform/cache/camelCase.ts', '', 'kebab-case'],
  ['src/components/Feed/feed.tsx', '', 'kebab-case'],
  ['src/components/feed/utils.ts', '', 'forbidden-name'],
  ['src/server/shared/money.ts', '', 'forbidden-name'],
  ['src/server/kernel/clock.ts', 'export const a = 1;\nexport const now = () => Date.now();\n', 'pure', 2],
  ['src/server/modules/orders/domain/draw.ts', 'export const draw = () => Math.random();\n', 'pure', 1],
  ['src/server/modules/orders/domain/today.ts', 'export const today = () => new Date();\n', 'pure', 1],
  ['src/server/platform/reads-env.ts', 'export const port = process.env.PORT;\n', 'environment', 1],
  ['src/server/modules/orders/commands/asks.ts', 'export const ask = (ctx) =>\n  ctx.db.prisma.order.findMany();\n', 'database-in-store', 2],
  ['docs/stale.md', 'First.\n\nSee `src/server/gone.ts`.\n', 'named-paths', 3],
  ['src/server/modules/orders/README.md', 'See [the rules](./domain/gone.ts).\n', 'named-paths', 1],
];

for (const [file, text] of [...Object.entries(RIGHT), ...WRONG]) {
  mkdirSync(path.join(base, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(base, file), text);
}

it('reports every planted violation, and nothing that is right', () => {
  const found = checkStructure(base).map(({ rule, file, line }) => [file, rule, line]);
  expect(found.sort()).toEqual(WRONG.map(([file, , rule, line]) => [file, rule, line]).sort());
});
