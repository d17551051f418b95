import { beforeEach, expect, it } from 'vitest';
import { testClock, testDatabase } from '../../platform/testing/index.ts';
import { aCity } from '../catalog/testing/factories.ts';
import { RULE, recordTrips, refitCity, rememberedTimes, travelTimes, travelTimesOf } from './index.ts';
import { asTrips } from './testing/factories.ts';
import { hiddenCity, ridesOf } from './testing/hidden-city.ts';

const { ctx, clear } = await testDatabase();
const rides = ridesOf(hiddenCity(20_261_124), 900);
const last = rides.at(-1)?.departedAt.getTime() ?? 0;
const NOW = new Date('2026-11-24T07:30:00Z');
/** So that the last ride ended just now. */
const SHIFT = NOW.getTime() - last - 7_200_000;

beforeEach(clear);

async function aCityWithRides(count = 900) {
  const clock = testClock(NOW);
  const system = ctx({ clock });
  const city = await aCity(system);
  await recordTrips(system, asTrips(system, city.id, rides.slice(0, count), SHIFT));
  return { clock, system, city };
}

it('gives the rule until enough rides have come, and what they taught from the hour on in which they are learned from', async () => {
  const { clock, system, city } = await aCityWithRides(20);
  expect(await refitCity(system, city.id)).toBe(false);
  expect(await travelTimes(system, city.id, { at: NOW, raining: false })).toBe(RULE);
  await recordTrips(system, asTrips(system, city.id, rides.slice(20), SHIFT));
  expect(await refitCity(system, city.id)).toBe(true);
  const learned = await travelTimes(system, city.id, { at: NOW, raining: false });
  expect(learned.version).toMatch(/^model:[0-9a-f-]{36}:61:dry$/);
  expect(rememberedTimes(city.id, NOW, false)).toBe(learned);
  const before = await travelTimes(system, city.id, { at: new Date(NOW.getTime() - 3_600_000), raining: false });
  expect(before.version).toBe(RULE.version);
  clock.advance(60_000);
  const wet = await travelTimes(system, city.id, { at: clock.now(), raining: true });
  const [from, to] = [
    { lat: 12.96, lng: 77.58 },
    { lat: 12.99, lng: 77.62 },
  ];
  expect(wet.secondsBetween(from, to)).toBeGreaterThan(learned.secondsBetween(from, to));
});

it('learns an hour’s rides once, however often it is told to', async () => {
  const { clock, system, city } = await aCityWithRides();
  const tried = await Promise.all([refitCity(system, city.id), refitCity(system, city.id)]);
  expect(tried.filter(Boolean)).toHaveLength(1);
  clock.advance(7_200_000);
  expect(await refitCity(system, city.id)).toBe(false);
  expect(await system.db.prisma.travelModel.count()).toBe(1);
});

it('takes a ride once, and none that can’t be', async () => {
  const { system, city } = await aCityWithRides(0);
  const [one] = asTrips(system, city.id, rides.slice(0, 1));
  if (!one) throw new Error('no ride');
  expect(await recordTrips(system, [one])).toBe(1);
  expect(
    await recordTrips(system, [
      { ...one, seconds: 60 },
      { ...one, leg: 'to_pickup' },
    ]),
  ).toBe(1);
  expect(await recordTrips(system, [{ ...asTrips(system, city.id, [one])[0], ...one, orderId: city.id, seconds: 1 }])).toBe(0);
});

it('gives the very figures of a version again when others hold, and keeps them from change', async () => {
  const { clock, system, city } = await aCityWithRides();
  await refitCity(system, city.id);
  const first = await travelTimes(system, city.id, { at: NOW, raining: true });
  const [from, to] = [rides[0]?.from ?? { lat: 0, lng: 0 }, rides[0]?.to ?? { lat: 0, lng: 0 }];
  const told = first.secondsBetween(from, to);
  clock.advance(3 * 3_600_000);
  const slower = rides.slice(0, 400).map((ride) => ({ ...ride, seconds: ride.seconds * 1.6, departedAt: new Date(NOW.getTime() + 3_600_000) }));
  await recordTrips(system, asTrips(system, city.id, slower));
  expect(await refitCity(system, city.id)).toBe(true);
  const second = await travelTimes(system, city.id, { at: clock.now(), raining: true });
  expect(second.secondsBetween(from, to)).toBeGreaterThan(told);
  expect((await travelTimesOf(system, first.version))?.secondsBetween(from, to)).toBe(told);
  expect(await travelTimesOf(system, RULE.version)).toBe(RULE);
  expect(await travelTimesOf(system, 'model:none')).toBeNull();
  expect(await travelTimesOf(system, `model:${city.id}:61:dry`)).toBeNull();
  await expect(system.db.prisma.travelModel.updateMany({ data: { trips: 1 } })).rejects.toThrow();
});
