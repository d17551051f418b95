import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { type Slot, type Stretch, shiftEnd } from '../domain/shifts.ts';

export interface SlotRow extends Slot {
  readonly id: string;
  readonly cityId: string;
  readonly wanted: number;
}

export interface BookingRow extends Stretch {
  readonly id: string;
  readonly cityId: string;
  readonly riderId: string;
  readonly cancelledAt: Date | null;
}

const SLOT = `id, city_id AS "cityId", weekday, from_minute AS "fromMinute", to_minute AS "toMinute", wanted`;
const BOOKING = `id, city_id AS "cityId", rider_id AS "riderId", starts_at AS "startsAt", ends_at AS "endsAt", cancelled_at AS "cancelledAt"`;

const PLAN = statement('shift_plan', `SELECT ${SLOT} FROM shift_slot WHERE city_id = $1::uuid ORDER BY weekday, from_minute, to_minute`);
const LOCK_SLOT = statement('shift_slot_lock', `SELECT ${SLOT} FROM shift_slot WHERE id = $1::uuid FOR UPDATE`);
const KEEP = statement(
  'shift_slot_keep',
  `INSERT INTO shift_slot (id, city_id, weekday, from_minute, to_minute, wanted)
   SELECT s.id, $1::uuid, s.weekday, s."fromMinute", s."toMinute", s.wanted
   FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, weekday int, "fromMinute" int, "toMinute" int, wanted int)
   ON CONFLICT (city_id, weekday, from_minute, to_minute) DO UPDATE SET wanted = excluded.wanted`,
);
const DROP = statement(
  'shift_slot_drop',
  `DELETE FROM shift_slot t WHERE city_id = $1::uuid AND NOT EXISTS (
     SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS s(weekday int, "fromMinute" int, "toMinute" int)
     WHERE s.weekday = t.weekday AND s."fromMinute" = t.from_minute AND s."toMinute" = t.to_minute)`,
);
const BOOK = statement(
  'shift_book',
  `INSERT INTO shift_booking (id, city_id, rider_id, starts_at, ends_at, booked_at)
   VALUES ($1::uuid, $2::uuid, $3::uuid, $4::timestamptz, $5::timestamptz, $6::timestamptz)`,
);
const LOCK_BOOKING = statement('shift_booking_lock', `SELECT ${BOOKING} FROM shift_booking WHERE id = $1::uuid FOR UPDATE`);
const CANCEL = statement('shift_cancel', `UPDATE shift_booking SET cancelled_at = $2::timestamptz WHERE id = $1::uuid`);
const OF_RIDERS = statement(
  'shift_bookings_of',
  `SELECT ${BOOKING} FROM shift_booking WHERE rider_id = ANY($1::uuid[]) AND ends_at > $2::timestamptz AND cancelled_at IS NULL ORDER BY starts_at`,
);
const COUNTS = statement(
  'shift_booked_counts',
  `SELECT starts_at AS "startsAt", ends_at AS "endsAt", count(*)::int AS booked FROM shift_booking
   WHERE city_id = $1::uuid AND ends_at > $2::timestamptz AND cancelled_at IS NULL GROUP BY starts_at, ends_at ORDER BY starts_at, ends_at`,
);
const TO_REST = statement(
  'rider_incident_rests_since',
  `SELECT rider_id AS "riderId", min(reported_at) AS since FROM rider_incident WHERE rider_id = ANY($1::uuid[]) AND rests AND rested_at IS NULL GROUP BY rider_id`,
);

export const planOf = (ctx: Ctx, cityId: string): Promise<SlotRow[]> => ctx.db.sql.rows<SlotRow>(PLAN, [cityId]);

/** The slot, kept from others until the transaction ends, so that its last place goes to one; after the rider's row. */
export const lockSlot = async (ctx: Ctx, id: string): Promise<SlotRow | null> => (await ctx.db.sql.rows<SlotRow>(LOCK_SLOT, [id]))[0] ?? null;

/** Makes these the city's week; a slot that stays keeps its id. */
export async function savePlan(ctx: Ctx, cityId: string, slots: readonly (Slot & { readonly wanted: number })[]): Promise<void> {
  await ctx.db.sql.rows(DROP, [cityId, JSON.stringify(slots)]);
  await ctx.db.sql.rows(KEEP, [cityId, JSON.stringify(slots.map((slot) => ({ ...slot, id: newId(ctx) })))]);
}

export async function insertBooking(ctx: Ctx, cityId: string, riderId: string, { startsAt, endsAt }: Stretch): Promise<void> {
  await ctx.db.sql.rows(BOOK, [newId(ctx), cityId, riderId, startsAt, endsAt, ctx.clock.now()]);
}

export const lockBooking = async (ctx: Ctx, id: string): Promise<BookingRow | null> => (await ctx.db.sql.rows<BookingRow>(LOCK_BOOKING, [id]))[0] ?? null;

export async function cancelBooking(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.sql.rows(CANCEL, [id, ctx.clock.now()]);
}

/** A rider's bookings that end after `since`, in their order. */
export const bookingsOf = (ctx: Ctx, riderId: string, since: Date): Promise<BookingRow[]> => ctx.db.sql.rows<BookingRow>(OF_RIDERS, [[riderId], since]);

/** How many riders have booked each stretch of a city that ends after now. */
export const bookedCounts = (ctx: Ctx, cityId: string): Promise<(Stretch & { readonly booked: number })[]> =>
  ctx.db.sql.rows<Stretch & { readonly booked: number }>(COUNTS, [cityId, ctx.clock.now()]);

/**
 * When duty ends for each of the riders of whom it is known, ms since 1970: the end of the booked shift that is on; for one who told of an incident that
 * takes them off duty with the last hand-over, the time it was told, so that nothing new is given to them. Others are left out. Two queries.
 */
export async function shiftEndsOf(ctx: Ctx, riderIds: readonly string[]): Promise<Map<string, number>> {
  const ends = new Map<string, number>();
  if (riderIds.length === 0) return ends;
  const now = ctx.clock.now();
  const booked = await ctx.db.sql.rows<BookingRow>(OF_RIDERS, [[...riderIds], now]);
  const byRider = new Map<string, BookingRow[]>();
  for (const booking of booked) byRider.set(booking.riderId, [...(byRider.get(booking.riderId) ?? []), booking]);
  for (const [riderId, own] of byRider) {
    const end = shiftEnd(own, now);
    if (end !== null) ends.set(riderId, end);
  }
  for (const { riderId, since } of await ctx.db.sql.rows<{ riderId: string; since: Date }>(TO_REST, [[...riderIds]])) ends.set(riderId, since.getTime());
  return ends;
}
