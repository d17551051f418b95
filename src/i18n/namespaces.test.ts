import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE_NAMESPACES } from './client-messages.tsx';

const SRC = resolve(import.meta.dirname, '..');
const PAGES = join(SRC, 'app', '[locale]');
const PORTALS = ['(customer)', 'vendor', 'rider', 'admin'];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));

/** A source that an import names, when it is one of ours and not of the server. */
function target(from: string, name: string): string | null {
  const path = name.startsWith('@/') ? join(SRC, name.slice(2)) : name.startsWith('.') ? resolve(dirname(from), name) : null;
  return path && /\.tsx?$/.test(path) && existsSync(path) && !path.startsWith(join(SRC, 'server')) ? path : null;
}

/** Every source that the files reach by imports. */
function reached(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)) {
      const path = target(file, name);
      if (path) queue.push(path);
    }
  }
  return seen;
}

const namespacesUsed = (files: Iterable<string>): Set<string> =>
  new Set([...files].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/useTranslations\('([a-z]+)/g)].map(([, name = '']) => name)));

describe('a portal has in the browser every namespace that its screens use', () => {
  it.each(PORTALS)('%s', (portal) => {
    const files = filesBelow(join(PAGES, portal)).filter((file) => file.endsWith('.tsx'));
    const layout = readFileSync(join(PAGES, portal, 'layout.tsx'), 'utf8').match(/namespaces=\{\[([^\]]+)\]\}/)?.[1] ?? '';
    const sent = new Set<string>([...BASE_NAMESPACES, ...[...layout.matchAll(/'([a-z]+)'/g)].map(([, name = '']) => name)]);
    expect([...namespacesUsed(reached(files))].filter((name) => !sent.has(name))).toEqual([]);
  });
});
