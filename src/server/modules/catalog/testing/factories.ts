import { type Ctx, newId } from '../../../platform/context.ts';
import type { Prisma } from '../../../platform/db/generated/client.ts';
import type { HoursRow } from '../domain/opening.ts';
import { cellOf } from '../store/cell.ts';

/** The middle of Indiranagar in Bengaluru. */
export const INDIRANAGAR = { lat: 12.9719, lng: 77.6412 };
export const ALWAYS: HoursRow[] = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 0, closes: 1_440 }));

type CityData = Prisma.CityUncheckedCreateInput;
type RestaurantData = Prisma.RestaurantUncheckedCreateInput;
type ItemData = Prisma.MenuItemUncheckedCreateInput;

/** A city with one zone of the cells given (that of its centre unless told) and one locality, at its centre. */
export async function aCity(ctx: Ctx, over: Partial<CityData> & { cells?: string[]; locality?: string } = {}) {
  const { cells, locality = 'Indiranagar', ...data } = over;
  const id = newId(ctx);
  const slug = `city-${id.slice(-12)}`;
  const city = await ctx.db.prisma.city.create({
    data: { id, slug, name: 'Bengaluru', names: { kn: 'ಬೆಂಗಳೂರು' }, stateCode: '29', ...INDIRANAGAR, languages: ['en', 'kn'], ...data },
  });
  const at = { lat: city.lat, lng: city.lng };
  await ctx.db.prisma.locality.create({ data: { id: newId(ctx), cityId: id, name: locality, names: {}, pin: '560038', ...at } });
  await ctx.db.prisma.zone.create({ data: { id: newId(ctx), cityId: id, name: 'Central', cells: cells ?? [cellOf(at)] } });
  return city;
}

/** An approved restaurant at the centre of its city, always open, without a menu. */
export async function aRestaurant(ctx: Ctx, city: { id: string; lat: number; lng: number }, over: Partial<RestaurantData> & { week?: HoursRow[] } = {}) {
  const { week = ALWAYS, ...data } = over;
  const id = newId(ctx);
  const restaurant = await ctx.db.prisma.restaurant.create({
    data: {
      id,
      slug: `restaurant-${id.slice(-12)}`,
      cityId: city.id,
      localityName: 'Indiranagar',
      name: 'Zafrani Dum House',
      names: { hi: 'ज़ाफ़रानी दम हाउस' },
      addressLine: '12th Main, Indiranagar',
      lat: city.lat,
      lng: city.lng,
      cuisines: ['biryani'],
      priceForTwo: 60_000,
      picture: 'dishes/biryani',
      prepMinutes: 20,
      fssai: '11521998000123',
      status: 'approved',
      createdAt: ctx.clock.now(),
      ...data,
    },
  });
  await ctx.db.prisma.restaurantHours.createMany({ data: week.map((row) => ({ id: newId(ctx), restaurantId: id, ...row })) });
  return restaurant;
}

export async function aSection(ctx: Ctx, restaurantId: string, name = 'Mains') {
  return ctx.db.prisma.menuSection.create({ data: { id: newId(ctx), restaurantId, name, names: {}, rank: 0 } });
}

/** A vegetarian dish at 250 rupees, not counted, always served. */
export async function anItem(ctx: Ctx, section: { id: string; restaurantId: string }, over: Partial<ItemData> = {}) {
  return ctx.db.prisma.menuItem.create({
    data: {
      id: newId(ctx),
      restaurantId: section.restaurantId,
      sectionId: section.id,
      name: 'Paneer Butter Masala',
      names: { hi: 'पनीर बटर मसाला' },
      description: 'Cottage cheese in a tomato gravy',
      descriptions: {},
      mark: 'veg',
      pricePaise: 25_000,
      picture: 'dishes/paneer',
      rank: 0,
      ...over,
    },
  });
}
