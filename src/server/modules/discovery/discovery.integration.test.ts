import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { distanceM } from '../../kernel/geo.ts';
import { newId } from '../../platform/context.ts';
import { testDatabase } from '../../platform/testing/index.ts';
import { aCity, anItem, aRestaurant, aSection, INDIRANAGAR } from '../catalog/testing/factories.ts';
import { setFavourite } from './commands/set-favourite.ts';
import * as contract from './contract.ts';
import { publicReads, rebuildSearchIndex, subscribers } from './index.ts';
import { sharedPoint } from './queries/cards.ts';
import { favourites } from './queries/favourites.ts';
import { feed } from './queries/feed.ts';
import { search } from './queries/search.ts';

const { ctx, clear, database } = await testDatabase();
beforeEach(() => clear());

const ananya: Actor = { type: 'user', userId: '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a10', sessionId: 's', roles: [{ role: 'customer' }] };
/** About 1.1 km a hundredth of a degree to the north. */
const north = (hundredths: number) => ({ lat: INDIRANAGAR.lat + hundredths / 100, lng: INDIRANAGAR.lng });

async function aServedCity(over: Parameters<typeof aCity>[1] = {}) {
  const city = await aCity(ctx(), over);
  const deliverySlabs = [
    { uptoM: 2_000, paise: 2_000 },
    { uptoM: null, paise: 4_000 },
  ];
  await ctx().db.prisma.feePolicy.create({
    data: { id: newId(ctx()), cityId: city.id, effectiveFrom: new Date('2026-01-01T00:00:00Z'), deliverySlabs, platformFeePaise: 600 },
  });
  return city;
}

type City = Awaited<ReturnType<typeof aServedCity>>;
type Dish = Parameters<typeof anItem>[2];

async function aRestaurantWith(city: City, dishes: readonly NonNullable<Dish>[], over: Parameters<typeof aRestaurant>[2] = {}) {
  const restaurant = await aRestaurant(ctx(), city, { ...over });
  const section = await aSection(ctx(), restaurant.id);
  for (const [rank, dish] of dishes.entries()) await anItem(ctx(), section, { names: {}, ...dish, rank });
  return { ...restaurant, section };
}

const find = async (q: string, over: Partial<Parameters<typeof search>[1]> = {}) =>
  contract.searchOutput.parse(await search(ctx(), { ...INDIRANAGAR, q, sort: 'relevance', ...over }));
const dishesFound = async (q: string) => (await find(q)).dishes.map((dish) => dish.name);

describe('the feed', () => {
  it('knows places we do not serve', async () => {
    expect(contract.feedOutput.parse(await feed(ctx(), INDIRANAGAR))).toMatchObject({ served: false, restaurants: [], shelf: null });
  });

  it('shows who delivers here, open ones first, with the fee and time of the distance', async () => {
    const city = await aServedCity();
    const near = await aRestaurantWith(city, [], { name: 'Near', cuisines: ['biryani', 'kebab'], ...north(0.5) });
    const shut = await aRestaurantWith(city, [], { name: 'Shut', week: [], cuisines: ['biryani'] });
    const far = await aRestaurantWith(city, [], { name: 'Far', cuisines: ['pizza'], picture: 'dishes/pizza', ...north(3) });
    await aRestaurantWith(city, [], { name: 'Too far', ...north(6) });
    await aRestaurantWith(city, [], { name: 'Waiting', status: 'pending' });
    const home = contract.feedOutput.parse(await feed(ctx(), INDIRANAGAR));
    expect(home).toMatchObject({ served: true, citySlug: city.slug, openCount: 2 });
    expect(home.restaurants.map((card) => card.id)).toEqual([near.id, far.id, shut.id]);
    expect(home.restaurants).toMatchObject([
      { deliveryPaise: 2_000, opening: { open: true } },
      { deliveryPaise: 4_000 },
      { opening: { open: false, reason: 'closed' } },
    ]);
    expect(home.restaurants[1]?.distanceM).toBeGreaterThan(4_000);
    expect(home.restaurants[0]?.eta.min).toBeLessThan(home.restaurants[1]?.eta.min ?? 0);
    expect(home.cuisines.map(({ key, count }) => [key, count])).toEqual([
      ['biryani', 2],
      ['kebab', 1],
      ['pizza', 1],
    ]);
    expect(home.cuisines.at(-1)?.picture).toBe('dishes/pizza');
  });

  it('labels those who stand higher for money, and nobody else', async () => {
    const city = await aServedCity();
    await aRestaurantWith(city, [], { name: 'Best', ratingSum: 490, ratingCount: 100 });
    await aRestaurantWith(city, [], { name: 'Second', ratingSum: 470, ratingCount: 100 });
    await aRestaurantWith(city, [], { name: 'Pays', ratingSum: 410, ratingCount: 100, sponsored: true });
    const { restaurants } = await feed(ctx(), INDIRANAGAR);
    expect(restaurants.map((card) => [card.name, card.sponsored])).toEqual([
      ['Best', false],
      ['Pays', true],
      ['Second', false],
    ]);
  });

  it('has a shelf for the festival ahead, and one of the region between festivals', async () => {
    const city = await aServedCity();
    const sweets = ['Kaju Katli Box', 'Motichoor Laddu', 'Gulab Jamun', 'Rasmalai', 'Masala Dosa', 'Bisi Bele Bath', 'Mysore Pak', 'Filter Coffee'];
    for (const [index] of [0, 1, 2].entries())
      await aRestaurantWith(
        city,
        sweets.map((name) => ({ name })),
        { name: `Mishti ${index}` },
      );
    await rebuildSearchIndex(ctx());
    const beforeDiwali = await feed(ctx({ at: new Date('2026-11-07T07:30:00Z') }), INDIRANAGAR);
    expect(beforeDiwali.shelf).toMatchObject({ key: 'diwali', festival: { key: 'diwali', date: '2026-11-08' } });
    expect(beforeDiwali.shelf?.items.every((item) => sweets.slice(0, 4).includes(item.name))).toBe(true);
    const perRestaurant = new Map<string, number>();
    for (const item of beforeDiwali.shelf?.items ?? []) perRestaurant.set(item.restaurantSlug, (perRestaurant.get(item.restaurantSlug) ?? 0) + 1);
    expect([...perRestaurant.values()]).toEqual([2, 2, 2]);
    const later = contract.feedOutput.parse(await feed(ctx(), INDIRANAGAR));
    expect(later.shelf).toMatchObject({ key: 'regional', festival: null });
    expect(later.shelf?.items.every((item) => sweets.slice(4).includes(item.name))).toBe(true);
  });

  it('is shared by neighbours without changing whether a place is served', async () => {
    const city = await aServedCity();
    for (let step = -40; step <= 40; step++) {
      const point = { lat: city.lat + step * 0.000_37, lng: city.lng + step * 0.000_21 };
      const shared = sharedPoint(point);
      expect(distanceM(point, shared)).toBeLessThan(250);
      expect((await feed(ctx(), point)).served).toBe((await feed(ctx(), shared)).served);
    }
    const [read] = publicReads;
    expect(read?.canonical(INDIRANAGAR)).toEqual(read?.canonical({ lat: INDIRANAGAR.lat + 0.000_01, lng: INDIRANAGAR.lng }));
  });
});

