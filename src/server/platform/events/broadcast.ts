import { systemContext } from '../create-context.ts';
import type { Database } from '../db/database.ts';
import { inScope, log } from '../monitoring/log.ts';
import { eventsHandled } from '../monitoring/metrics.ts';
import type { RecordedEvent } from './append.ts';
import type { Subscriber } from './subscriber.ts';
import type { Tail } from './tail.ts';

const ATTEMPTS = 3;
const RETRY_MS = 100;

/** Runs a broadcast subscriber: every event from now on, in order; a stretch that fails three times is logged and left behind. */
export function runBroadcast(database: Database, tail: Tail, subscriber: Subscriber): { stop(): Promise<void> } {
  const wanted = new Set(subscriber.types);
  let queue = Promise.resolve();
  let stopped = false;

  async function handle(events: readonly RecordedEvent[]) {
    const requestId = `${subscriber.name}:${events[0]?.seq ?? 0}`;
    for (let attempt = 1; !stopped; attempt++) {
      try {
        await inScope({ requestId }, () => subscriber.handle(systemContext(database, subscriber.name, requestId), events));
        eventsHandled.inc({ subscriber: subscriber.name, outcome: 'ok' }, events.length);
        return;
      } catch (error) {
        eventsHandled.inc({ subscriber: subscriber.name, outcome: 'failed' }, events.length);
        log.error({ err: error, subscriber: subscriber.name, attempt }, 'a subscriber failed');
        if (attempt === ATTEMPTS) return;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS * attempt));
      }
    }
  }

  tail.onEvents((events) => {
    const mine = events.filter((event) => wanted.has(event.type));
    for (let at = 0; at < mine.length; at += subscriber.batch) {
      const batch = mine.slice(at, at + subscriber.batch);
      queue = queue.then(() => handle(batch));
    }
  });

  return {
    async stop() {
      stopped = true;
      await queue;
    },
  };
}
