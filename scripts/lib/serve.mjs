// Runs the built server as a child and tells when it answers.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './project.mjs';

const POLL_MS = 150;

async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(1000) });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Starts the server. `ready` settles with its port, or fails when it ends before; `ended` with its exit code. `drain` asks it to finish, `kill`
 * doesn't ask. It runs in a session of its own: Ctrl-C reaches us alone, and PostgreSQL goes after it.
 */
export function serve(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist/server.js')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, error }));
    child.once('exit', (code, signal) => resolve({ code: code ?? 1, signal }));
  });
  let over = false;
  const told = new Promise((resolve) => child.on('message', (message) => message?.type === 'ready' && resolve(message.port)));
  const asked = async () => {
    const port = Number(env.PORT);
    while (!over && port > 0) {
      if (await answers(port)) return port;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return new Promise(() => {});
  };
  const failed = ended.then(({ code, signal }) => {
    over = true;
    throw new Error(`The server ended with ${signal ?? code} before it was ready`);
  });
  const ready = Promise.race([told, asked(), failed]);
  ready.catch(() => {});
  failed.catch(() => {});
  return { ready, ended, drain: () => child.kill('SIGTERM'), kill: () => child.kill('SIGKILL') };
}