describe('search', () => {
  beforeEach(async () => {
    const city = await aServedCity();
    await aRestaurantWith(
      city,
      [
        { name: 'Paneer Butter Masala', names: { hi: 'पनीर बटर मसाला', ur: 'پنیر بٹر مسالہ' } },
        { name: 'Paneer Tikka', pricePaise: 18_000 },
        { name: 'Baingan Bharta' },
        { name: 'Aloo Gobi', jain: false },
        { name: 'Murgh Makhani', mark: 'nonveg' },
      ],
      { name: 'Tandoor & Tava', cuisines: ['northIndian'], jainOptions: true },
    );
    await aRestaurantWith(
      city,
      [
        { name: 'Hyderabadi Chicken Biryani', mark: 'nonveg', bestseller: true },
        { name: 'Masala Dosa', names: { kn: 'ಮಸಾಲೆ ದೋಸೆ', ta: 'மசால் தோசை' } },
        { name: 'Egg Curry', mark: 'egg' },
      ],
      { name: 'Zafrani Dum House', names: { hi: 'ज़ाफ़रानी दम हाउस' }, cuisines: ['biryani'], prepMinutes: 45 },
    );
    await rebuildSearchIndex(ctx());
  });

  it.each([
    ['paneer tikka', 'Paneer Tikka'],
    ['panner tika', 'Paneer Tikka'],
    ['पनीर बटर मसाला', 'Paneer Butter Masala'],
    ['पनिर बटर', 'Paneer Butter Masala'],
    ['پنیر بٹر', 'Paneer Butter Masala'],
    ['brinjal', 'Baingan Bharta'],
    ['eggplant', 'Baingan Bharta'],
    ['potato cauliflower', 'Aloo Gobi'],
    ['butter chicken', 'Murgh Makhani'],
    ['chiken makhni', 'Murgh Makhani'],
    ['biriyani', 'Hyderabadi Chicken Biryani'],
    ['briyani', 'Hyderabadi Chicken Biryani'],
    ['बिरयानी', 'Hyderabadi Chicken Biryani'],
    ['ಬಿರಿಯಾನಿ', 'Hyderabadi Chicken Biryani'],
    ['dosai', 'Masala Dosa'],
    ['தோசை', 'Masala Dosa'],
    ['pane', 'Paneer Tikka'],
  ])('finds by "%s" %s first', async (typed, dish) => expect((await dishesFound(typed))[0]).toBe(dish));

  it('leaves out look-alikes when the very thing is there, and finds nothing for nonsense', async () => {
    expect(await dishesFound('paneer tikka')).toEqual(['Paneer Tikka']);
    expect(await find('qwrtzx')).toEqual({ restaurants: [], dishes: [], total: 0 });
    expect(await find('& the')).toEqual({ restaurants: [], dishes: [], total: 0 });
    expect((await find("'; DROP TABLE favourite; --")).dishes).toEqual([]);
  });

  it('finds restaurants by name, in another script, by cuisine and through a dish', async () => {
    for (const typed of ['zafrani', 'jaffrani dum', 'ज़ाफ़रानी', 'biryani']) expect((await find(typed)).restaurants[0]?.name).toBe('Zafrani Dum House');
    expect((await find('north indian')).restaurants[0]?.name).toBe('Tandoor & Tava');
    expect((await find('bharta')).restaurants[0]?.name).toBe('Tandoor & Tava');
  });

  it('filters and sorts', async () => {
    expect((await find('chicken', { veg: true })).dishes).toEqual([]);
    expect((await find('', {})).restaurants).toHaveLength(2);
    expect((await find('', { jain: true })).restaurants.map((card) => card.name)).toEqual(['Tandoor & Tava']);
    expect((await find('', { cuisine: 'biryani' })).restaurants.map((card) => card.name)).toEqual(['Zafrani Dum House']);
    expect((await find('', { maxMinutes: 30 })).restaurants.map((card) => card.name)).toEqual(['Tandoor & Tava']);
    expect((await find('', { minRating: 4 })).restaurants).toEqual([]);
    expect((await find('', { freeDelivery: true })).restaurants).toEqual([]);
    expect((await find('', { veg: true })).total).toBe(0);
    expect((await find('paneer', { sort: 'price' })).dishes.map((dish) => dish.name)).toEqual(['Paneer Tikka', 'Paneer Butter Masala']);
    expect((await find('', { sort: 'fastest' })).restaurants[0]?.name).toBe('Tandoor & Tava');
    await ctx().db.prisma.restaurant.updateMany({ where: { name: 'Zafrani Dum House' }, data: { acceptingOrders: false } });
    expect((await find('', { openNow: true })).restaurants.map((card) => card.name)).toEqual(['Tandoor & Tava']);
    expect((await find('zafrani')).restaurants[0]).toMatchObject({ name: 'Zafrani Dum House', opening: { reason: 'not_accepting' } });
  });

  it('shows nothing where we do not deliver, and no dish that is sold out', async () => {
    expect(await find('paneer', { lat: 20, lng: 80 })).toMatchObject({ total: 0 });
    await ctx().db.prisma.menuItem.updateMany({ where: { name: 'Paneer Tikka' }, data: { stock: 0 } });
    expect(await dishesFound('paneer tikka')).toEqual([]);
  });

  it('keeps the index by the catalog’s events', async () => {
    const [keepIndex] = subscribers;
    const place = await ctx().db.prisma.restaurant.findFirstOrThrow({ where: { name: 'Tandoor & Tava' } });
    const event = (type: string, what?: string) => ({
      seq: 1,
      id: newId(ctx()),
      type,
      version: 1,
      aggregate: 'restaurant',
      aggregateId: place.id,
      actor: 'system:test',
      at: '2026-11-24T07:30:00Z',
      payload: { restaurantId: place.id, cityId: place.cityId, what },
    });
    await ctx().db.prisma.menuItem.updateMany({ where: { name: 'Baingan Bharta' }, data: { name: 'Kadhai Mushroom' } });
    await keepIndex?.handle(ctx(), [event('restaurant.changed', 'busy')]);
    expect(await dishesFound('mushroom')).toEqual([]);
    await keepIndex?.handle(ctx(), [event('menu.changed'), event('menu.changed')]);
    expect(await dishesFound('mushroom')).toEqual(['Kadhai Mushroom']);
    await ctx().db.prisma.restaurant.update({ where: { id: place.id }, data: { status: 'suspended' } });
    await keepIndex?.handle(ctx(), [event('restaurant.changed', 'status')]);
    const { rows } = await database.pool.query('SELECT DISTINCT restaurant_id FROM search_document');
    expect(rows).toHaveLength(1);
  });
});

