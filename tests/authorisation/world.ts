import type { Actor, Role } from '../../src/server/kernel/actor.ts';
import { aDocument, aSubject } from '../../src/server/modules/billing/testing/documents.ts';
import { aCity, anItem, aRestaurant, aSection, INDIRANAGAR } from '../../src/server/modules/catalog/testing/factories.ts';
import { actorOf, enter } from '../../src/server/modules/identity/testing/people.ts';
import { type Ctx, newId } from '../../src/server/platform/context.ts';
import { actorWith } from './callers.ts';

type CityRow = Awaited<ReturnType<typeof aCity>>;
export type Place = Awaited<ReturnType<typeof aPlace>>;
export type World = Awaited<ReturnType<typeof aWorld>>;

/** A kitchen with everything on its menu that has an id of its own. */
async function aPlace(ctx: Ctx, city: CityRow) {
  const restaurant = await aRestaurant(ctx, city);
  const section = await aSection(ctx, restaurant.id);
  const item = await anItem(ctx, section);
  const [variantId, groupId, optionId, priceOfferId] = [newId(ctx), newId(ctx), newId(ctx), newId(ctx)];
  const { prisma } = ctx.db;
  await prisma.itemVariant.create({ data: { id: variantId, itemId: item.id, name: 'Half', names: {}, pricePaise: 15_000, rank: 0 } });
  await prisma.addOnGroup.create({ data: { id: groupId, restaurantId: restaurant.id, name: 'Breads', names: {}, minimum: 0, maximum: 2 } });
  await prisma.addOnOption.create({ data: { id: optionId, groupId, name: 'Naan', names: {}, mark: 'veg', pricePaise: 5_000, rank: 0 } });
  const saving = { name: 'A tenth off', kind: 'percent', value: 1_000, restaurantBasisPoints: 10_000, startsAt: ctx.clock.now(), createdAt: ctx.clock.now() };
  await prisma.priceOffer.create({ data: { ...saving, id: priceOfferId, cityId: city.id, restaurantId: restaurant.id } });
  const staff = (role: Role): Actor => actorWith(role, newId(ctx), restaurant.id);
  return { restaurantId: restaurant.id, sectionId: section.id, itemId: item.id, variantId, groupId, optionId, priceOfferId, staff };
}

async function aRider(ctx: Ctx, cityId: string): Promise<{ id: string; actor: Actor }> {
  const id = newId(ctx);
  const { prisma } = ctx.db;
  const createdAt = ctx.clock.now();
  await prisma.user.create({ data: { id, createdAt, roles: { create: { id: newId(ctx), role: 'rider', createdAt } } } });
  await prisma.rider.create({
    data: { userId: id, cityId, name: 'Rider', vehicle: 'bike', status: 'approved', online: true, createdAt, ...INDIRANAGAR, positionAt: createdAt },
  });
  return { id, actor: actorWith('rider', id) };
}

interface OrderOf {
  readonly customerId: string;
  readonly place: Place;
  readonly cityId: string;
  readonly riderId: string | null;
}

const BILL = { lines: [{ key: 'items', group: 'food', paise: 25_000 }], taxes: [], totalPaise: 25_000 };
const ADDRESS = { label: 'Home', line: 'Flat 2B, 12th Main', landmark: null, instructions: null, pin: '560038', ...INDIRANAGAR };

/** An accepted order with its payment and its delivery: assigned to the rider, or still without one. */
async function anOrder(ctx: Ctx, { customerId, place, cityId, riderId }: OrderOf): Promise<string> {
  const { prisma } = ctx.db;
  const [id, now] = [newId(ctx), ctx.clock.now()];
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  await prisma.order.create({
    data: {
      id,
      code: id.slice(-6),
      customerId,
      restaurantId: place.restaurantId,
      cityId,
      status: 'accepted',
      tender: 'upi',
      bill: BILL,
      totalPaise: 25_000,
      itemsPaise: 25_000,
      address: ADDRESS,
      restaurantName: 'Zafrani Dum House',
      distanceM: 1_200,
      prepMinutes: 20,
      promisedFrom: later(30),
      promisedTo: later(40),
      pickupCode: '42',
      dropCode: '4242',
      riderId,
      placedAt: now,
      acceptedAt: now,
      lines: {
        create: { id: newId(ctx), itemId: place.itemId, name: 'Paneer', mark: 'veg', addOns: [], quantity: 1, unitPaise: 25_000, totalPaise: 25_000, rank: 0 },
      },
    },
  });
  const payment = { method: 'upi', driver: 'sandbox', amountPaise: 25_000, status: 'captured', createdAt: now, capturedAt: now };
  await prisma.payment.create({ data: { id: newId(ctx), orderId: id, customerId, ...payment } });
  const spot = { pickupLat: INDIRANAGAR.lat, pickupLng: INDIRANAGAR.lng, dropLat: INDIRANAGAR.lat, dropLng: INDIRANAGAR.lng };
  await prisma.delivery.create({
    data: {
      orderId: id,
      cityId,
      restaurantId: place.restaurantId,
      status: riderId ? 'assigned' : 'offered',
      riderId,
      ...spot,
      distanceM: 1_200,
      readyBy: later(20),
      dispatchFrom: now,
      payPaise: 3_000,
      payParts: [{ part: 'base', units: 1, ratePaise: 3_000, paise: 3_000 }],
      assignedAt: riderId ? now : null,
      createdAt: now,
    },
  });
  return id;
}

