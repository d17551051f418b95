import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { testDatabase } from '../../platform/testing/index.ts';
import * as contract from './contract.ts';
import { cellOf, cityById, dishBriefs, placeAt, pricingMenu, restaurantBriefs, restaurantsForFeed, searchableRestaurants } from './index.ts';
import { adminRestaurants } from './queries/admin-restaurants.ts';
import { availability } from './queries/availability.ts';
import { cities } from './queries/cities.ts';
import { localities } from './queries/localities.ts';
import { myRestaurants } from './queries/my-restaurants.ts';
import { restaurant as readRestaurant } from './queries/restaurant.ts';
import { serviceability } from './queries/serviceability.ts';
import { aCity, anItem, aRestaurant, aSection, INDIRANAGAR } from './testing/factories.ts';

const { ctx, clear } = await testDatabase();
beforeEach(() => clear());

const FAR_FUTURE = new Date('9999-12-31T00:00:00Z');
const admin: Actor = { type: 'user', userId: '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a10', sessionId: 's', roles: [{ role: 'operations' }] };

/** A restaurant with two sections, of which one is empty, and three items: with sizes and add-ons, plain, and archived. */
async function aMenu() {
  const city = await aCity(ctx());
  const restaurant = await aRestaurant(ctx(), city, { ratingSum: 44, ratingCount: 10 });
  const section = await aSection(ctx(), restaurant.id);
  await aSection(ctx(), restaurant.id, 'Empty');
  const biryani = await anItem(ctx(), section, { name: 'Chicken Biryani', mark: 'nonveg', pricePaise: 40_000, rank: 1 });
  const paneer = await anItem(ctx(), section, { servedFrom: 420, servedTo: 660, rank: 0 });
  await anItem(ctx(), section, { name: 'Gone', archivedAt: ctx().clock.now() });
  const { prisma } = ctx().db;
  const variant = (n: number, name: string, pricePaise: number) => ({
    id: `01936f3e-7a10-7c3e-9a55-00000000000${n}`,
    itemId: biryani.id,
    name,
    names: {},
    pricePaise,
    rank: n,
  });
  await prisma.itemVariant.createMany({ data: [variant(1, 'Full', 38_000), variant(0, 'Half', 22_000)] });
  const group = { id: '01936f3e-7a10-7c3e-9a55-0000000000a0', restaurantId: restaurant.id, name: 'Extras', names: {}, minimum: 0, maximum: 1 };
  await prisma.addOnGroup.create({ data: group });
  await prisma.addOnOption.create({
    data: { id: '01936f3e-7a10-7c3e-9a55-0000000000b0', groupId: group.id, name: 'Raita', names: { hi: 'रायता' }, mark: 'veg', pricePaise: 3_000, rank: 0 },
  });
  await prisma.itemAddOnGroup.create({ data: { itemId: biryani.id, groupId: group.id, rank: 0 } });
  return { city, restaurant, section, biryani, paneer };
}

describe('places', () => {
  it('lists active cities and their localities', async () => {
    const city = await aCity(ctx());
    await aCity(ctx(), { name: 'Nowhere', active: false });
    const found = contract.citiesOutput.parse(await cities(ctx()));
    expect(found.cities.map((one) => one.id)).toEqual([city.id]);
    const { localities: here } = contract.localitiesOutput.parse(await localities(ctx(), { city: city.slug }));
    expect(here).toMatchObject([{ name: 'Indiranagar', pin: '560038' }]);
    expect(await cityById(ctx(), city.id)).toMatchObject({ slug: city.slug, names: { kn: 'ಬೆಂಗಳೂರು' } });
  });

  it('serves the cells of active zones and no others', async () => {
    const city = await aCity(ctx());
    expect(await placeAt(ctx(), INDIRANAGAR)).toMatchObject({ zoneName: 'Central', city: { id: city.id, stateCode: '29' } });
    expect(await placeAt(ctx(), { lat: 12.9, lng: 77.5 })).toBeNull();
    await ctx().db.prisma.zone.updateMany({ data: { active: false } });
    expect(await placeAt(ctx(), INDIRANAGAR)).toBeNull();
  });

  it('names the nearest locality that is served when a place is not', async () => {
    await aCity(ctx(), { name: 'Mumbai', lat: 19.06, lng: 72.83, locality: 'Bandra' });
    // Nearer, but its own cell is in no zone.
    await aCity(ctx(), { cells: [cellOf({ lat: 13.2, lng: 77.7 })], locality: 'Unserved' });
    const answer = contract.serviceabilityOutput.parse(await serviceability(ctx(), { lat: 12.9, lng: 77.5 }));
    expect(answer).toMatchObject({ served: false, city: null, nearest: { city: 'Mumbai', locality: 'Bandra' } });
    expect(answer.nearest?.distanceM).toBeGreaterThan(800_000);
  });

  it('tells city, zone and locality of a served place', async () => {
    await aCity(ctx());
    expect(await serviceability(ctx(), INDIRANAGAR)).toMatchObject({ served: true, zone: 'Central', locality: 'Indiranagar', nearest: null });
  });

  it('has no nearest place when there are no zones', async () => {
    expect(await serviceability(ctx(), INDIRANAGAR)).toEqual({ served: false, city: null, zone: null, locality: null, nearest: null });
  });
});

