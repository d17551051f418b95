import type { Ctx } from '../../../platform/context.ts';
import { inSqlTransaction } from '../../../platform/context.ts';
import { horizonOf, lockSeals, nextTransaction, oldestRunning, sealUpTo, wholeUntil } from '../store/seals.ts';

/** Entries of one seal: a stretch that is read and hashed in some tens of milliseconds. */
const STRETCH = 10_000;
const LOOK_EVERY_MS = 25;

/** What a run of the sealer did. `complete`: it came to the end of what was there. */
export interface Sealed {
  readonly seals: number;
  readonly entries: number;
  readonly complete: boolean;
}

export interface SealOptions {
  /** How long to wait, in milliseconds, for transactions that may still fill a missing number. */
  readonly patienceMs?: number;
  /** Entries of one seal at most. */
  readonly stretch?: number;
}

/** Whether every transaction that has written up to now ends within the time. */
async function settled(ctx: Ctx, patienceMs: number): Promise<boolean> {
  const next = await nextTransaction(ctx);
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    if ((await oldestRunning(ctx)) >= next) return true;
    if (waited >= patienceMs) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/**
 * Seals the journal as far as it is settled: entries in order of their numbers go under a seal and into the balances, each once.
 * Numbers are given out before commits, so that one may be missing now and appear later: a stretch without a gap is sealed at once, one with a
 * gap when every transaction that ran while the gap was seen has ended; else the part before the gap. One sealer works at a time; another
 * leaves at once. Runs in transactions of its own: a transaction of the caller would wait for itself. Throws when called inside one.
 */
export async function sealLedger(ctx: Ctx, { patienceMs = 2_000, stretch = STRETCH }: SealOptions = {}): Promise<Sealed> {
  if (ctx.db.inTransaction) throw new Error('The sealer runs in transactions of its own');
  let [seals, entries] = [0, 0];
  for (;;) {
    const { sealed, last, found } = await horizonOf(ctx, stretch);
    if (found === 0) return { seals, entries, complete: true };
    const whole = last - sealed === found || (await settled(ctx, patienceMs));
    const upTo = whole ? last : await wholeUntil(ctx, sealed, last);
    if (upTo === sealed) return { seals, entries, complete: false };
    const outcome = await inSqlTransaction(ctx, async (tx) => ((await lockSeals(tx)) ? await sealUpTo(tx, upTo) : 'busy'));
    if (outcome === 'busy') return { seals, entries, complete: false };
    if (outcome) {
      seals += 1;
      entries += outcome.count;
    }
    if (!whole) return { seals, entries, complete: false };
  }
}
