import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { newId } from '../../../platform/context.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { riderMe } from '../queries/rider-me.ts';
import { shiftPlan, shifts } from '../queries/shifts.ts';
import { shiftEndsOf } from '../store/shifts.ts';
import { aRider } from '../testing/riders.ts';
import { bookShift } from './book-shift.ts';
import { cancelShift } from './cancel-shift.ts';
import { saveShiftPlan } from './save-shift-plan.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const ctx = contextOf();
let world: World;
let rider: Actor;

// Tuesday 13:00 in India: dinner of that day and lunch of Wednesday.
const DINNER = { weekday: 2, fromMinute: 18 * 60, toMinute: 23 * 60, wanted: 1 };
const LUNCH = { weekday: 3, fromMinute: 11 * 60, toMinute: 15 * 60, wanted: 3 };

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
  rider = await aRider(ctx, world, { userId: world.riderId });
  await saveShiftPlan(as(world.operator), { cityId: world.city.id, slots: [DINNER, LUNCH] });
});

const as = (actor: Actor, hoursLater = 0) => contextOf({ actor, clock: testClock(new Date(TEST_TIME.getTime() + hoursLater * 3_600_000)) });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.rejection?.code ?? String(error),
  );
const dinner = async () => {
  const { open } = await shifts(as(rider));
  return { slotId: open[0]?.slotId ?? '', date: open[0]?.date ?? '' };
};

describe('a shift', () => {
  it('has a limit, and its last place goes to one of several who press at once', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => aRider(ctx, world)));
    const shift = await dinner();
    const told = await Promise.all([rider, ...others].map((each) => codeOf(bookShift(as(each), shift))));
    expect(told.sort()).toEqual(['done', 'shift_full', 'shift_full', 'shift_full', 'shift_full']);
    const { coming } = await shiftPlan(as(world.support), { cityId: world.city.id });
    expect(coming).toMatchObject([
      { date: '2026-11-24', startsAt: '2026-11-24T12:30:00.000Z', wanted: 1, booked: 1 },
      { date: '2026-11-25', wanted: 3, booked: 0 },
    ]);
  });

  it('booked gives the end of duty while it is on, and is shown to its rider; booked twice is booked once', async () => {
    const shift = await dinner();
    await bookShift(as(rider), shift);
    const { own, open } = await bookShift(as(rider), shift);
    expect(own).toMatchObject([{ startsAt: '2026-11-24T12:30:00.000Z', endsAt: '2026-11-24T17:30:00.000Z', cancellable: true }]);
    expect(open.map(({ date }) => date)).toEqual(['2026-11-25']);
    expect((await riderMe(as(rider))).shift).toMatchObject({ startsAt: '2026-11-24T12:30:00.000Z' });
    expect(await shiftEndsOf(as(rider), [world.riderId])).toEqual(new Map());
    expect(await shiftEndsOf(as(rider, 6), [world.riderId, newId(ctx)])).toEqual(new Map([[world.riderId, Date.parse('2026-11-24T17:30:00.000Z')]]));
    expect(await shiftEndsOf(as(rider, 11), [world.riderId])).toEqual(new Map());
  });

  it('can be given back until two hours before, by its rider only, and is free for others then', async () => {
    const shift = await dinner();
    const { own } = await bookShift(as(rider), shift);
    const bookingId = own[0]?.bookingId ?? '';
    const other = await aRider(ctx, world);
    expect(await codeOf(cancelShift(as(other), { bookingId }))).toBe('not_found');
    expect(await codeOf(cancelShift(as(rider, 3.1), { bookingId }))).toBe('shift_too_late');
    expect((await cancelShift(as(rider, 3), { bookingId })).own).toEqual([]);
    await cancelShift(as(rider, 3), { bookingId });
    expect(await codeOf(bookShift(as(other), shift))).toBe('done');
  });

  it('is of the rider’s own city and for approved riders', async () => {
    const shift = await dinner();
    expect(await codeOf(bookShift(as(rider), { ...shift, date: '2026-11-25' }))).toBe('not_found');
    expect(await codeOf(bookShift(as(rider), { ...shift, slotId: newId(ctx) }))).toBe('not_found');
    await database.prisma.rider.update({ where: { userId: world.riderId }, data: { cityId: newId(ctx) } });
    expect(await codeOf(bookShift(as(rider), shift))).toBe('not_found');
    const pending = await aRider(ctx, world, { status: 'pending' });
    expect(await codeOf(bookShift(as(pending), shift))).toBe('rider_not_approved');
  });
});

describe('the plan', () => {
  it('is the operators’; what is booked stands when it changes, and a shift that stays keeps its bookings', async () => {
    await bookShift(as(rider), await dinner());
    const { slots, coming } = await saveShiftPlan(as(world.operator), { cityId: world.city.id, slots: [{ ...DINNER, wanted: 5 }] });
    expect(slots).toEqual([{ ...DINNER, wanted: 5 }]);
    expect(coming).toMatchObject([{ wanted: 5, booked: 1 }]);
    await saveShiftPlan(as(world.operator), { cityId: world.city.id, slots: [] });
    expect(await shifts(as(rider))).toMatchObject({ own: [{ startsAt: '2026-11-24T12:30:00.000Z' }], open: [] });
    expect(await codeOf(saveShiftPlan(as(world.support), { cityId: world.city.id, slots: [] }))).toBe('forbidden');
    expect(await codeOf(shiftPlan(as(rider), { cityId: world.city.id }))).toBe('forbidden');
  });
});

describe('an incident that takes a rider off duty', () => {
  it('ends duty for the dispatcher when it is told', async () => {
    const about = { orderId: newId(ctx), cityId: world.city.id, restaurantId: world.restaurant.id, riderId: world.riderId };
    const what = { kind: 'accident', deliveryStatus: 'picked_up', released: false, rests: true };
    await database.prisma.riderIncident.create({ data: { ...about, ...what, id: newId(ctx), reportedAt: TEST_TIME } });
    expect(await shiftEndsOf(as(rider, 1), [world.riderId])).toEqual(new Map([[world.riderId, TEST_TIME.getTime()]]));
  });
});
