import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The real server in a process of its own, without pages; it can be killed and started again on the same database. */
export interface ServerProcess {
  readonly base: string;
  /** SIGKILL, as a crash: nothing is finished, nothing is said goodbye to. Resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Starts `src/server/main.ts` on a database and waits until it serves; `name` is what its connections are called there. */
export async function startServerProcess(databaseUrl: string, name = 'thali'): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'src/server/main.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PGAPPNAME: name,
      DATABASE_POOL: '12',
      HOST: '127.0.0.1',
      PORT: '0',
      ROLES: 'worker,dispatcher',
      SIMULATE: '0',
      RATE_LIMITS: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: { type?: string; port?: number }) => {
      if (message.type === 'ready' && message.port) resolve(message.port);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)));
  });
  return {
    base: `http://127.0.0.1:${port}/api/v1`,
    kill() {
      child.kill('SIGKILL');
      return gone;
    },
  };
}
