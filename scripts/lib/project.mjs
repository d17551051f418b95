// Where the project is, and fingerprints of its files. Plain Node: runs before anything is installed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Every file under a file or folder, relative to `base`, sorted, with forward slashes; nothing when it does not exist. */
export function filesUnder(entry, base = root, skip = () => false) {
  const absolute = path.join(base, entry);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat || skip(entry)) return [];
  if (!stat.isDirectory()) return [entry];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(path.posix.join(entry, name), base, skip));
}

/** A fingerprint of names and contents of files and folders (relative to the project). */
export function hashOf(entries, skip = () => false) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesUnder(entry, root, skip))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}
