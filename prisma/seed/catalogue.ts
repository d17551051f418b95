import { type HoursSeed, openAt } from './data/hours.ts';
import type { ItemSeed } from './data/menus.ts';
import { DEMO_RESTAURANT, type RestaurantSeed, restaurants } from './data/restaurants.ts';
import type { HistoryItem, HistoryRestaurant } from './history/order.ts';
import { seeded } from './random.ts';
import type { Row } from './write.ts';

/** Kitchens that have applied and wait for an operator's yes. */
const APPLICANTS: ReadonlySet<string> = new Set([
  'hannina-angadi-banashankari',
  'momo-mumbaikar-goregaon',
  'marina-momo-velachery',
  'kalighat-sandesh-kalighat',
]);
const HOUR_MS = 3_600_000;

interface Given {
  readonly newId: () => string;
  readonly now: Date;
  readonly since: Date;
  readonly cityIds: ReadonlyMap<string, string>;
}

export interface Catalogue {
  readonly tables: Readonly<Record<string, Row[]>>;
  readonly demoRestaurantId: string;
  /** What the history orders from, by city slug. */
  readonly kitchens: ReadonlyMap<string, HistoryRestaurant[]>;
}

/** The tables of the catalogue, filled restaurant by restaurant. */
function shelves() {
  return {
    restaurant: [] as Row[],
    restaurant_hours: [] as Row[],
    menu_section: [] as Row[],
    menu_item: [] as Row[],
    item_variant: [] as Row[],
    add_on_group: [] as Row[],
    add_on_option: [] as Row[],
    item_add_on_group: [] as Row[],
  };
}

function restaurantRow(seed: RestaurantSeed, id: string, cityId: string | undefined, { now, since }: Given): Row {
  const waiting = APPLICANTS.has(seed.slug);
  return {
    id,
    slug: seed.slug,
    city_id: cityId,
    locality_name: seed.locality.name,
    name: seed.name,
    names: seed.names,
    address_line: seed.addressLine,
    lat: seed.lat,
    lng: seed.lng,
    cuisines: seed.cuisines,
    pure_veg: seed.pureVeg,
    jain_options: seed.jainOptions,
    price_for_two: seed.priceForTwoPaise,
    picture: seed.picture,
    rating_sum: waiting ? 0 : seed.ratingSum,
    rating_count: waiting ? 0 : seed.ratingCount,
    prep_minutes: seed.prepMinutes,
    radius_m: seed.radiusM,
    minimum_paise: seed.minimumPaise,
    packaging_paise: seed.packagingPaise,
    free_delivery_above_paise: seed.freeDeliveryAbovePaise,
    sponsored: seed.sponsored,
    fssai: seed.fssai,
    gstin: seed.gstin,
    gst_status: seed.gstStatus,
    specified_premises: false,
    status: waiting ? 'pending' : 'approved',
    accepting_orders: true,
    busy: false,
    created_at: waiting ? now : since,
  };
}

/** Every restaurant with its hours and menu as rows, and as the history sees it. */
export function catalogue(given: Given): Catalogue {
  const { newId, now, cityIds } = given;
  const tables = shelves();
  const kitchens = new Map<string, HistoryRestaurant[]>();
  let demoRestaurantId = '';

  for (const seed of restaurants()) {
    const id = newId();
    const random = seeded(`shelf ${seed.slug}`);
    const cityId = cityIds.get(seed.city.slug) ?? '';
    if (seed.slug === DEMO_RESTAURANT) demoRestaurantId = id;
    tables.restaurant.push(restaurantRow(seed, id, cityId, given));
    for (const hours of seed.hours) tables.restaurant_hours.push({ id: newId(), restaurant_id: id, ...hours });

    const groupIds = new Map<string, string>();
    for (const [key, group] of seed.addOns) {
      const groupId = newId();
      groupIds.set(key, groupId);
      tables.add_on_group.push({ id: groupId, restaurant_id: id, name: group.name, names: group.names, minimum: group.minimum, maximum: group.maximum });
      for (const [rank, { name, names, mark, rupees }] of group.options.entries()) {
        tables.add_on_option.push({ id: newId(), group_id: groupId, name, names, mark, price_paise: rupees * 100, available: true, rank });
      }
    }

    const eaten: HistoryItem[] = [];
    const addItem = (item: ItemSeed, sectionId: string, rank: number) => {
      const itemId = newId();
      const variants = item.variants.map((variant, order) => ({ id: newId(), ...variant, rank: order }));
      tables.menu_item.push({
        id: itemId,
        restaurant_id: id,
        section_id: sectionId,
        name: item.name,
        names: item.names,
        description: item.description,
        descriptions: {},
        mark: item.mark,
        jain: item.jain,
        spicy: item.spicy,
        bestseller: item.bestseller,
        price_paise: item.pricePaise,
        picture: item.picture,
        rank,
        served_from: item.served?.[0] ?? null,
        served_to: item.served?.[1] ?? null,
        stock: item.stock,
        unavailable_until: item.soldOut ? new Date(now.getTime() + random.int(1, 8) * HOUR_MS) : null,
      });
      for (const { name, names, note, pricePaise, ...variant } of variants) {
        tables.item_variant.push({ id: variant.id, item_id: itemId, name, names, note, price_paise: pricePaise, rank: variant.rank });
      }
      for (const [order, key] of item.addOns.entries()) tables.item_add_on_group.push({ item_id: itemId, group_id: groupIds.get(key), rank: order });
      eaten.push({ id: itemId, name: item.name, mark: item.mark, pricePaise: item.pricePaise, variants });
    };
    for (const [rank, section] of seed.sections.entries()) {
      const sectionId = newId();
      tables.menu_section.push({ id: sectionId, restaurant_id: id, name: section.name, names: section.names, rank });
      for (const [order, item] of section.items.entries()) addItem(item, sectionId, order);
    }

    if (!APPLICANTS.has(seed.slug)) kitchens.set(seed.city.slug, [...(kitchens.get(seed.city.slug) ?? []), kitchen(seed, id, cityId, eaten)]);
  }
  return { tables, demoRestaurantId, kitchens };
}

function kitchen(seed: RestaurantSeed, id: string, cityId: string, items: readonly HistoryItem[]): HistoryRestaurant {
  const hours: readonly HoursSeed[] = seed.hours;
  return {
    id,
    cityId,
    name: seed.name,
    near: `${seed.locality.name}, ${seed.city.name}`,
    lat: seed.lat,
    lng: seed.lng,
    packagingPaise: seed.packagingPaise,
    freeDeliveryAbovePaise: seed.freeDeliveryAbovePaise,
    prepMinutes: seed.prepMinutes,
    popularity: seed.popularity,
    open: (weekday, minute) => openAt(hours, weekday, minute),
    items,
  };
}
