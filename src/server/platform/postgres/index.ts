import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { account, places } from './binaries.ts';
import { clusterAt, create, halt, launch, SUPERUSER } from './cluster.ts';
import { freePort } from './port.ts';
import { isAlive, runningPort } from './running.ts';

export { freePort } from './port.ts';

export interface Postgres {
  readonly port: number;
  /** Whether another process started it and is still there: then `stop` leaves it alone. */
  readonly borrowed: boolean;
  /** The URL of a database of this server, with its password. */
  url(database: string): string;
  /** Makes the database if it is missing; gives its URL. */
  ensureDatabase(database: string): Promise<string>;
  /** Ends all connections and stops the server; does nothing the second time. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Where the cluster is kept; made if missing. */
  readonly dataDir: string;
  /** For tests: no waiting for the disk, and `stop` deletes the folder. */
  readonly throwaway?: boolean;
}

interface Note {
  readonly password: string;
  readonly port?: number;
  /** The process that stops the server. */
  readonly owner?: number;
}

function readNote(file: string): Note | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Note) : undefined;
}

/**
 * Starts the embedded PostgreSQL 18 on a free port of the loopback interface, or takes the one that already runs on that folder (left behind
 * by a process that died, or borrowed from one that lives). Throws with the end of the server's log when it does not start.
 */
export async function startPostgres({ dataDir, throwaway = false }: PostgresOptions): Promise<Postgres> {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'postgres.json');
  const who = await account();
  const cluster = clusterAt(await places(dataDir, who), who);
  const known = readNote(file);
  const note = known ?? { password: randomBytes(18).toString('base64url') };
  const keep = (next: Note) => writeFileSync(file, `${JSON.stringify(next)}\n`, { mode: 0o600 });

  if (!existsSync(cluster.data)) {
    keep({ password: note.password });
    await create(cluster, note.password, throwaway);
  } else if (!known) {
    throw new Error(`${file} is gone, and with it the password of the database in ${cluster.data}`);
  }
  let port = runningPort(cluster.data);
  const borrowed = port !== undefined && note.owner !== undefined && note.owner !== process.pid && isAlive(note.owner);
  if (port === undefined) {
    port = await freePort(note.port);
    await launch(cluster, port, throwaway);
  }
  if (!borrowed) keep({ password: note.password, port, owner: process.pid });

  const url = (database: string) => `postgresql://${SUPERUSER}:${encodeURIComponent(note.password)}@127.0.0.1:${port}/${database}`;
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    if (borrowed) return;
    await halt(cluster, throwaway ? 'immediate' : 'fast');
    if (throwaway) for (const folder of [cluster.places.home, dataDir]) rmSync(folder, { recursive: true, force: true });
  };
  return {
    port,
    borrowed,
    url,
    async ensureDatabase(database) {
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      try {
        const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
        if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
      } finally {
        await client.end();
      }
      return url(database);
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
