import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function find(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${from}`);
    folder = parent;
  }
  return folder;
}

/** The folder of `package.json`, found from this file, so that it is the same from source and from the built `dist`. */
export const PROJECT_ROOT = find(dirname(fileURLToPath(import.meta.url)));
