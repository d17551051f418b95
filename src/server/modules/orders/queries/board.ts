import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { settledSeq } from '../../../platform/events/settled.ts';
import type { boardInput, boardOutput } from '../contract.ts';
import { liveOrdersOf } from '../store/lists.ts';
import { requireKitchen, ticketsOf } from './tickets.ts';

/** How long the board keeps what was delivered. */
const KEPT_MS = 20 * 60_000;

/** The kitchen's live board, for those who work there: what is to be done, what is planned, and from where in the log to follow on. */
export async function board(ctx: Ctx, { restaurantId }: z.output<typeof boardInput>): Promise<z.infer<typeof boardOutput>> {
  requireKitchen(ctx, restaurantId);
  const lastSeq = await settledSeq(ctx);
  const all = await ticketsOf(ctx, await liveOrdersOf(ctx, restaurantId, new Date(ctx.clock.now().getTime() - KEPT_MS)));
  const planned = all.filter((ticket) => ticket.status === 'scheduled');
  return {
    tickets: all.filter((ticket) => ticket.status !== 'scheduled'),
    scheduled: planned.sort((a, b) => (a.scheduledFor ?? '').localeCompare(b.scheduledFor ?? '')),
    at: ctx.clock.now().toISOString(),
    lastSeq,
  };
}
