import type { Ctx } from '../../../platform/context.ts';
import { systemContext } from '../../../platform/create-context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { appendTrack } from '../store/positions.ts';
import { savePositions } from '../store/riders.ts';
import { book } from './book.ts';

const FLUSH_MS = 5_000;

/** Saves what is new in the book: tracks of riders with an order, and the rows that are due (`all`: every one). */
export async function savePending(ctx: Ctx, all = false): Promise<void> {
  const track = book.takeTrack();
  const rows = book.takeRows(ctx.clock.now().getTime(), all);
  try {
    await appendTrack(ctx, track);
    await savePositions(ctx, rows);
  } catch (error) {
    book.giveBack(track, rows);
    throw error;
  }
}

/** Saves positions every five seconds, and the rest at the end. */
export function keepPositions(database: Database): { stop(): Promise<void> } {
  let working: Promise<void> | null = null;
  const save = (all: boolean) =>
    savePending(systemContext(database, 'dispatch.positions'), all).catch((error) => log.warn({ err: error }, 'positions could not be saved'));
  const timer = setInterval(() => {
    working ??= save(false).finally(() => {
      working = null;
    });
  }, FLUSH_MS);
  return {
    async stop() {
      clearInterval(timer);
      await working;
      await save(true);
    },
  };
}
