import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { incidentNotice, incidents } from '../queries/incidents.ts';
import { riderMe } from '../queries/rider-me.ts';
import { work } from '../queries/work.ts';
import { LIFE, settings } from '../settings.ts';
import { findDelivery } from '../store/deliveries.ts';
import { givenBackBy } from '../store/incidents.ts';
import { anAcceptedOrder, aRider } from '../testing/riders.ts';
import { acceptOffer } from './accept-offer.ts';
import { arriveAtPickup } from './arrive-at-pickup.ts';
import { deliver } from './deliver.ts';
import { dispatchCity } from './dispatch-city.ts';
import { pickUp } from './pick-up.ts';
import { reportIncident } from './report-incident.ts';
import { resolveIncident } from './resolve-incident.ts';
import { restAfterIncident } from './rest.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const clock = testClock();
const ctx = contextOf({ clock });
let world: World;
let rider: Actor;

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
  rider = await aRider(ctx, world, { userId: world.riderId });
});

const as = (actor: Actor) => contextOf({ clock, actor });
const onDuty = async () => (await riderMe(as(rider))).rider.online;
const tick = () => dispatchCity(ctx, world.city.id, LIFE);

async function taken(): Promise<string> {
  const orderId = await anAcceptedOrder(ctx, world, { ready: true });
  await tick();
  const { offer } = await work(as(rider));
  await acceptOffer(as(rider), { offerId: offer?.id ?? '' });
  return orderId;
}

async function pickedUp(): Promise<string> {
  const orderId = await taken();
  const { pickupCode } = await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  await arriveAtPickup(as(rider), { orderId });
  await pickUp(as(rider), { orderId, code: pickupCode });
  return orderId;
}

describe('before the pick-up', () => {
  it('the order goes back at once, to another rider, and nothing is counted', async () => {
    const orderId = await taken();
    const { jobs } = await reportIncident(as(rider), { orderId, kind: 'vehicle', note: 'puncture' });
    expect(jobs).toEqual([]);
    expect(await findDelivery(ctx, orderId)).toMatchObject({ status: 'waiting', riderId: null, dispatchFrom: clock.now() });
    expect((await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } })).riderId).toBeNull();
    expect(await onDuty()).toBe(false);
    expect(await incidentNotice(ctx, orderId)).toBe('rider_changed');

    await database.prisma.rider.update({ where: { userId: world.riderId }, data: { online: true } });
    expect(await tick()).toBe(0);
    const other = await aRider(ctx, world);
    expect(await tick()).toBe(1);
    const { offer } = await work(as(other));
    expect(offer?.orderId).toBe(orderId);
    expect(await givenBackBy(ctx, [orderId])).toEqual(new Map([[orderId, new Set([world.riderId])]]));
  });

  it('told twice is told once, also when the rider has the order no more', async () => {
    const orderId = await taken();
    const tell = () => reportIncident(as(rider), { orderId, kind: 'unwell' });
    await Promise.all([tell(), tell()]);
    await tell();
    expect(await database.prisma.riderIncident.count()).toBe(1);
    expect(await database.prisma.eventLog.count({ where: { type: 'incident.reported' } })).toBe(1);
  });

  it('a kitchen that seems closed is asked for ten minutes before another rider is sent; this one stays on duty', async () => {
    const orderId = await taken();
    await reportIncident(as(rider), { orderId, kind: 'restaurant_closed' });
    expect(await onDuty()).toBe(true);
    expect((await findDelivery(ctx, orderId))?.dispatchFrom.getTime()).toBe(clock.now().getTime() + 600_000 / settings.pace);
    expect(await incidentNotice(ctx, orderId)).toBe('kitchen_asked');
    await expect(reportIncident(as(rider), { orderId, kind: 'wrong_address' })).rejects.toThrow('not_found');
  });
});

describe('after the pick-up', () => {
  it('operators are told and decide, the rider delivers and is off duty then', async () => {
    const orderId = await pickedUp();
    await expect(reportIncident(as(rider), { orderId, kind: 'restaurant_closed' })).rejects.toThrow('incident_does_not_fit');
    const { jobs } = await reportIncident(as(rider), { orderId, kind: 'unsafe', note: 'followed by two men' });
    expect(jobs.map((job) => job.orderId)).toEqual([orderId]);
    expect(await incidentNotice(ctx, orderId)).toBe('rider_stopped');
    await restAfterIncident(ctx, world.riderId);
    expect(await onDuty()).toBe(true);

    const { dropCode, totalPaise } = await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    await deliver(as(rider), { orderId, code: dropCode, cashPaise: totalPaise });
    await restAfterIncident(ctx, world.riderId);
    await restAfterIncident(ctx, world.riderId);
    expect(await onDuty()).toBe(false);
    expect(await database.prisma.auditLog.count({ where: { action: 'rider.rest' } })).toBe(1);
    expect(await incidentNotice(ctx, orderId)).toBeNull();
  });

  it('are listed with danger first, resolved once with a word, and read by the rider', async () => {
    const orderId = await pickedUp();
    await reportIncident(as(rider), { orderId, kind: 'spilled' });
    await reportIncident(as(rider), { orderId, kind: 'accident' });
    const listed = await incidents(as(world.support), { cityId: world.city.id, status: 'open' });
    expect(listed.incidents).toMatchObject([
      { kind: 'accident', emergency: true, riderName: 'Ravi', released: false, rests: true, deliveryStatus: 'picked_up' },
      { kind: 'spilled', emergency: false },
    ]);
    const input = { incidentId: listed.incidents[0]?.id ?? '', resolution: 'An ambulance is on its way' };
    await expect(resolveIncident(as(world.support), input)).rejects.toThrow('forbidden');
    await resolveIncident(as(world.operator), input);
    await expect(resolveIncident(as(world.operator), input)).rejects.toThrow('incident_resolved');
    expect((await riderMe(as(rider))).incidents).toContainEqual(expect.objectContaining({ kind: 'accident', resolution: input.resolution }));
    expect((await incidents(as(world.support), { status: 'resolved' })).incidents).toHaveLength(1);
    await expect(incidents(as(rider), { status: 'open' })).rejects.toThrow('forbidden');
  });

  it('is not told of another’s order', async () => {
    const orderId = await pickedUp();
    const stranger = await aRider(ctx, world);
    await expect(reportIncident(as(stranger), { orderId, kind: 'accident' })).rejects.toThrow('not_found');
    expect(await database.prisma.riderIncident.count()).toBe(0);
  });
});
