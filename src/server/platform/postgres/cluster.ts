import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Account, Places } from './binaries.ts';

const run = promisify(execFile);

/** The superuser of the embedded clusters. */
export const SUPERUSER = 'thali';

export interface Cluster {
  readonly data: string;
  readonly log: string;
  readonly places: Places;
  readonly who: Account | undefined;
}

export const clusterAt = (places: Places, who: Account | undefined): Cluster => ({
  data: path.join(places.home, 'cluster'),
  log: path.join(places.home, 'server.log'),
  places,
  who,
});

// pg_trgm makes no trigrams of Hindi or Tamil under LC_CTYPE=C, so the locale is set, not inherited.
const LOCALE: Partial<Record<NodeJS.Platform, string>> = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' };

/** Makes the cluster, whole or not at all. `throwaway` skips the wait for the disk. */
export async function create(cluster: Cluster, password: string, throwaway: boolean): Promise<void> {
  const { places, who } = cluster;
  const unfinished = `${cluster.data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const secret = mkdtempSync(path.join(places.home, 'secret-'));
  const file = path.join(secret, 'password');
  try {
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    if (who) for (const entry of [secret, file]) chownSync(entry, who.uid, who.gid);
    const locale = LOCALE[os.platform()];
    const flags = [`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${file}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    if (locale) flags.push(`--locale=${locale}`);
    if (throwaway) flags.push('--no-sync');
    await run(places.initdb, flags, { ...who, cwd: places.home });
    renameSync(unfinished, cluster.data);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

const settings = (port: number, throwaway: boolean) => ({
  port,
  listen_addresses: '127.0.0.1',
  max_connections: throwaway ? 300 : 200,
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  random_page_cost: 1.1,
  ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : { shared_buffers: '256MB' }),
});

/** Starts the server and waits until it answers. It outlives this process; Ctrl-C does not reach it, so that the program can drain first. */
export async function launch(cluster: Cluster, port: number, throwaway: boolean): Promise<void> {
  const options = Object.entries(settings(port, throwaway)).map(([name, value]) => `-c ${name}=${value}`);
  if (os.platform() !== 'win32') options.push("-c unix_socket_directories=''");
  const flags = ['start', '-D', cluster.data, '-l', cluster.log, '-w', '-t', '60', '-o', options.join(' ')];
  const { who } = cluster;
  try {
    await new Promise<void>((resolve, reject) => {
      // Nothing is piped: the server would inherit the pipes and keep them open.
      const child = spawn(cluster.places.pgCtl, flags, { ...who, cwd: cluster.places.home, stdio: 'ignore', detached: true });
      child.once('error', reject);
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`pg_ctl ended with ${code}`))));
    });
  } catch (error) {
    const tail = existsSync(cluster.log) ? readFileSync(cluster.log, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
    throw new Error(`PostgreSQL did not start in ${cluster.data}\n${tail}`, { cause: error });
  }
}

/**
 * Stops the server: connections are ended, what was committed is kept. `immediate` leaves the tidying to the next start.
 * Does nothing when it isn't running.
 */
export async function halt(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<void> {
  if (!existsSync(path.join(cluster.data, 'postmaster.pid'))) return;
  await run(cluster.places.pgCtl, ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', '60'], {
    ...cluster.who,
    cwd: cluster.places.home,
  });
}
