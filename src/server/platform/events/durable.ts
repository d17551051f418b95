import { systemContext } from '../create-context.ts';
import type { Database } from '../db/database.ts';
import type { Session } from '../db/session.ts';
import { inScope, log } from '../monitoring/log.ts';
import { eventsHandled } from '../monitoring/metrics.ts';
import type { RecordedEvent } from './append.ts';
import { loadCursor, moveCursor } from './cursor.ts';
import { readEvents } from './read.ts';
import type { Subscriber } from './subscriber.ts';
import type { Tail } from './tail.ts';

const LOCK_SPACE = 7_412;
const LEASE_RETRY_MS = 2_000;
const IDLE_SAVE_MS = 10_000;
const BACKOFF_MS = { first: 100, most: 30_000 };

/** A running durable subscriber. `lag` counts log positions not yet handled, null where another process owns it. */
export interface DurableRun {
  readonly name: string;
  readonly lag: number | null;
  readonly failures: number;
  stop(): Promise<void>;
}

/** Runs a durable subscriber in this process while it holds the subscriber's lock. */
export function runDurable(database: Database, session: Session, tail: Tail, subscriber: Subscriber): DurableRun {
  const wanted = new Set(subscriber.types);
  let owner = false;
  let cursor = 0;
  /** The cursor as stored: it trails `cursor` while nothing of interest happens, to spare writes. */
  let stored = 0;
  let failures = 0;
  /** After a failure the events of that stretch go one by one, so that those before the bad one count. */
  let oneByOne = 0;
  let stopped = false;
  let working: Promise<void> | null = null;
  let wakeTimer: NodeJS.Timeout | undefined;

  async function handle(events: readonly RecordedEvent[]) {
    const requestId = `${subscriber.name}:${events[0]?.seq ?? 0}`;
    try {
      await inScope({ requestId }, () => subscriber.handle(systemContext(database, subscriber.name, requestId), events));
      eventsHandled.inc({ subscriber: subscriber.name, outcome: 'ok' }, events.length);
    } catch (error) {
      eventsHandled.inc({ subscriber: subscriber.name, outcome: 'failed' }, events.length);
      throw error;
    }
  }

  async function save(to: number) {
    if (to === stored) return;
    if (await moveCursor(database.sql, subscriber.name, stored, to)) stored = to;
    else {
      owner = false;
      wakeIn(LEASE_RETRY_MS);
    }
  }

  async function step() {
    const upTo = tail.horizon;
    const limit = oneByOne > 0 ? 1 : subscriber.batch;
    const events = await readEvents(database.sql, cursor, upTo, limit, subscriber.types);
    oneByOne = Math.max(oneByOne, events.length);
    if (events.length > 0) await handle(events);
    oneByOne = limit === 1 ? oneByOne - 1 : 0;
    cursor = events.length === limit ? (events.at(-1)?.seq ?? upTo) : upTo;
    failures = 0;
    if (events.length > 0) await save(cursor);
  }

  async function work() {
    while (owner && !stopped && cursor < tail.horizon) {
      try {
        await step();
      } catch (error) {
        failures++;
        log.error({ err: error, subscriber: subscriber.name, after: cursor, failures }, 'a subscriber failed');
        wakeIn(Math.min(BACKOFF_MS.most, BACKOFF_MS.first * 2 ** Math.min(failures - 1, 12)));
        return;
      }
    }
  }

  function wake() {
    if (stopped || working) return;
    working = (owner ? work() : acquire()).finally(() => {
      working = null;
      if (owner && failures === 0 && cursor < tail.horizon) wake();
    });
  }

  function wakeIn(ms: number) {
    clearTimeout(wakeTimer);
    if (!stopped) wakeTimer = setTimeout(wake, ms);
  }

  async function acquire() {
    try {
      if (await session.tryLock(LOCK_SPACE, subscriber.name)) {
        stored = await loadCursor(database.sql, subscriber.name, subscriber.from === 'start' ? 0 : tail.horizon);
        cursor = stored;
        failures = 0;
        owner = true;
      }
    } catch (error) {
      log.warn({ err: error, subscriber: subscriber.name }, 'a subscriber cannot start yet');
    }
    if (owner) await work();
    else wakeIn(LEASE_RETRY_MS);
  }

  tail.onEvents((events, from) => {
    if (!owner) return;
    const idle = !working && failures === 0 && cursor >= from;
    if (idle && !events.some((event) => wanted.has(event.type))) cursor = tail.horizon;
    else if (failures === 0) wake();
  });
  session.onLost(() => {
    owner = false;
    wakeIn(LEASE_RETRY_MS);
  });
  const saver = setInterval(() => {
    if (owner && !working) save(cursor).catch(() => {});
  }, IDLE_SAVE_MS);
  saver.unref();
  wake();

  return {
    name: subscriber.name,
    get lag() {
      return owner ? tail.horizon - cursor : null;
    },
    get failures() {
      return failures;
    },
    async stop() {
      stopped = true;
      clearInterval(saver);
      clearTimeout(wakeTimer);
      await working;
      if (owner) await save(cursor).catch(() => {});
    },
  };
}
