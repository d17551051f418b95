import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { refitCity } from '../../travel/index.ts';
import { decisions, offersOf, replay, replayLast } from '../queries/decisions.ts';
import { dispatchPolicy } from '../queries/dispatch-policy.ts';
import { work } from '../queries/work.ts';
import { forgetDecisions, lastMemory } from '../store/decisions.ts';
import { anAcceptedOrder, aRider } from '../testing/riders.ts';
import { declineOffer } from './decline-offer.ts';
import { dispatchCity } from './dispatch-city.ts';
import { setDispatchPolicy } from './set-dispatch-policy.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const clock = testClock();
const ctx = contextOf({ clock });
const OPERATOR: Actor = {
  type: 'user',
  userId: '00000000-0000-4000-8000-00000000aaaa',
  sessionId: '00000000-0000-4000-8000-00000000aaaa',
  roles: [{ role: 'operations' }],
};
const operator = contextOf({ clock, actor: OPERATOR });
let world: World;

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
});

const near = (metres: number) => ({ lat: world.restaurant.lat + metres / 111_195, lng: world.restaurant.lng });
const look = () => dispatchCity(ctx, world.city.id);

describe('a decision', () => {
  it('is kept with what it saw, tells who else could have been, and comes out the same once more', async () => {
    const close = await aRider(ctx, world, { at: near(200) });
    await aRider(ctx, world, { at: near(2_000) });
    const orderId = await anAcceptedOrder(ctx, world, { ready: true });
    expect(await look()).toBe(1);
    const { offer } = await work(contextOf({ clock, actor: close }));
    expect(offer?.reason).toMatchObject({ key: 'plan', params: { considered: 1 } });

    const [told] = (await offersOf(operator, { orderId })).offers;
    expect(told).toMatchObject({ status: 'open', riderName: 'Ravi', alternatives: [{ riderName: 'Ravi' }] });
    expect(told?.alternatives[0]?.moreMinutes).toBeGreaterThan(1);
    const [listed] = (await decisions(operator, { cityId: world.city.id })).decisions;
    expect(listed).toMatchObject({ id: told?.decisionId, orders: 1, riders: 2, policy: 'plan@0', assignments: [{ orderId }] });
    const again = await replay(operator, { decisionId: listed?.id ?? '' });
    expect(again).toMatchObject({ same: true, seen: { conditions: { raining: false } } });
    expect(again.seen.orders).toHaveLength(1);
    expect(await replayLast(ctx, 10)).toEqual({ decisions: 1, same: 1, forgotten: 0, different: [] });
    expect((await lastMemory(ctx, world.city.id))?.demand?.total).toBe(1);
  });

  it('says so when it comes out otherwise, and when the travel times of then are gone', async () => {
    await aRider(ctx, world);
    await anAcceptedOrder(ctx, world, { ready: true });
    await look();
    await database.pool.query(`UPDATE dispatch_decision SET assignments = '[]'`);
    const [decision] = (await decisions(operator, { cityId: world.city.id })).decisions;
    expect((await replayLast(ctx, 10)).different).toEqual([decision?.id]);
    await database.pool.query(`UPDATE dispatch_decision SET travel_version = 'gone'`);
    expect((await replay(operator, { decisionId: decision?.id ?? '' })).same).toBeNull();
  });

  it('remembers each asking of an order, and is forgotten in time', async () => {
    const first = await aRider(ctx, world, { at: near(200) });
    await aRider(ctx, world, { at: near(900) });
    const orderId = await anAcceptedOrder(ctx, world, { ready: true });
    await look();
    const as = contextOf({ clock, actor: first });
    await declineOffer(as, { offerId: (await work(as)).offer?.id ?? '' });
    clock.advance(1_000);
    await look();
    const { offers } = await offersOf(operator, { orderId });
    expect(offers.map(({ status, alternatives }) => [status, alternatives.length])).toEqual([
      ['declined', 1],
      ['open', 0],
    ]);
    clock.advance(86_400_000);
    expect(await forgetDecisions(ctx, clock.now())).toBe(2);
    expect((await offersOf(operator, { orderId })).offers.map(({ alternatives }) => alternatives)).toEqual([[], []]);
  });

  it('uses travel times learned meanwhile, under their own version', async () => {
    await refitCity(ctx, world.city.id);
    await aRider(ctx, world);
    await anAcceptedOrder(ctx, world, { ready: true });
    await look();
    expect((await replayLast(ctx, 10)).same).toBe(1);
  });
});

describe('the policy of a city', () => {
  const set = (parameters: object, basedOn: number) =>
    setDispatchPolicy(operator, { cityId: world.city.id, parameters, reason: 'too many far rides', basedOn });

  it('is followed from the next look on, with who set it and why', async () => {
    await aRider(ctx, world, { at: near(3_000) });
    await anAcceptedOrder(ctx, world, { ready: true });
    expect(await set({ maxPickupM: 2_000 }, 0)).toMatchObject({
      current: { version: 1, parameters: { maxPickupM: 2_000 } },
      history: [{ reason: 'too many far rides' }],
    });
    expect(await look()).toBe(0);
    await set({}, 1);
    expect(await look()).toBe(1);
    expect((await decisions(operator, { cityId: world.city.id })).decisions[0]?.policy).toBe('plan@2');
  });

  it('is not set over one that was not looked at, of two at once either', async () => {
    await set({ fairness: 0.5 }, 0);
    const refused = { rejection: { code: 'policy_changed' } };
    await expect(set({ fairness: 0.1 }, 0)).rejects.toMatchObject(refused);
    const both = await Promise.allSettled([set({ fairness: 0.1 }, 1), set({ fairness: 0.2 }, 1)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await dispatchPolicy(operator, { cityId: world.city.id })).current.version).toBe(2);
  });
});
