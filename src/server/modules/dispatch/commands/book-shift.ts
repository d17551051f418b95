import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { riderIdOf } from '../access.ts';
import { mayGoOnline } from '../domain/duty.ts';
import { mayBook, stretchOn } from '../domain/shifts.ts';
import type { bookShiftInput, shiftsOutput } from '../duty-contract.ts';
import { shifts } from '../queries/shifts.ts';
import { lockRider } from '../store/riders.ts';
import { bookedCounts, bookingsOf, insertBooking, lockSlot } from '../store/shifts.ts';

const DAY_MS = 86_400_000;

/** Books a shift of the rider's own city; its last place goes to one. The same shift booked again is booked once. */
export async function bookShift(ctx: Ctx, { slotId, date }: z.output<typeof bookShiftInput>): Promise<z.infer<typeof shiftsOutput>> {
  const riderId = riderIdOf(ctx);
  await inSqlTransaction(ctx, async (tx) => {
    const rider = (await lockRider(tx, riderId)) ?? notFound();
    const slot = await lockSlot(tx, slotId);
    const city = await cityById(tx, rider.cityId);
    if (!slot || !city || slot.cityId !== rider.cityId) return notFound();
    const allowed = mayGoOnline(rider.status);
    if (!allowed.ok) throw new RejectionError(allowed.error);
    const shift = stretchOn(slot, date, city.timeZone) ?? notFound();
    const now = tx.clock.now();
    const same = (other: { startsAt: Date; endsAt: Date }) => +other.startsAt === +shift.startsAt && +other.endsAt === +shift.endsAt;
    // What began earlier today counts towards the day's limit, also when it is over.
    const own = await bookingsOf(tx, riderId, new Date(Math.min(now.getTime(), shift.startsAt.getTime()) - DAY_MS));
    if (own.some(same)) return;
    const booked = (await bookedCounts(tx, slot.cityId)).find(same)?.booked ?? 0;
    const decided = mayBook(shift, { wanted: slot.wanted, booked, own }, now, city.timeZone);
    if (!decided.ok) throw new RejectionError(decided.error);
    await insertBooking(tx, slot.cityId, riderId, shift);
    await appendAudit(tx, { action: 'rider.book_shift', subject: 'rider', subjectId: riderId, after: shift });
  });
  return shifts(ctx);
}
