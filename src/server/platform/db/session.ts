import type pg from 'pg';
import { log } from '../monitoring/log.ts';
import type { Database } from './database.ts';

const RETRY_MS = [100, 250, 500, 1_000, 2_000];
const CHECK_EVERY_MS = 10_000;
const CHECK_TIMEOUT_MS = 5_000;

/** One connection kept for the process's life: it listens to channels and holds advisory locks, and comes back after a loss. */
export interface Session {
  /** Calls `heard` for each notification of the channel, and whenever some may have been missed. */
  listen(channel: string, heard: (payload: string) => void): Promise<void>;
  /** Takes a lock that lasts as long as this connection; false when another session holds it or there is no connection now. */
  tryLock(space: number, name: string): Promise<boolean>;
  /** Called when the connection, and with it every lock, is gone. */
  onLost(run: () => void): void;
  readonly connected: boolean;
  close(): Promise<void>;
}

/** Opens the session; resolves when it is connected for the first time. */
export async function openSession(database: Database): Promise<Session> {
  const heardBy = new Map<string, ((payload: string) => void)[]>();
  const lostBy: (() => void)[] = [];
  let client: pg.PoolClient | null = null;
  let closed = false;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;

  /** One query at a time: `pg` is about to refuse more on one connection. */
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = queue.then(run, run);
    queue = turn.catch(() => {});
    return turn;
  }

  function lose(lost: pg.PoolClient, error: Error) {
    if (client !== lost) return;
    client = null;
    lost.release(error);
    for (const run of lostBy) run();
    if (closed) return;
    log.warn({ err: error }, 'the listening connection is lost');
    reconnectLater();
  }

  function reconnectLater() {
    retry = setTimeout(() => connect().catch(() => reconnectLater()), RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
  }

  async function connect() {
    const fresh = await database.pool.connect();
    if (closed) return fresh.release(true);
    fresh.on('error', (error) => lose(fresh, error));
    fresh.on('end', () => lose(fresh, new Error('The connection ended')));
    fresh.on('notification', (message) => {
      for (const heard of heardBy.get(message.channel) ?? []) heard(message.payload ?? '');
    });
    try {
      for (const channel of heardBy.keys()) await fresh.query(`LISTEN ${channel}`);
    } catch (error) {
      fresh.release(true);
      throw error;
    }
    client = fresh;
    failures = 0;
    for (const listeners of heardBy.values()) for (const heard of listeners) heard('');
  }

  /** A silent network leaves the socket open: only a query with a time limit tells. */
  const check = setInterval(() => {
    const checked = client;
    if (!checked) return;
    const query = { text: 'SELECT 1', query_timeout: CHECK_TIMEOUT_MS };
    inTurn(() => checked.query(query)).catch((error: Error) => lose(checked, error));
  }, CHECK_EVERY_MS);
  check.unref();

  await connect();
  return {
    get connected() {
      return client !== null;
    },
    async listen(channel, heard) {
      const known = heardBy.get(channel);
      if (known) known.push(heard);
      else {
        heardBy.set(channel, [heard]);
        await inTurn(async () => client?.query(`LISTEN ${channel}`));
      }
    },
    async tryLock(space, name) {
      const answer = await inTurn(async () => client?.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken', [space, name]));
      return answer?.rows[0]?.taken === true;
    },
    onLost(run) {
      lostBy.push(run);
    },
    async close() {
      closed = true;
      clearInterval(check);
      clearTimeout(retry);
      const last = client;
      client = null;
      last?.release(true);
    },
  };
}
