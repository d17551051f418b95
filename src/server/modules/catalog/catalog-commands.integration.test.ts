import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../kernel/actor.ts';
import { inSqlTransaction, inTransaction } from '../../platform/context.ts';
import { eventsOf } from '../../platform/events/read.ts';
import { testDatabase } from '../../platform/testing/index.ts';
import { archiveItem } from './commands/archive-item.ts';
import { pauseRestaurant } from './commands/pause-restaurant.ts';
import { reorderItems } from './commands/reorder-items.ts';
import { saveAddOnGroup } from './commands/save-add-on-group.ts';
import { saveItem } from './commands/save-item.ts';
import { saveSection } from './commands/save-section.ts';
import { setAccepting } from './commands/set-accepting.ts';
import { setBusy } from './commands/set-busy.ts';
import { setHours } from './commands/set-hours.ts';
import { setItemAvailability } from './commands/set-item-availability.ts';
import { setRestaurantStatus } from './commands/set-restaurant-status.ts';
import { setStock } from './commands/set-stock.ts';
import * as contract from './contract.ts';
import { returnStock, takeStock } from './index.ts';
import { editableMenu } from './queries/editable-menu.ts';
import { hours } from './queries/hours.ts';
import { aCity, anItem, aRestaurant, aSection } from './testing/factories.ts';

const { ctx, clear, database } = await testDatabase();
beforeEach(() => clear());

const USER = '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a10';
const at = (role: Role, restaurantId?: string): Actor => ({
  type: 'user',
  userId: USER,
  sessionId: 's',
  roles: [{ role, ...(restaurantId && { restaurantId }) }],
});
const code = (error: string) => ({ rejection: { code: error } });

async function aKitchen() {
  const city = await aCity(ctx());
  const restaurant = await aRestaurant(ctx(), city);
  const section = await aSection(ctx(), restaurant.id);
  const item = await anItem(ctx(), section);
  const restaurantId = restaurant.id;
  return {
    city,
    restaurant,
    restaurantId,
    section,
    item,
    owner: ctx({ actor: at('vendor_owner', restaurantId) }),
    cook: ctx({ actor: at('vendor_kitchen', restaurantId) }),
  };
}
const audits = async () =>
  (
    await database.pool.query<{ action: string; reason: string | null; before: unknown; after: unknown }>(
      'SELECT action, reason, before, after FROM audit_log ORDER BY id',
    )
  ).rows;

