import { localTime } from '../../../kernel/clock.ts';
import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { dayBounds } from './day.ts';

/** A shift of a city's week: `weekday` 0 is Sunday, minutes count from the midnight that begins that day; the end may lie on the next. */
export interface Slot {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A stretch of time. */
export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Shifts are shown and booked so many days ahead, today among them. */
export const DAYS_AHEAD = 7;
/** Until this long before its start a shift may be cancelled, minutes. */
export const CANCEL_MINUTES = 120;
/** What a rider may book of one day, minutes. */
export const DAY_LIMIT_MINUTES = 600;

const DAY_MS = 86_400_000;
const minutesOf = ({ startsAt, endsAt }: Stretch): number => (endsAt.getTime() - startsAt.getTime()) / 60_000;
const overlap = (a: Stretch, b: Stretch): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** When a slot is on a local date (`YYYY-MM-DD`) of a time zone; null when the date has another weekday. */
export function stretchOn(slot: Slot, date: string, timeZone: string): Stretch | null {
  const { from } = dayBounds(date, timeZone);
  if (localTime(from, timeZone).weekday !== slot.weekday) return null;
  return { startsAt: new Date(from.getTime() + slot.fromMinute * 60_000), endsAt: new Date(from.getTime() + slot.toMinute * 60_000) };
}

/** The shifts of a plan that begin from now on in the coming days, in their order. */
export function comingShifts<S extends Slot>(plan: readonly S[], now: Date, timeZone: string): (Stretch & { readonly slot: S; readonly date: string })[] {
  const today = dayBounds(now, timeZone).from.getTime();
  const dates = Array.from({ length: DAYS_AHEAD }, (_, ahead) => localTime(new Date(today + ahead * DAY_MS), timeZone).date);
  return dates
    .flatMap((date) =>
      plan.flatMap((slot) => {
        const stretch = stretchOn(slot, date, timeZone);
        return stretch && stretch.startsAt > now ? [{ ...stretch, slot, date }] : [];
      }),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime());
}

export interface BookingFacts {
  readonly wanted: number;
  /** Bookings of the shift by anybody. */
  readonly booked: number;
  /** The rider's own bookings, past ones too. */
  readonly own: readonly Stretch[];
}

/**
 * Whether a rider may book a shift. Refusals: `shift_over`, `shift_too_far`, `shift_overlaps`, `shift_day_limit` (with the hours), `shift_full`. A day's
 * limit counts what begins on the same local date.
 */
export function mayBook(shift: Stretch, facts: BookingFacts, now: Date, timeZone: string): Result<true, Rejection> {
  if (shift.startsAt <= now) return err(reject('precondition', 'shift_over'));
  const { from, to } = dayBounds(shift.startsAt, timeZone);
  if (from.getTime() >= dayBounds(now, timeZone).from.getTime() + DAYS_AHEAD * DAY_MS) return err(reject('precondition', 'shift_too_far'));
  if (facts.own.some((other) => overlap(other, shift))) return err(reject('conflict', 'shift_overlaps'));
  const sameDay = facts.own.filter((other) => other.startsAt >= from && other.startsAt < to);
  const minutes = [...sameDay, shift].reduce((total, each) => total + minutesOf(each), 0);
  if (minutes > DAY_LIMIT_MINUTES) return err(reject('precondition', 'shift_day_limit', { hours: DAY_LIMIT_MINUTES / 60 }));
  return facts.booked >= facts.wanted ? err(reject('conflict', 'shift_full')) : ok(true);
}

/** Whether a booked shift may still be cancelled. Refusal: `shift_too_late` with the hours. */
export function mayCancel(shift: Stretch, now: Date): Result<true, Rejection> {
  const left = (shift.startsAt.getTime() - now.getTime()) / 60_000;
  return left >= CANCEL_MINUTES ? ok(true) : err(reject('precondition', 'shift_too_late', { hours: CANCEL_MINUTES / 60 }));
}

/** When the shift that is on ends, through those that follow on it without a break; ms since 1970, null when none is on. */
export function shiftEnd(booked: readonly Stretch[], now: Date): number | null {
  let end: number | null = null;
  for (const { startsAt, endsAt } of [...booked].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (startsAt.getTime() <= (end ?? now.getTime()) && endsAt > now) end = Math.max(end ?? 0, endsAt.getTime());
  }
  return end;
}
