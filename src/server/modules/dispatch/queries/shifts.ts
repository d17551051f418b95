import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { requireOperator, riderIdOf } from '../access.ts';
import { CANCEL_MINUTES, comingShifts, mayBook, mayCancel, type Stretch } from '../domain/shifts.ts';
import type { cityInput, ownShift, shiftPlanOutput, shiftsOutput } from '../duty-contract.ts';
import { findRider } from '../store/riders.ts';
import { type BookingRow, bookedCounts, bookingsOf, planOf } from '../store/shifts.ts';

const DAY_MS = 86_400_000;
const iso = ({ startsAt, endsAt }: Stretch) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
const keyOf = ({ startsAt, endsAt }: Stretch): string => `${startsAt.getTime()} ${endsAt.getTime()}`;

const ownView = (booking: BookingRow, now: Date): z.infer<typeof ownShift> => ({
  bookingId: booking.id,
  ...iso(booking),
  cancellable: mayCancel(booking, now).ok,
});

/** The rider's shift that is on or comes within a day; null when none does. */
export async function nextShift(ctx: Ctx, riderId: string): Promise<z.infer<typeof ownShift> | null> {
  const now = ctx.clock.now();
  const [next] = await bookingsOf(ctx, riderId, now);
  return next && next.startsAt.getTime() - now.getTime() < DAY_MS ? ownView(next, now) : null;
}

async function coming(ctx: Ctx, cityId: string, timeZone: string) {
  const counts = new Map((await bookedCounts(ctx, cityId)).map((each) => [keyOf(each), each.booked]));
  return comingShifts(await planOf(ctx, cityId), ctx.clock.now(), timeZone).map((shift) => ({ ...shift, booked: counts.get(keyOf(shift)) ?? 0 }));
}

/** The rider's booked shifts, and those of their city in the coming days that they may or may not book. */
export async function shifts(ctx: Ctx): Promise<z.infer<typeof shiftsOutput>> {
  const rider = (await findRider(ctx, riderIdOf(ctx))) ?? notFound();
  const city = (await cityById(ctx, rider.cityId)) ?? notFound();
  const now = ctx.clock.now();
  const own = await bookingsOf(ctx, rider.userId, new Date(now.getTime() - DAY_MS));
  const taken = new Set(own.map(keyOf));
  const open = (await coming(ctx, city.id, city.timeZone)).filter((shift) => !taken.has(keyOf(shift)));
  return {
    cancelMinutes: CANCEL_MINUTES,
    own: own.filter((booking) => booking.endsAt > now).map((booking) => ownView(booking, now)),
    open: open.map(({ slot, date, booked, ...stretch }) => {
      const decided = mayBook(stretch, { wanted: slot.wanted, booked, own }, now, city.timeZone);
      return { slotId: slot.id, date, ...iso(stretch), wanted: slot.wanted, booked, refused: decided.ok ? null : decided.error.code };
    }),
  };
}

/** A city's week as operators wish it, and how the coming days are booked. */
export async function shiftPlan(ctx: Ctx, { cityId }: z.output<typeof cityInput>): Promise<z.infer<typeof shiftPlanOutput>> {
  requireOperator(ctx);
  const city = (await cityById(ctx, cityId)) ?? notFound();
  const slots = await planOf(ctx, cityId);
  return {
    slots: slots.map(({ weekday, fromMinute, toMinute, wanted }) => ({ weekday, fromMinute, toMinute, wanted })),
    coming: (await coming(ctx, cityId, city.timeZone)).map(({ slot, date, booked, ...stretch }) => ({ date, ...iso(stretch), wanted: slot.wanted, booked })),
  };
}
