import { type SharedHash, sharedHash } from '../../../platform/cache/shared-hash.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { book, FORGET_AFTER_MS, type PositionBook, type RiderFix } from './book.ts';

const EVERY_MS = 1_000;

const write = ({ lat, lng, at }: RiderFix): string => JSON.stringify([lat, lng, at.getTime()]);

function read(riderId: string, text: string): RiderFix | null {
  const [lat, lng, at]: unknown[] = JSON.parse(text);
  return typeof lat === 'number' && typeof lng === 'number' && typeof at === 'number' ? { riderId, lat, lng, at: new Date(at) } : null;
}

/** Tells other processes what this one heard since the last time, and learns what they heard; what is too old to matter goes. */
export async function exchangePositions(hash: SharedHash, nowMs: number, mine: PositionBook = book): Promise<void> {
  await hash.write(new Map(mine.takeShared().map((fix) => [fix.riderId, write(fix)])));
  const old: string[] = [];
  for (const [riderId, text] of await hash.read()) {
    const fix = read(riderId, text);
    if (!fix || nowMs - fix.at.getTime() > FORGET_AFTER_MS) old.push(riderId);
    else mine.learn(riderId, fix);
  }
  await hash.remove(old);
}

/**
 * With Redis every process knows the newest position of every rider, a second late at most: those who dispatch or show a rider need not hold the
 * rider's socket. Without Redis each knows what it heard itself, and the riders' rows.
 */
export function sharePositions(): { stop(): Promise<void> } {
  const hash = sharedHash('positions', FORGET_AFTER_MS / 1000);
  let working: Promise<void> | null = null;
  async function look() {
    if (hash) await exchangePositions(hash, Date.now()).catch((error) => log.debug({ err: error }, 'positions could not be shared'));
    else book.takeShared();
    book.forgetSilent(Date.now());
  }
  const timer = setInterval(() => {
    working ??= look().finally(() => {
      working = null;
    });
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
