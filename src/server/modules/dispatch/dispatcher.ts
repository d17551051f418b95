import { systemContext } from '../../platform/create-context.ts';
import type { Database } from '../../platform/db/database.ts';
import { openSession, type Session } from '../../platform/db/session.ts';
import { log } from '../../platform/monitoring/log.ts';
import { type CityMind, dispatchCity, newMind } from './commands/dispatch-city.ts';
import { faultWatch } from './commands/watch-faults.ts';
import { citiesToDo } from './store/deliveries.ts';

const TICK_MS = 2_000;
/** Events come in bursts: one look serves those of this stretch. */
const GATHER_MS = 50;
/** After a look at a city at least this long, and so many times what it took, passes before the next: other work needs the core too. */
const REST_MS = 250;
const REST_TIMES = 3;
/** The lock that makes a process the leader of a city. */
const LEADER_SPACE = 7_415;

const awake = new Set<() => void>();

/** Makes this process's dispatcher look now instead of at its next tick. */
export function wakeDispatcher(): void {
  for (const wake of awake) wake();
}

interface LedCity {
  readonly mind: CityMind;
  /** Something happened since the last look. */
  stirred: boolean;
  restUntil: number;
}

/**
 * Leads each city that no other process leads: whoever holds its lock, for as long as its connection lives, decides with what it remembers. When a leader
 * dies, its connection ends, and another takes the city up at its next tick from the last decision on record.
 */
export function startDispatcher(database: Database): { stop(): Promise<void> } {
  const led = new Map<string, LedCity>();
  let session: Session | null = null;
  let stopped = false;
  let again = false;
  let working: Promise<void> | null = null;
  let soon: NodeJS.Timeout | undefined;
  let soonAt = Number.POSITIVE_INFINITY;
  const mindFaults = faultWatch(new Date());

  const opening = openSession(database).then((opened) => {
    session = opened;
    opened.onLost(() => led.clear());
    wake();
    return opened;
  });
  opening.catch((error) => log.error({ err: error }, 'the dispatcher cannot begin'));

  async function leads(cityId: string): Promise<LedCity | null> {
    const known = led.get(cityId);
    if (known) return known;
    if (!(await session?.tryLock(LEADER_SPACE, cityId))) return null;
    const city: LedCity = { mind: newMind(), stirred: true, restUntil: 0 };
    led.set(cityId, city);
    return city;
  }

  async function lookAt(cityId: string, due: boolean): Promise<void> {
    const city = await leads(cityId);
    if (!city) return;
    const now = Date.now();
    if (!due && !city.stirred && now < city.mind.quietUntil) return;
    if (now < city.restUntil) {
      wakeIn(city.restUntil - now);
      return;
    }
    city.stirred = false;
    const began = performance.now();
    try {
      await dispatchCity(systemContext(database, 'dispatch'), cityId, undefined, city.mind);
    } catch (error) {
      city.stirred = true;
      log.error({ err: error, cityId }, 'the dispatcher failed for a city');
    }
    city.restUntil = Date.now() + REST_MS + REST_TIMES * (performance.now() - began);
  }

  async function look(): Promise<void> {
    do {
      again = false;
      const ctx = systemContext(database, 'dispatch');
      await mindFaults(ctx);
      for (const { cityId, due } of await citiesToDo(ctx)) if (!stopped) await lookAt(cityId, due);
    } while (again && !stopped);
  }

  function run(): void {
    if (stopped) return;
    if (working) {
      again = true;
      return;
    }
    working = look()
      .catch((error) => log.warn({ err: error }, 'the dispatcher could not look'))
      .finally(() => {
        working = null;
      });
  }

  /** Looks again after so long, or sooner if that is set already: a city's rest must not keep another waiting. */
  function wakeIn(ms: number): void {
    if (Date.now() + ms >= soonAt) return;
    clearTimeout(soon);
    soonAt = Date.now() + ms;
    soon = setTimeout(() => {
      soonAt = Number.POSITIVE_INFINITY;
      run();
    }, ms);
  }

  function wake(): void {
    for (const city of led.values()) city.stirred = true;
    wakeIn(GATHER_MS);
  }

  awake.add(wake);
  const tick = setInterval(run, TICK_MS);
  return {
    async stop() {
      stopped = true;
      awake.delete(wake);
      clearInterval(tick);
      clearTimeout(soon);
      await working;
      await (await opening.catch(() => null))?.close();
    },
  };
}
