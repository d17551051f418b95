import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { publishPosition } from '../../../platform/realtime/publish.ts';
import { riderIdOf } from '../access.ts';
import type { positionInput } from '../contract.ts';
import { judgeReport } from '../domain/position.ts';
import { book } from '../positions/book.ts';
import { noteDoubt } from '../positions/doubt.ts';
import { dutyOf } from '../positions/duty.ts';
import { countReport } from '../positions/figures.ts';
import { settings } from '../settings.ts';

/**
 * Takes a rider's own position, by socket or HTTP: judged against those before, kept in memory, pushed to those who watch the rider's orders and
 * city. No transaction: positions are volatile; the keeper saves them in batches. One that comes too late is passed over. A session speaks for its own
 * rider only: for another's the answer is as for none.
 */
export async function reportPosition(ctx: Ctx, input: z.infer<typeof positionInput>): Promise<{ ok: true }> {
  const riderId = riderIdOf(ctx);
  if (input.riderId && input.riderId !== riderId) {
    await noteDoubt(ctx, riderId, 'another');
    return notFound();
  }
  const duty = await dutyOf(ctx, riderId);
  if (!duty?.online) return refuse('precondition', 'rider_off_duty');
  const { lat, lng, accuracyM, speed, mock } = input;
  const by = { middle: duty.middle, now: ctx.clock.now(), pace: settings.pace };
  const verdict = judgeReport({ lat, lng, at: new Date(input.at), accuracyM, speed, mock }, book.track(riderId), by);
  book.setTrack(riderId, verdict.track);
  countReport(verdict.ok ? 'taken' : verdict.fault);
  if (verdict.doubt) await noteDoubt(ctx, riderId, verdict.doubt);
  if (!verdict.ok) return verdict.fault === 'out_of_order' ? { ok: true } : refuse('invalid', `position_${verdict.fault}`);
  const { fix } = verdict;
  book.put(riderId, fix, duty.orderIds[0] ?? null);
  const position = { id: riderId, lat: fix.lat, lng: fix.lng, at: fix.at.toISOString() };
  publishPosition(`city:${duty.cityId}`, position);
  for (const orderId of duty.orderIds) publishPosition(`order:${orderId}`, position);
  return { ok: true };
}
