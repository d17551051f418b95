import { systemContext } from '../../platform/create-context.ts';
import type { Database } from '../../platform/db/database.ts';
import { log } from '../../platform/monitoring/log.ts';
import { dispatchCity } from './commands/dispatch-city.ts';
import { faultWatch } from './commands/watch-faults.ts';
import { citiesToDo } from './store/deliveries.ts';

const TICK_MS = 2_000;
/** Events come in bursts: one look serves those of this stretch. */
const GATHER_MS = 50;

const awake = new Set<() => void>();

/** Makes this process's dispatcher look now instead of at its next tick. */
export function wakeDispatcher(): void {
  for (const wake of awake) wake();
}

/** Looks for work every two seconds and when woken. Safe to run in several processes: the city's lock lets one decide. */
export function startDispatcher(database: Database): { stop(): Promise<void> } {
  let stopped = false;
  let again = false;
  let working: Promise<void> | null = null;
  let soon: NodeJS.Timeout | undefined;

  const minded = faultWatch(new Date());

  async function look() {
    do {
      again = false;
      const ctx = systemContext(database, 'dispatch');
      await minded(ctx);
      for (const cityId of await citiesToDo(ctx)) {
        await dispatchCity(ctx, cityId).catch((error) => log.error({ err: error, cityId }, 'the dispatcher failed for a city'));
      }
    } while (again && !stopped);
  }

  function run() {
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

  function wake() {
    soon ??= setTimeout(() => {
      soon = undefined;
      run();
    }, GATHER_MS);
  }

  awake.add(wake);
  const tick = setInterval(run, TICK_MS);
  run();
  return {
    async stop() {
      stopped = true;
      awake.delete(wake);
      clearInterval(tick);
      clearTimeout(soon);
      await working;
    },
  };
}
