import type { Locale } from '../../../messages/locales.ts';
import { type Actor, system } from '../../kernel/actor.ts';
import { seededNumbers } from '../../kernel/chance.ts';
import { type Clock, fixedClock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Ctx } from '../context.ts';
import type { Database } from '../db/database.ts';

/** When tests take place, unless they say otherwise: a Tuesday, one in the afternoon in India. */
export const TEST_TIME = new Date('2026-11-24T07:30:00.000Z');

/** A clock that stands still until told: `advance` in milliseconds, `set` to an instant. */
export interface TestClock extends Clock {
  advance(ms: number): void;
  set(at: Date): void;
}

export function testClock(at: Date = TEST_TIME): TestClock {
  let now = at.getTime();
  return {
    now: () => new Date(now),
    advance(ms) {
      now += ms;
    },
    set(next) {
      now = next.getTime();
    },
  };
}

const WORD = 2 ** 32;

export { seededNumbers };

/** Bytes from a seed: the same on every run. For tests only. */
export function seededRandom(seed: number): RandomBytes {
  const next = seededNumbers(seed);
  return (size) => Uint8Array.from({ length: size }, () => (next() * WORD) & 0xff);
}

// One stream for a test file: keys never repeat in it, and are the same on every run.
const random = seededRandom(20_261_124);
let requests = 0;

export interface TestCtxOptions {
  /** Who acts; the system unless given. */
  readonly actor?: Actor;
  /** The instant, which stands still; `clock` for one that moves. */
  readonly at?: Date;
  readonly clock?: Clock;
  readonly locale?: Locale;
  readonly ip?: string;
}

/** A context on a database, as the edge would make one. */
export function testCtx(database: Database, options: TestCtxOptions = {}): Ctx {
  requests += 1;
  return {
    actor: options.actor ?? system('test'),
    clock: options.clock ?? fixedClock(options.at ?? TEST_TIME),
    random,
    locale: options.locale ?? 'en',
    requestId: `test-${requests}`,
    ip: options.ip ?? null,
    database,
    db: database,
  };
}
