import type { z } from 'zod';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { publishPosition } from '../../../platform/realtime/publish.ts';
import { riderIdOf } from '../access.ts';
import type { positionInput } from '../contract.ts';
import { positionFault } from '../domain/position.ts';
import { book } from '../positions/book.ts';
import { dutyOf } from '../positions/duty.ts';
import { settings } from '../settings.ts';

/**
 * Takes a rider's own position, by socket or HTTP: judged against the last one, kept in memory, pushed to those who watch the rider's orders and
 * city. No transaction: positions are volatile; the keeper saves them in batches. One that comes too late is passed over.
 */
export async function reportPosition(ctx: Ctx, input: z.infer<typeof positionInput>): Promise<{ ok: true }> {
  const riderId = riderIdOf(ctx);
  const duty = await dutyOf(ctx, riderId);
  if (!duty?.online) return refuse('precondition', 'rider_off_duty');
  const fix = { lat: input.lat, lng: input.lng, at: new Date(input.at) };
  const fault = positionFault(fix, book.latest(riderId), duty.middle, ctx.clock.now(), settings.pace);
  if (fault === 'out_of_order') return { ok: true };
  if (fault) return refuse('invalid', `position_${fault}`);
  book.put(riderId, fix, duty.orderIds[0] ?? null);
  const position = { id: riderId, lat: fix.lat, lng: fix.lng, at: fix.at.toISOString() };
  publishPosition(`city:${duty.cityId}`, position);
  for (const orderId of duty.orderIds) publishPosition(`order:${orderId}`, position);
  return { ok: true };
}
