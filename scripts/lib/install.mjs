// Installs the packages when they are not those of the lock file. Plain Node: nothing is installed yet.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';
import { step } from './steps.mjs';

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Why the installed packages are not those of the lock file; undefined when they are. */
function staleness() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return 'nothing is installed yet';
  const wanted = read('package-lock.json').packages;
  const installed = read('node_modules/.package-lock.json').packages;
  for (const [place, { version, optional, peer, os, cpu }] of Object.entries(wanted)) {
    if (place === '') continue;
    const found = installed[place];
    if (!found && !optional && !peer && !os && !cpu) return `${place} is missing`;
    if (found && found.version !== version) return `${place} is ${found.version}, not ${version}`;
  }
  return undefined;
}

/** Installs if needed. A machine without the network but with the right packages is left alone. */
export async function installIfNeeded() {
  const reason = staleness();
  if (!reason) return;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await step(`Installing packages (${reason})`, async () => {
    // Not `npm ci`: it refuses a lock file that names only the parts of its own platform.
    await run('npm', ['install', ...quiet]);
  });
}

/** Ends the program, with a clear word, on a Node that is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Thali needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}
