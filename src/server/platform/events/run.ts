import type { Database } from '../db/database.ts';
import type { Session } from '../db/session.ts';
import { runBroadcast } from './broadcast.ts';
import { type DurableRun, runDurable } from './durable.ts';
import type { Subscriber } from './subscriber.ts';
import { followLog } from './tail.ts';

/** The running subscribers of a process. */
export interface EventRun {
  /** The settled end of the log, as this process sees it. */
  readonly horizon: number;
  readonly durable: readonly DurableRun[];
  /** Looks at the log now; for tests and for those who can't wait for the notification. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts subscribers: broadcast ones always, durable ones when `durable` is set (the worker role). */
export async function runSubscribers(
  database: Database,
  session: Session,
  subscribers: readonly Subscriber[],
  options: { durable: boolean; pollMs?: number },
): Promise<EventRun> {
  const tail = await followLog(database, session, options.pollMs);
  const broadcast = subscribers.filter((one) => one.mode === 'broadcast').map((one) => runBroadcast(database, tail, one));
  const durable = options.durable ? subscribers.filter((one) => one.mode === 'durable').map((one) => runDurable(database, session, tail, one)) : [];
  return {
    get horizon() {
      return tail.horizon;
    },
    durable,
    look: () => tail.look(),
    async stop() {
      await tail.stop();
      await Promise.all([...durable, ...broadcast].map((run) => run.stop()));
    },
  };
}
