// Which browser the end-to-end tests drive: CHROMIUM_PATH, then the machine's Chromium or Chrome, then Playwright's own.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser's program; undefined when only Playwright's own is left. Throws when CHROMIUM_PATH names none. */
export function systemBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (!runs(env.CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which is not a program that can be run`);
    return env.CHROMIUM_PATH;
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES].find(runs);
}

/** Flags for a machine without a graphics card; a container's root can't use the sandbox. */
export const browserFlags = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
