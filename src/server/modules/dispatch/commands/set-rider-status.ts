import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { requireDecidingOperator } from '../access.ts';
import type { setRiderStatusInput } from '../contract.ts';
import { changeStatus } from '../domain/duty.ts';
import { book } from '../positions/book.ts';
import { activeDeliveriesOf } from '../store/deliveries.ts';
import { findRider, lockRider, saveStatus } from '../store/riders.ts';
import { returnOffer } from './set-online.ts';

/** Approves or suspends a rider, with the reason the rider is shown. A rider with an order in hand is not suspended under way: reassign it first. */
export async function setRiderStatus(ctx: Ctx, input: z.infer<typeof setRiderStatusInput>): Promise<{ ok: true }> {
  requireDecidingOperator(ctx);
  const { riderId, status, reason } = input;
  if (!(await findRider(ctx, riderId))) return notFound();
  await inSqlTransaction(ctx, async (tx) => {
    if (status !== 'approved') await returnOffer(tx, riderId);
    const rider = (await lockRider(tx, riderId)) ?? notFound();
    const decided = changeStatus(rider.status, status, (await activeDeliveriesOf(tx, riderId)).length);
    if (!decided.ok) throw new RejectionError(decided.error);
    await saveStatus(tx, riderId, decided.value, reason);
    await appendAudit(tx, { action: 'rider.set_status', subject: 'rider', subjectId: riderId, reason, before: { status: rider.status }, after: { status } });
  });
  book.forgetDuty(riderId);
  return { ok: true };
}