describe('who may', () => {
  it('gives staff of another restaurant the answer for none, and the kitchen only the day', async () => {
    const { restaurantId, section, item, cook } = await aKitchen();
    const stranger = ctx({ actor: at('vendor_owner', section.id) });
    const draft = { restaurantId, sectionId: section.id, name: 'X', description: '', mark: 'veg' as const, pricePaise: 1_000, variants: [], addOnGroupIds: [] };
    for (const context of [stranger, ctx({ actor: at('admin') }), ctx({ actor: { type: 'anonymous' } })]) {
      const calls = [
        () => setAccepting(context, { restaurantId, accepting: false }),
        () => pauseRestaurant(context, { restaurantId, minutes: 5 }),
        () => setBusy(context, { restaurantId, busy: true }),
        () => hours(context, { restaurantId }),
        () => setHours(context, { restaurantId, hours: [], holidays: [] }),
        () => editableMenu(context, { restaurantId }),
        () => saveSection(context, { restaurantId, name: 'X' }),
        () => saveItem(context, draft),
        () => archiveItem(context, { restaurantId, itemId: item.id }),
        () => reorderItems(context, { restaurantId, sectionId: section.id, itemIds: [item.id] }),
        () => saveAddOnGroup(context, { restaurantId, name: 'X', minimum: 0, maximum: 1, options: [] }),
        () => setItemAvailability(context, { restaurantId, itemId: item.id, unavailableUntil: null }),
        () => setStock(context, { restaurantId, itemId: item.id, stock: 1 }),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject(code('not_found'));
    }
    await expect(saveItem(cook, draft)).rejects.toMatchObject(code('not_found'));
    await expect(setHours(cook, { restaurantId, hours: [], holidays: [] })).rejects.toMatchObject(code('not_found'));
    await expect(setRestaurantStatus(cook, { restaurantId, status: 'suspended', reason: 'none' })).rejects.toMatchObject(code('forbidden'));
    expect(await setStock(cook, { restaurantId, itemId: item.id, stock: 1 })).toEqual({ ok: true });
    expect((await editableMenu(cook, { restaurantId })).sections).toHaveLength(1);
  });

  it('finds no item, section or group of another restaurant', async () => {
    const { city, restaurantId, section, item, owner } = await aKitchen();
    const other = await aSection(ctx(), (await aRestaurant(ctx(), city)).id);
    const theirs = await anItem(ctx(), other);
    const draft = { restaurantId, sectionId: section.id, name: 'X', description: '', mark: 'veg' as const, pricePaise: 1_000, variants: [], addOnGroupIds: [] };
    await expect(saveItem(owner, { ...draft, id: theirs.id })).rejects.toMatchObject(code('not_found'));
    await expect(saveItem(owner, { ...draft, sectionId: other.id })).rejects.toMatchObject(code('not_found'));
    await expect(archiveItem(owner, { restaurantId, itemId: theirs.id })).rejects.toMatchObject(code('not_found'));
    await expect(setStock(owner, { restaurantId, itemId: theirs.id, stock: 0 })).rejects.toMatchObject(code('not_found'));
    await expect(reorderItems(owner, { restaurantId, sectionId: other.id, itemIds: [item.id] })).rejects.toMatchObject(code('not_found'));
    await expect(saveSection(owner, { restaurantId, id: other.id, name: 'Mine' })).rejects.toMatchObject(code('not_found'));
  });
});

describe('the switches', () => {
  it('pauses, resumes, goes busy and stops, each once in the log and the audit', async () => {
    const { restaurantId, owner } = await aKitchen();
    const paused = contract.vendorRestaurant.parse(await pauseRestaurant(owner, { restaurantId, minutes: 30 }));
    expect(paused).toMatchObject({ pausedUntil: '2026-11-24T08:00:00.000Z', opening: { open: false, reason: 'paused', opensAt: '2026-11-24T08:00:00.000Z' } });
    expect(await pauseRestaurant(owner, { restaurantId, minutes: 0 })).toMatchObject({ pausedUntil: null, opening: { open: true } });
    expect(await setBusy(owner, { restaurantId, busy: true })).toMatchObject({ busy: true });
    await setBusy(owner, { restaurantId, busy: true });
    expect(await setAccepting(owner, { restaurantId, accepting: false })).toMatchObject({ acceptingOrders: false, opening: { reason: 'not_accepting' } });
    const told = await eventsOf(ctx(), 'restaurant', restaurantId);
    expect(told.map((event) => event.payload)).toMatchObject([{ what: 'pause' }, { what: 'pause' }, { what: 'busy' }, { what: 'accepting' }]);
    expect((await audits()).map((line) => line.action).sort()).toEqual(['restaurant.accepting', 'restaurant.busy', 'restaurant.pause', 'restaurant.pause']);
    expect((await audits()).find((line) => line.action === 'restaurant.busy')).toMatchObject({ before: { busy: false }, after: { busy: true } });
  });

  it('replaces hours and holidays, and refuses a week that makes no sense', async () => {
    const { restaurantId, owner } = await aKitchen();
    const week = {
      hours: [
        { weekday: 2, opens: 660, closes: 900 },
        { weekday: 2, opens: 1_140, closes: 1_500 },
      ],
      holidays: [{ date: '2026-12-25', note: 'Christmas' }],
    };
    expect(contract.hoursOutput.parse(await setHours(owner, { restaurantId, ...week }))).toEqual(week);
    expect(await hours(owner, { restaurantId })).toEqual(week);
    await expect(setHours(owner, { restaurantId, hours: [{ weekday: 1, opens: 5, closes: 5 }], holidays: [] })).rejects.toMatchObject(code('hours_backwards'));
    expect(await hours(owner, { restaurantId })).toEqual(week);
  });

  it('approves and suspends by the table, for a reason', async () => {
    const { restaurantId } = await aKitchen();
    const operator = ctx({ actor: at('operations') });
    await setRestaurantStatus(operator, { restaurantId, status: 'suspended', reason: 'FSSAI licence lapsed' });
    await expect(setRestaurantStatus(operator, { restaurantId, status: 'suspended', reason: 'again' })).rejects.toMatchObject(
      code('restaurant_status_not_possible'),
    );
    await expect(setRestaurantStatus(operator, { restaurantId, status: 'pending', reason: 'back' })).rejects.toMatchObject(
      code('restaurant_status_not_possible'),
    );
    const later = ctx({ actor: operator.actor, at: new Date('2026-11-25T07:30:00Z') });
    await setRestaurantStatus(later, { restaurantId, status: 'approved', reason: 'Renewed' });
    expect(await audits()).toMatchObject([
      { reason: 'FSSAI licence lapsed', before: { status: 'approved' }, after: { status: 'suspended' } },
      { reason: 'Renewed', after: { status: 'approved' } },
    ]);
  });
});

describe('the menu editor', () => {
  it('adds, changes, orders and archives', async () => {
    const { restaurantId, item, owner, restaurant } = await aKitchen();
    const section = await saveSection(owner, { restaurantId, name: 'Breads', names: { hi: 'रोटियाँ', kn: ' ' } });
    const group = await saveAddOnGroup(owner, {
      restaurantId,
      name: 'Spread',
      minimum: 0,
      maximum: 1,
      options: [{ name: 'Ghee', mark: 'veg', pricePaise: 2_000, available: true }],
    });
    const draft = {
      restaurantId,
      sectionId: section.id,
      name: 'Naan',
      names: { hi: 'नान' },
      description: '',
      mark: 'veg' as const,
      pricePaise: 6_000,
      variants: [],
      addOnGroupIds: [group.id],
    };
    const naan = await saveItem(owner, {
      ...draft,
      variants: [
        { name: 'Plain', pricePaise: 6_000 },
        { name: 'Butter', pricePaise: 8_000 },
      ],
    });
    const roti = await saveItem(owner, { ...draft, name: 'Roti', servedFrom: 420, servedTo: 660 });

    const menu = contract.editableMenuOutput.parse(await editableMenu(owner, { restaurantId }));
    const breads = menu.sections.find((one) => one.id === section.id);
    expect(breads).toMatchObject({
      names: { hi: 'रोटियाँ' },
      rank: 1,
      items: [
        { id: naan.id, picture: restaurant.picture, addOnGroupIds: [group.id] },
        { id: roti.id, servedFrom: 420 },
      ],
    });
    expect(menu.addOnGroups).toMatchObject([{ id: group.id, options: [{ name: 'Ghee' }] }]);

    const butter = breads?.items[0]?.variants[1];
    await saveItem(owner, {
      ...draft,
      id: naan.id,
      names: undefined,
      name: 'Tandoori Naan',
      variants: [{ id: butter?.id, name: 'Butter', pricePaise: 9_000 }],
    });
    await reorderItems(owner, { restaurantId, sectionId: section.id, itemIds: [roti.id, naan.id] });
    await archiveItem(owner, { restaurantId, itemId: item.id });
    const again = contract.editableMenuOutput.parse(await editableMenu(owner, { restaurantId }));
    expect(again.sections.map((one) => one.items.map((dish) => dish.name))).toEqual([[], ['Roti', 'Tandoori Naan']]);
    const changed = again.sections[1]?.items[1];
    expect(changed).toMatchObject({ names: { hi: 'नान' }, pricePaise: 9_000, basePricePaise: 6_000, variants: [{ id: butter?.id, pricePaise: 9_000 }] });
    await expect(archiveItem(owner, { restaurantId, itemId: item.id })).rejects.toMatchObject(code('not_found'));
    await expect(reorderItems(owner, { restaurantId, sectionId: section.id, itemIds: [roti.id] })).rejects.toMatchObject(code('conflict'));
    expect((await eventsOf(ctx(), 'restaurant', restaurantId)).every((event) => event.type === 'menu.changed')).toBe(true);
    expect((await audits()).map((line) => line.action)).toContain('menu.archive_item');
  });

  it('keeps the options of a group that stay, and drops those left out', async () => {
    const { restaurantId, owner } = await aKitchen();
    const option = (name: string) => ({ name, mark: 'veg' as const, pricePaise: 1_000, available: true });
    const { id } = await saveAddOnGroup(owner, { restaurantId, name: 'Dips', minimum: 0, maximum: 2, options: [option('Mint'), option('Tamarind')] });
    const [mint] = (await editableMenu(owner, { restaurantId })).addOnGroups[0]?.options ?? [];
    await saveAddOnGroup(owner, { restaurantId, id, name: 'Dips', minimum: 1, maximum: 1, options: [{ ...option('Mint'), id: mint?.id, available: false }] });
    expect((await editableMenu(owner, { restaurantId })).addOnGroups).toMatchObject([{ id, minimum: 1, options: [{ id: mint?.id, available: false }] }]);
    await expect(saveAddOnGroup(owner, { restaurantId, id, name: 'Dips', minimum: 2, maximum: 1, options: [option('Mint')] })).rejects.toMatchObject(
      code('add_on_bounds'),
    );
  });
});

describe('stock', () => {
  const left = async (itemId: string) => (await ctx().db.prisma.menuItem.findUniqueOrThrow({ where: { id: itemId } })).stock;

  it('never sells more than there is: fifty buyers, five portions', async () => {
    const { restaurantId, item, owner } = await aKitchen();
    await setStock(owner, { restaurantId, itemId: item.id, stock: 5 });
    const buy = () => inSqlTransaction(ctx(), (tx) => takeStock(tx, restaurantId, [{ itemId: item.id, quantity: 1 }]));
    const tries = await Promise.allSettled(Array.from({ length: 50 }, buy));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(5);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject(code('not_enough_stock'));
    expect(await left(item.id)).toBe(0);
    const told = (await eventsOf(ctx(), 'restaurant', restaurantId)).filter((event) => event.type === 'stock.changed');
    expect(told).toHaveLength(2); // counted anew, ran out
  });

  it('takes all of a cart or none, whichever order two carts name their dishes in', async () => {
    const { restaurantId, section, item, owner } = await aKitchen();
    const second = await anItem(ctx(), section, { stock: 30 });
    await setStock(owner, { restaurantId, itemId: item.id, stock: 20 });
    const cart = [
      { itemId: item.id, quantity: 1 },
      { itemId: second.id, quantity: 1 },
    ];
    const buy = (_: unknown, index: number) => inSqlTransaction(ctx(), (tx) => takeStock(tx, restaurantId, index % 2 ? cart : [...cart].reverse()));
    const tries = await Promise.allSettled(Array.from({ length: 40 }, buy));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(20);
    expect([await left(item.id), await left(second.id)]).toEqual([0, 10]);
  });

  it('counts lines of the same dish together, leaves what is not counted alone, and says what is left', async () => {
    const { restaurantId, section, item } = await aKitchen();
    const counted = await anItem(ctx(), section, { name: 'Kaju Katli', stock: 3 });
    const take = (quantity: number) =>
      inTransaction(ctx(), (tx) =>
        takeStock(tx, restaurantId, [
          { itemId: item.id, quantity: 50 },
          { itemId: counted.id, quantity },
          { itemId: counted.id, quantity },
        ]),
      );
    await expect(take(2)).rejects.toMatchObject({ rejection: { kind: 'precondition', code: 'not_enough_stock', params: { item: 'Kaju Katli', left: 3 } } });
    await take(1);
    expect([await left(item.id), await left(counted.id)]).toEqual([null, 1]);
  });

  it('comes back when an order ends, and tells when a dish can be had again', async () => {
    const { restaurantId, section } = await aKitchen();
    const counted = await anItem(ctx(), section, { stock: 1 });
    const portions = [{ itemId: counted.id, quantity: 1 }];
    await inSqlTransaction(ctx(), (tx) => takeStock(tx, restaurantId, portions));
    await inTransaction(ctx(), (tx) => returnStock(tx, restaurantId, portions));
    expect(await left(counted.id)).toBe(1);
    expect(await eventsOf(ctx(), 'restaurant', restaurantId)).toHaveLength(2);
    await expect(takeStock(ctx(), restaurantId, portions)).rejects.toThrow('in the transaction');
  });
});