describe('favourites', () => {
  it('are kept once, dropped, and shown where they deliver', async () => {
    const city = await aServedCity();
    const near = await aRestaurantWith(city, []);
    const far = await aRestaurantWith(city, [], north(9));
    const mine = ctx({ actor: ananya });
    for (const { id } of [near, far, near]) expect(await setFavourite(mine, { restaurantId: id, favourite: true })).toEqual({ ok: true });
    const shown = contract.favouritesOutput.parse(await favourites(mine, INDIRANAGAR));
    expect(shown.restaurants.map((card) => card.id)).toEqual([near.id]);
    expect([...shown.ids].sort()).toEqual([near.id, far.id].sort());
    await setFavourite(mine, { restaurantId: near.id, favourite: false });
    expect((await favourites(mine, INDIRANAGAR)).ids).toEqual([far.id]);
    const other = ctx({ actor: { ...ananya, userId: newId(ctx()) } });
    expect((await favourites(other, INDIRANAGAR)).ids).toEqual([]);
    await expect(setFavourite(mine, { restaurantId: newId(ctx()), favourite: true })).rejects.toMatchObject({ rejection: { code: 'not_found' } });
    await expect(favourites(ctx(), INDIRANAGAR)).rejects.toMatchObject({ rejection: { code: 'unauthenticated' } });
  });
});
