import { systemContext } from '../../platform/create-context.ts';
import type { Database } from '../../platform/db/database.ts';
import { openSession } from '../../platform/db/session.ts';
import { log } from '../../platform/monitoring/log.ts';
import { dispatchSettings } from '../dispatch/index.ts';
import { backgroundLife } from './life.ts';
import { type LifeOptions, PLAYER } from './people.ts';
import { actedLately } from './presence.ts';

const STEP_MS = 1_000;
const LOCK_SPACE = 7_414;

/** Lives the demo's life in one process at a time, a step a second: whoever holds the lock. Started by the composition root in the demo only. */
export function startSimulation(database: Database, { api, followed }: Pick<LifeOptions, 'api' | 'followed'>): { stop(): Promise<void> } {
  const present = (topic: string) => followed(topic) || actedLately(topic, Date.now());
  const life = backgroundLife({ api, followed: present, pace: dispatchSettings.pace, chance: Math.random, demand: true });
  const opening = openSession(database);
  let leads = false;
  let stopped = false;
  let working: Promise<void> | null = null;
  opening.then((session) => session.onLost(() => (leads = false))).catch((error) => log.error({ err: error }, 'the demo’s life cannot begin'));

  async function step() {
    leads ||= await (await opening).tryLock(LOCK_SPACE, PLAYER);
    if (leads && !stopped) await life.step(systemContext(database, PLAYER));
  }
  const timer = setInterval(() => {
    working ??= step()
      .catch((error) => log.warn({ err: error }, 'a step of the demo’s life failed'))
      .finally(() => {
        working = null;
      });
  }, STEP_MS);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await working;
      await (await opening.catch(() => null))?.close();
    },
  };
}
