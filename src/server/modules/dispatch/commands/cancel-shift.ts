import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { riderIdOf } from '../access.ts';
import { mayCancel } from '../domain/shifts.ts';
import type { cancelShiftInput, shiftsOutput } from '../duty-contract.ts';
import { shifts } from '../queries/shifts.ts';
import { cancelBooking, lockBooking } from '../store/shifts.ts';

/** Gives a booked shift back, until two hours before it begins. Cancelled twice is cancelled once. */
export async function cancelShift(ctx: Ctx, { bookingId }: z.output<typeof cancelShiftInput>): Promise<z.infer<typeof shiftsOutput>> {
  const riderId = riderIdOf(ctx);
  await inSqlTransaction(ctx, async (tx) => {
    const booking = await lockBooking(tx, bookingId);
    if (booking?.riderId !== riderId) return notFound();
    if (booking.cancelledAt) return;
    const decided = mayCancel(booking, tx.clock.now());
    if (!decided.ok) throw new RejectionError(decided.error);
    await cancelBooking(tx, bookingId);
    const { startsAt, endsAt } = booking;
    await appendAudit(tx, { action: 'rider.cancel_shift', subject: 'rider', subjectId: riderId, before: { startsAt, endsAt } });
  });
  return shifts(ctx);
}