describe('the restaurant page', () => {
  it('holds the menu as the contract says: in order, without archived items and empty sections', async () => {
    const { restaurant } = await aMenu();
    const page = contract.restaurantOutput.parse(await readRestaurant(ctx(), { slug: restaurant.slug }));
    expect(page.restaurant).toMatchObject({ rating: 4.4, ratingCount: 10, citySlug: expect.any(String), names: { hi: 'ज़ाफ़रानी दम हाउस' } });
    expect(page.restaurant.hours).toHaveLength(7);
    expect(page.sections.map((section) => section.name)).toEqual(['Mains']);
    const [paneer, biryani] = page.sections[0]?.items ?? [];
    expect(paneer).toMatchObject({ name: 'Paneer Butter Masala', pricePaise: 25_000, servedFrom: 420, variants: [], addOnGroups: [] });
    expect(biryani).toMatchObject({
      name: 'Chicken Biryani',
      pricePaise: 22_000,
      addOnGroups: [{ name: 'Extras', options: [{ name: 'Raita', available: true }] }],
    });
    expect(biryani?.variants.map((variant) => variant.name)).toEqual(['Half', 'Full']);
  });

  it('is not there before approval, and shown as closed when suspended', async () => {
    const { restaurant } = await aMenu();
    const set = (status: string) => ctx().db.prisma.restaurant.update({ where: { id: restaurant.id }, data: { status } });
    await set('pending');
    await expect(readRestaurant(ctx(), { slug: restaurant.slug })).rejects.toMatchObject({ rejection: { code: 'not_found' } });
    await expect(availability(ctx(), { restaurantId: restaurant.id })).rejects.toMatchObject({ rejection: { code: 'not_found' } });
    await set('suspended');
    expect((await readRestaurant(ctx(), { slug: restaurant.slug })).restaurant.id).toBe(restaurant.id);
    expect((await availability(ctx(), { restaurantId: restaurant.id })).opening).toMatchObject({ open: false, reason: 'suspended' });
  });
});

describe('availability', () => {
  it('tells what is sold out, until when, and what is counted', async () => {
    const { restaurant, section, biryani, paneer } = await aMenu();
    const until = new Date('2026-11-24T10:00:00Z');
    await ctx().db.prisma.menuItem.update({ where: { id: biryani.id }, data: { unavailableUntil: until } });
    await ctx().db.prisma.menuItem.update({ where: { id: paneer.id }, data: { stock: 0 } });
    const snoozed = await anItem(ctx(), section, { unavailableUntil: FAR_FUTURE, stock: 4 });
    const now = contract.availabilityOutput.parse(await availability(ctx(), { restaurantId: restaurant.id }));
    expect(now.opening).toMatchObject({ open: true });
    expect(new Map(now.soldOut.map((item) => [item.itemId, item.until]))).toEqual(
      new Map([
        [biryani.id, until.toISOString()],
        [paneer.id, null],
        [snoozed.id, null],
      ]),
    );
    expect(now.stock).toEqual(
      expect.arrayContaining([
        { itemId: paneer.id, left: 0 },
        { itemId: snoozed.id, left: 4 },
      ]),
    );
    const later = await availability(ctx({ at: until }), { restaurantId: restaurant.id });
    expect(later.soldOut.map((item) => item.itemId)).not.toContain(biryani.id);
  });
});

