import type { Database } from '../db/database.ts';
import type { Session } from '../db/session.ts';
import { statement } from '../db/sql.ts';
import { log } from '../monitoring/log.ts';
import { EVENT_CHANNEL, type RecordedEvent } from './append.ts';
import { readEvents } from './read.ts';
import { setHorizon } from './settled.ts';

const LAST = statement('event_log_last', 'SELECT coalesce(max(seq), 0) AS seq FROM event_log');
const OLDEST = statement('event_log_oldest_running', 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid');
/**
 * A number of our own, above that of every transaction that has one by now. A snapshot's `xmax` would not do: it is one above the last that has ended,
 * and one that runs above it is not in `xmin` either.
 */
const NEXT = statement('event_log_next_transaction', 'SELECT pg_current_xact_id()::text::bigint AS xid');

const PAGE = 500;
const FOREVER = Number.MAX_SAFE_INTEGER;
const SETTLE_MS = 25;

/**
 * Follows the end of the event log. Numbers are given out before commits, so a number may be missing now and appear later.
 * The horizon therefore moves over numbers without a gap; past a gap only once every transaction that had a number
 * when the gap was seen has ended (`pg_snapshot_xmin`), for until then one of them may still fill it; `appendEvents` takes its transaction's number first.
 */
export interface Tail {
  /** Everything up to here is committed, or never will be. */
  readonly horizon: number;
  /** Calls with each stretch of events as the horizon passes it; `from` is the horizon before. */
  onEvents(run: (events: readonly RecordedEvent[], from: number) => void): void;
  /** Looks now. Resolves when the horizon is as far as it can be. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts at the settled end of the log; woken by notifications, with a poll every `pollMs` behind them. */
export async function followLog(database: Database, session: Session, pollMs = 2_000): Promise<Tail> {
  const listeners: ((events: readonly RecordedEvent[], from: number) => void)[] = [];
  let stopped = false;
  let looking: Promise<void> | null = null;
  let again = false;
  let retry: NodeJS.Timeout | undefined;
  /** The gap we wait at: settled when no transaction below `next` runs any more. */
  let gap: { upTo: number; next: number } | null = null;

  const transaction = async (which: typeof OLDEST) => {
    const [row] = await database.sql.rows<{ xid: number }>(which, []);
    if (!row) throw new Error('No transaction has a number');
    return row.xid;
  };

  async function settledEnd(): Promise<number> {
    const [last] = await database.sql.rows<{ seq: number }>(LAST, []);
    const next = await transaction(NEXT);
    while ((await transaction(OLDEST)) < next) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return last?.seq ?? 0;
  }

  let horizon = await settledEnd();

  function pass(events: readonly RecordedEvent[], upTo: number) {
    const from = horizon;
    horizon = upTo;
    for (const run of listeners) run(events, from);
  }

  async function advance(): Promise<'more' | 'done' | 'gap'> {
    if (gap) {
      if ((await transaction(OLDEST)) < gap.next) return 'gap';
      const { upTo } = gap;
      gap = null;
      const events = await readEvents(database.sql, horizon, upTo, FOREVER);
      pass(events, upTo);
      return 'more';
    }
    const events = await readEvents(database.sql, horizon, FOREVER, PAGE);
    let whole = 0;
    while (events[whole]?.seq === horizon + whole + 1) whole++;
    if (whole > 0) pass(events.slice(0, whole), horizon + whole);
    const last = events.at(-1);
    if (!last || whole === events.length) return events.length === PAGE ? 'more' : 'done';
    gap = { upTo: last.seq, next: await transaction(NEXT) };
    return 'more';
  }

  async function lookThrough() {
    do {
      again = false;
      let state: 'more' | 'done' | 'gap' = 'more';
      while (state === 'more' && !stopped) state = await advance();
      if (state === 'gap') later(SETTLE_MS);
    } while (again && !stopped);
  }

  function later(ms: number) {
    clearTimeout(retry);
    if (!stopped) retry = setTimeout(() => wake(), ms);
  }

  function look(): Promise<void> {
    if (looking) {
      again = true;
      return looking;
    }
    looking = lookThrough().finally(() => {
      looking = null;
    });
    return looking;
  }

  function wake() {
    if (stopped) return;
    look().catch((error) => {
      log.warn({ err: error }, 'the event log cannot be read');
      later(pollMs);
    });
  }

  setHorizon(database, () => horizon);
  await session.listen(EVENT_CHANNEL, wake);
  const poll = setInterval(wake, pollMs);
  return {
    get horizon() {
      return horizon;
    },
    onEvents(run) {
      listeners.push(run);
    },
    look,
    async stop() {
      stopped = true;
      setHorizon(database, null);
      clearInterval(poll);
      clearTimeout(retry);
      await looking?.catch(() => {});
    },
  };
}
