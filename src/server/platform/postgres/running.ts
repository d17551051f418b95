import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Whether a process of that id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  try {
    if (os.platform() === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * The port of the server that runs on this cluster; undefined when none does. Removes the lock file of a server that died: after a restart
 * of a container another process may have its id, and PostgreSQL would then refuse to start.
 */
export function runningPort(data: string): number | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  const ours = pid > 0 && isAlive(pid) && (os.platform() === 'win32' || commandOf(pid).includes('postgres'));
  if (ours && port > 0) return port;
  if (!ours) rmSync(file, { force: true });
  return undefined;
}