async function anOffer(ctx: Ctx, orderId: string, riderId: string): Promise<string> {
  const [id, createdAt] = [newId(ctx), ctx.clock.now()];
  const expiresAt = new Date(createdAt.getTime() + 30_000);
  const pay = { payPaise: 3_000, payParts: [{ part: 'base', units: 1, ratePaise: 3_000, paise: 3_000 }] };
  const reason = { key: 'nearest', params: { pickupM: 400 } };
  await ctx.db.prisma.offer.create({ data: { id, orderId, riderId, status: 'open', ...pay, pickupM: 400, reason, createdAt, expiresAt } });
  return id;
}

/** A report that waits. */
async function anIssue(ctx: Ctx, about: { orderId: string; customerId: string; restaurantId: string }): Promise<string> {
  const id = newId(ctx);
  await ctx.db.prisma.orderIssue.create({ data: { ...about, id, key: id, reason: 'late', items: [], status: 'open', createdAt: ctx.clock.now() } });
  return id;
}

/** Something that went wrong with a rider's order, and waits. */
async function anIncident(ctx: Ctx, about: { orderId: string; cityId: string; restaurantId: string; riderId: string }): Promise<string> {
  const [id, reportedAt] = [newId(ctx), ctx.clock.now()];
  const what = { kind: 'customer_missing', deliveryStatus: 'at_drop', released: false, rests: false };
  await ctx.db.prisma.riderIncident.create({ data: { ...about, ...what, id, reportedAt } });
  return id;
}

/** An issued statement of a kitchen with nothing on it but 100.00 to pay, and a question about it; and a rider's. */
async function aStatement(ctx: Ctx, cityId: string, restaurantId: string, riderId: string) {
  const [cycleId, statementId, riderStatementId, disputeId, now] = [newId(ctx), newId(ctx), newId(ctx), newId(ctx), ctx.clock.now()];
  const { prisma } = ctx.db;
  await prisma.settlementCycle.create({ data: { id: cycleId, cityId, fromAt: now, toAt: now, timeZone: 'Asia/Kolkata', closedAt: now, payableFrom: now } });
  const sums = { netPaise: 10_000, carriedPaise: 0, payablePaise: 10_000 };
  await prisma.settlementStatement.create({ data: { id: statementId, cycleId, restaurantId, status: 'issued', ...sums, createdAt: now, issuedAt: now } });
  await prisma.riderStatement.create({ data: { id: riderStatementId, cycleId, riderId, status: 'issued', ...sums, createdAt: now, issuedAt: now } });
  await prisma.settlementDispute.create({ data: { id: disputeId, statementId, restaurantId, reason: 'too little', openedAt: now } });
  return { cycleId, statementId, riderStatementId, disputeId };
}

/** Two of everything: mine, and what belongs to others. */
export async function aWorld(ctx: Ctx) {
  const city = await aCity(ctx);
  const [mine, theirs] = [await aPlace(ctx, city), await aPlace(ctx, city)];
  const [me, them] = [await enter(ctx), await enter(ctx)];
  const [myRider, theirRider] = [await aRider(ctx, city.id), await aRider(ctx, city.id)];
  const addressId = newId(ctx);
  await ctx.db.prisma.address.create({ data: { ...ADDRESS, id: addressId, userId: them.person.id, createdAt: ctx.clock.now() } });
  const order = { customerId: them.person.id, place: theirs, cityId: city.id };
  const orderId = await anOrder(ctx, { ...order, riderId: theirRider.id });
  const about = { orderId, customerId: them.person.id, restaurantId: theirs.restaurantId };
  const { id: documentId } = await aDocument(ctx, aSubject(`invoice of ${orderId}`, about));
  const issueId = await anIssue(ctx, about);
  const incidentId = await anIncident(ctx, { orderId, cityId: city.id, restaurantId: theirs.restaurantId, riderId: theirRider.id });
  const offerId = await anOffer(ctx, await anOrder(ctx, { ...order, riderId: null }), theirRider.id);
  const topUpId = newId(ctx);
  const topUp = { purpose: 'top_up', topUpId, method: 'upi', driver: 'sandbox', amountPaise: 5_000, status: 'created', createdAt: ctx.clock.now() };
  await ctx.db.prisma.payment.create({ data: { ...topUp, id: topUpId, customerId: them.person.id } });
  const { cycleId, statementId, riderStatementId, disputeId } = await aStatement(ctx, city.id, theirs.restaurantId, theirRider.id);
  return {
    cityId: city.id,
    cycleId,
    statementId,
    riderStatementId,
    disputeId,
    mine,
    theirs,
    me: actorOf(me),
    them: actorOf(them),
    myRider: myRider.actor,
    theirRider: theirRider.actor,
    theirRiderId: theirRider.id,
    admin: actorWith('admin', newId(ctx)),
    sessionId: them.sessionId,
    addressId,
    topUpId,
    orderId,
    offerId,
    issueId,
    incidentId,
    documentId,
  };
}
