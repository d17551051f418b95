import { beforeEach, expect, it } from 'vitest';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { refitCity } from '../../travel/index.ts';
import { STAGES_BEFORE } from '../domain/stages.ts';
import { almanac } from '../forecasts/almanac.ts';
import { refreshForecasts } from '../forecasts/keeper.ts';
import { tracking } from '../queries/tracking.ts';
import { aCarriedOrder, anAcceptedOrder, aRider } from '../testing/riders.ts';
import { learnFromFinished } from './learn-from-finished.ts';
import { refitStages } from './refit-stages.ts';

const { ctx, clear } = await testDatabase();
const MINUTE = 60_000;

beforeEach(clear);

interface Course {
  readonly at: number;
  readonly riderId: string;
}

/** A delivery that is over, with the rider's track; the kitchen needs half as long again as it says. */
async function moveToThePast(system: Ctx, orderId: string, { at, riderId }: Course): Promise<void> {
  const after = (minutes: number) => new Date(at + minutes * MINUTE);
  const drop = { lat: 12.99, lng: 77.66 };
  const { pickupLat, pickupLng } = await system.db.prisma.delivery.update({
    where: { orderId },
    data: {
      riderId,
      dropLat: drop.lat,
      dropLng: drop.lng,
      createdAt: after(0),
      readyBy: after(10),
      dispatchFrom: after(3),
      assignedAt: after(4),
      arrivedPickupAt: after(9),
      pickedUpAt: after(17),
      arrivedDropAt: after(29),
      deliveredAt: after(31),
    },
  });
  await system.db.prisma.order.update({ where: { id: orderId }, data: { readyAt: after(15) } });
  const step = (share: number) => ({ lat: pickupLat + (drop.lat - pickupLat) * share, lng: pickupLng + (drop.lng - pickupLng) * share });
  const track = Array.from({ length: 24 }, (_, index) => ({ riderId, orderId, at: after(17.1 + index / 2.02), ...step(index / 23) }));
  const toCounter = { riderId, orderId, at: after(4.2), lat: pickupLat - 0.008, lng: pickupLng };
  await system.db.prisma.riderPosition.createMany({ data: [toCounter, ...track] });
}

async function aFinished(system: Ctx, world: World, at: number, riderId = world.riderId): Promise<string> {
  const orderId = await aCarriedOrder(system, world);
  await moveToThePast(system, orderId, { at, riderId });
  return orderId;
}

async function aWorldOnDuty() {
  const clock = testClock();
  const system = ctx({ clock });
  const world = await aWorld(system);
  await aRider(system, world, { userId: world.riderId });
  return { clock, system, world };
}

it('keeps the rides and stages of a finished delivery once, in seconds of life', async () => {
  const { clock, system, world } = await aWorldOnDuty();
  const at = clock.now().getTime() - 60 * MINUTE;
  const orderId = await aFinished(system, world, at);
  const rain = (from: number, until: number) => ({ declaredAt: new Date(at + from * MINUTE), untilAt: new Date(at + until * MINUTE) });
  const reports = [rain(-20, -10), rain(12, 40)].map((spell) => ({ id: newId(system), cityId: world.city.id, ...spell }));
  await system.db.prisma.rainReport.createMany({ data: reports });
  expect(await learnFromFinished(system, world.city.id, 1)).toBe(1);
  expect(await learnFromFinished(system, world.city.id, 1)).toBe(0);
  const [toDrop, toPickup] = await system.db.prisma.travelTrip.findMany({ where: { orderId }, orderBy: { leg: 'asc' } });
  expect(toDrop).toMatchObject({ leg: 'to_drop', seconds: 720, wet: true });
  expect(toPickup).toMatchObject({ leg: 'to_pickup', seconds: 288, roadM: null, wet: false });
  expect(toDrop?.roadM).toBeGreaterThan(2_500);
  const [stage] = await system.db.prisma.deliveryStage.findMany();
  expect(stage).toMatchObject({ orderId, said: 600, kitchen: 900, search: 60, approach: 300, counter: 120, handOver: 120 });
});

it('takes the demo’s clock times its pace', async () => {
  const { clock, system, world } = await aWorldOnDuty();
  await aFinished(system, world, clock.now().getTime() - 60 * MINUTE);
  await learnFromFinished(system, world.city.id, 2);
  const [stage] = await system.db.prisma.deliveryStage.findMany();
  expect(stage).toMatchObject({ said: 600, kitchen: 1_800, handOver: 240 });
  expect(await system.db.prisma.travelTrip.count({ where: { seconds: 576 } })).toBe(1);
});

it('learns no ride on which the rider stopped for another order', async () => {
  const { clock, system, world } = await aWorldOnDuty();
  const at = clock.now().getTime() - 90 * MINUTE;
  const first = await aFinished(system, world, at);
  await aFinished(system, world, at + 10 * MINUTE);
  await learnFromFinished(system, world.city.id, 1);
  const kept = await system.db.prisma.travelTrip.findMany();
  expect(kept.map(({ orderId, leg }) => ({ orderId, leg }))).toEqual([{ orderId: first, leg: 'to_pickup' }]);
});

it('moves the range that people see once enough was learned, and gives what was expected before where nothing was', async () => {
  const { clock, system, world } = await aWorldOnDuty();
  const cityId = world.city.id;
  await refreshForecasts(system);
  expect(almanac.of(cityId).stages).toBe(STAGES_BEFORE);
  const orderId = await anAcceptedOrder(system, world);
  await system.db.prisma.delivery.update({ where: { orderId }, data: { readyBy: new Date(clock.now().getTime() + 10 * MINUTE) } });
  const customer = actingAs(system, world.customer);
  const before = await tracking(customer, { orderId });
  const rows = Array.from({ length: 60 }, (_, index) => {
    const acceptedAt = new Date(clock.now().getTime() - (index + 70) * 3 * MINUTE);
    const times = { said: 600, kitchen: 1_800, search: 60, approach: 300, counter: 120, handOver: 120 };
    return { orderId: newId(system), cityId, restaurantId: world.restaurant.id, acceptedAt, deliveredAt: acceptedAt, ...times };
  });
  await system.db.prisma.deliveryStage.createMany({ data: rows });
  expect(await Promise.all([refitStages(system, cityId), refitStages(system, cityId)])).toContain(true);
  expect(await refitStages(system, cityId)).toBe(false);
  expect(await system.db.prisma.stageModel.count()).toBe(1);
  await refreshForecasts(system);
  const after = await tracking(customer, { orderId });
  const lasts = (eta: { from: string; to: string } | null) => (eta ? Date.parse(eta.to) - clock.now().getTime() : 0);
  expect(lasts(after.eta)).toBeGreaterThan(lasts(before.eta));
  expect(await refitCity(system, cityId)).toBe(false);
});
