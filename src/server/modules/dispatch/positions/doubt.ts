import { RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { limiterInUse } from '../../../platform/limits/limiter.ts';
import { log } from '../../../platform/monitoring/log.ts';
import type { Doubt } from '../domain/position.ts';
import { book } from './book.ts';
import { countDoubtful } from './figures.ts';

/** How often the audit takes note of the same rider. */
const NOTED = { points: 1, seconds: 3_600 };

/**
 * Notes a report that an honest phone does not make. Too many of a rider become a line of the audit for operators to look at, with what they saw last
 * and nothing of where; the rider is not punished by a program.
 */
export async function noteDoubt(ctx: Ctx, riderId: string, doubt: Doubt | 'another'): Promise<void> {
  if (!book.doubt(riderId, ctx.clock.now().getTime())) return;
  log.warn({ riderId, doubt }, 'a rider’s positions are doubtful');
  countDoubtful();
  try {
    await limiterInUse().take('doubtful-positions', riderId, NOTED);
  } catch (error) {
    if (error instanceof RejectionError) return;
    throw error;
  }
  await inSqlTransaction(ctx, (tx) => appendAudit(tx, { action: 'rider.positions_doubtful', subject: 'rider', subjectId: riderId, after: { doubt } }));
}