describe('for other modules', () => {
  it('reads what pricing needs, whole or for a cart', async () => {
    const { city, restaurant, biryani, paneer } = await aMenu();
    await ctx().db.prisma.menuItem.update({ where: { id: paneer.id }, data: { unavailableUntil: FAR_FUTURE, stock: 3 } });
    const menu = await pricingMenu(ctx(), restaurant.id);
    expect(menu).toMatchObject({ cityId: city.id, stateCode: '29', timeZone: 'Asia/Kolkata', radiusM: 6_000, status: 'approved', holidays: [] });
    expect([...(menu?.items.keys() ?? [])].sort()).toEqual([biryani.id, paneer.id].sort());
    expect(menu?.items.get(paneer.id)).toMatchObject({ stock: 3, unavailableUntil: FAR_FUTURE });
    expect(menu?.items.get(biryani.id)).toMatchObject({ pricePaise: 40_000, unavailableUntil: null, variants: [{ name: 'Half' }, { name: 'Full' }] });
    expect((await pricingMenu(ctx(), restaurant.id, [paneer.id]))?.items.size).toBe(1);
    expect(await pricingMenu(ctx(), paneer.id)).toBeNull();
  });

  it('gives briefs, feed rows, dishes that can be had, and texts to search', async () => {
    const { city, restaurant, biryani, paneer } = await aMenu();
    await aRestaurant(ctx(), city, { status: 'pending' });
    await ctx().db.prisma.menuItem.update({ where: { id: paneer.id }, data: { stock: 0 } });
    expect((await restaurantBriefs(ctx(), [restaurant.id, biryani.id])).size).toBe(1);
    expect(await restaurantsForFeed(ctx(), city.id)).toMatchObject([{ id: restaurant.id, rating: 4.4, timeZone: 'Asia/Kolkata' }]);
    expect([...(await dishBriefs(ctx(), [biryani.id, paneer.id])).values()]).toMatchObject([
      { itemId: biryani.id, pricePaise: 22_000, restaurantId: restaurant.id },
    ]);
    const [searchable] = await searchableRestaurants(ctx(), [restaurant.id]);
    expect(searchable?.items.map((item) => item.name).sort()).toEqual(['Chicken Biryani', 'Paneer Butter Masala']);
  });

  it('lists the restaurants one works at', async () => {
    const { restaurant } = await aMenu();
    const kitchen: Actor = { type: 'user', userId: restaurant.id, sessionId: 's', roles: [{ role: 'vendor_kitchen', restaurantId: restaurant.id }] };
    const mine = contract.myRestaurantsOutput.parse(await myRestaurants(ctx({ actor: kitchen })));
    expect(mine.restaurants).toMatchObject([{ id: restaurant.id, opening: { open: true } }]);
    expect(await myRestaurants(ctx({ actor: admin }))).toEqual({ restaurants: [] });
  });
});

describe('the operator’s list', () => {
  it('filters, searches literally and pages through, newest first', async () => {
    const city = await aCity(ctx());
    for (const [hour, name] of ['Alpha', 'Beta 100%', 'Gamma'].entries())
      await aRestaurant(ctx({ at: new Date(Date.UTC(2026, 10, 24, hour)) }), city, { name });
    const list = (input: Partial<Parameters<typeof adminRestaurants>[1]>) => adminRestaurants(ctx({ actor: admin }), { limit: 50, ...input });
    const first = contract.adminRestaurantsOutput.parse(await list({ limit: 2 }));
    expect(first.restaurants.map((one) => one.name)).toEqual(['Gamma', 'Beta 100%']);
    const second = await list({ limit: 2, ...(first.nextCursor && { cursor: first.nextCursor }) });
    expect(second).toMatchObject({ restaurants: [{ name: 'Alpha' }], nextCursor: null });
    expect((await list({ q: '%' })).restaurants.map((one) => one.name)).toEqual(['Beta 100%']);
    expect((await list({ status: 'pending' })).restaurants).toEqual([]);
    await expect(adminRestaurants(ctx(), { limit: 5 })).rejects.toMatchObject({ rejection: { code: 'forbidden' } });
  });
});
