import type { Actor, Role } from '../../../src/server/kernel/actor.ts';
import { aCity, anItem, aRestaurant, aSection, INDIRANAGAR } from '../../../src/server/modules/catalog/testing/factories.ts';
import { aFeePolicy, anOffer, theTaxRates } from '../../../src/server/modules/pricing/testing/factories.ts';
import { type Ctx, newId } from '../../../src/server/platform/context.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00+05:30');
const KITCHENS = 12;
const RIDERS = 80;
const CUSTOMERS = 60;
/** In the same cell as the kitchens, so that every order is within reach. */
export const HOME = INDIRANAGAR;

const user = (userId: string, role: Role, restaurantId?: string): Actor => ({
  type: 'user',
  userId,
  sessionId: userId,
  roles: [{ role, ...(restaurantId && { restaurantId }) }],
});

/** What kind of taxpayer each third kitchen is: registered, not registered, a hotel that taxes its food itself. */
const PREMISES = [
  { gstin: '29AAACZ9999A1Z5', specifiedPremises: false },
  { gstin: null, specifiedPremises: false },
  { gstin: '29AAGCB7383J1Z4', specifiedPremises: true },
] as const;

async function aKitchen(ctx: Ctx, city: { id: string; lat: number; lng: number }, number: number) {
  const restaurant = await aRestaurant(ctx, city, { name: `Kitchen ${number}`, packagingPaise: 1_000 + 200 * number, ...PREMISES[number % PREMISES.length] });
  const section = await aSection(ctx, restaurant.id);
  const dish = await anItem(ctx, section, { pricePaise: 14_900 + 1_700 * number });
  const side = await anItem(ctx, section, { pricePaise: 4_950 });
  const restaurantBasisPoints = number % 2 === 0 ? 10_000 : 5_000;
  const offer = { kind: number % 5 === 0 ? 'free_delivery' : 'percent', value: number % 5 === 0 ? 0 : 1_500, restaurantBasisPoints };
  await anOffer(ctx, { cityId: city.id, restaurantId: restaurant.id, code: `OWN${number}`, ...offer });
  return { restaurantId: restaurant.id, dishIds: [dish.id, side.id], kitchen: user(newId(ctx), 'vendor_kitchen', restaurant.id) };
}

async function somePeople(ctx: Ctx, role: Role, count: number): Promise<Actor[]> {
  const ids = Array.from({ length: count }, () => newId(ctx));
  await ctx.db.prisma.user.createMany({ data: ids.map((id) => ({ id, name: `A ${role}`, createdAt: ctx.clock.now() })) });
  return ids.map((id) => user(id, role));
}

/** A city with kitchens of each kind, riders on duty beside them, customers, offers of both funders and everything that money needs. */
export async function aTown(ctx: Ctx) {
  const city = await aCity(ctx);
  await theTaxRates(ctx);
  await aFeePolicy(ctx, city.id, { smallOrderBelowPaise: 20_000, smallOrderFeePaise: 1_500 });
  await ctx.db.prisma.platformRegistration.create({
    data: {
      id: newId(ctx),
      stateCode: '29',
      effectiveFrom: LONG_AGO,
      legalName: 'Thali Karnataka Co-operative',
      addressLine: '1, MG Road, Bengaluru',
      pin: '560001',
      gstin: '29AAICT1234L1ZB',
    },
  });
  await ctx.db.prisma.commissionTerms.create({ data: { id: newId(ctx), cityId: city.id, restaurantId: null, effectiveFrom: LONG_AGO, basisPoints: 2_200 } });
  const kitchens: Awaited<ReturnType<typeof aKitchen>>[] = [];
  for (let number = 0; number < KITCHENS; number++) kitchens.push(await aKitchen(ctx, city, number));
  await anOffer(ctx, { cityId: city.id, code: 'CITY', kind: 'flat', value: 4_000, restaurantBasisPoints: 0 });
  await anOffer(ctx, { cityId: city.id, code: 'RIDE', kind: 'free_delivery', value: 0, restaurantBasisPoints: 0 });

  const riders = await somePeople(ctx, 'rider', RIDERS);
  const now = ctx.clock.now();
  const place = { lat: INDIRANAGAR.lat, lng: INDIRANAGAR.lng, positionAt: now };
  await ctx.db.prisma.rider.createMany({
    data: riders.flatMap((rider) =>
      rider.type === 'user'
        ? [
            {
              userId: rider.userId,
              cityId: city.id,
              name: 'Ravi',
              vehicle: 'scooter',
              status: 'approved',
              online: true,
              onlineSince: now,
              createdAt: now,
              ...place,
            },
          ]
        : [],
    ),
  });
  return {
    city,
    kitchens,
    riders,
    customers: await somePeople(ctx, 'customer', CUSTOMERS),
    operator: user(newId(ctx), 'operations'),
    finance: user(newId(ctx), 'finance'),
  };
}

export type Town = Awaited<ReturnType<typeof aTown>>;
