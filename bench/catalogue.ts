import { gridDisk, latLngToCell } from 'h3-js';
import type pg from 'pg';

/** The catalogue of the peers' measurement (../shared/benchmarks/peers): the same work for every system. */
export interface Catalogue {
  readonly cities: readonly { id: string; slug: string; lat: number; lng: number }[];
  readonly restaurants: readonly { id: string; slug: string; cityId: string }[];
}

const VENDORS = 20;
const PRODUCTS = 40;
const PANEER = 503;
const ZONE_RESOLUTION = 8;
const ZONE_RINGS = 7;
const TAX_BASIS_POINTS = { restaurant_service: 500, specified_premises: 1_800, delivery: 1_800, platform_fee: 1_800 };
const OPENED = '2026-01-01T00:00:00Z';

const CITIES = [
  ['Bengaluru', '29', 12.9716, 77.5946],
  ['Mumbai', '27', 19.076, 72.8777],
  ['Delhi', '07', 28.6139, 77.209],
  ['Chennai', '33', 13.0827, 80.2707],
  ['Hyderabad', '36', 17.385, 78.4867],
  ['Kolkata', '19', 22.5726, 88.3639],
  ['Pune', '27', 18.5204, 73.8567],
  ['Ahmedabad', '24', 23.0225, 72.5714],
  ['Jaipur', '08', 26.9124, 75.7873],
  ['Kochi', '32', 9.9312, 76.2673],
] as const;
const DISHES = ['Masala Dosa', 'Chicken Biryani', 'Dal Makhani', 'Butter Naan', 'Veg Pulao', 'Gobi Manchurian', 'Rajma Chawal', 'Malai Kofta'] as const;
const VARIANTS = [[], ['Half', 'Full'], ['Small', 'Medium', 'Large']] as const;

/** A UUID of version 7 from a kind and a number: the catalogue is the same on every run. */
const idOf = (kind: number, number: number) => `01936f3e-7a10-7${kind.toString(16).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}`;

/** Whether product `number` (0 to 7,999) has "paneer" in its title: exactly 503 do, spread evenly. */
const hasPaneer = (number: number) => Math.floor(((number + 1) * PANEER) / 8_000) > Math.floor((number * PANEER) / 8_000);

async function insert(client: pg.ClientBase, table: string, columns: string, rows: readonly object[]): Promise<void> {
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

function cityRows() {
  return CITIES.map(([name, state, lat, lng], index) => ({
    id: idOf(1, index),
    slug: name.toLowerCase(),
    name,
    names: {},
    state_code: state,
    time_zone: 'Asia/Kolkata',
    lat,
    lng,
    languages: ['en'],
    active: true,
  }));
}

function restaurantRows() {
  return CITIES.flatMap(([city, , lat, lng], cityIndex) =>
    Array.from({ length: VENDORS }, (_, vendor) => {
      const number = cityIndex * VENDORS + vendor;
      return {
        id: idOf(2, number),
        slug: `${city.toLowerCase()}-kitchen-${vendor + 1}`,
        city_id: idOf(1, cityIndex),
        locality_name: 'Centre',
        name: `${city} Kitchen ${vendor + 1}`,
        names: {},
        address_line: `${vendor + 1}, Main Road`,
        lat: lat + ((vendor % 5) - 2) * 0.004,
        lng: lng + (Math.floor(vendor / 5) - 1.5) * 0.004,
        cuisines: ['north-indian', 'south-indian'],
        pure_veg: false,
        jain_options: false,
        price_for_two: 50_000,
        picture: 'dishes/thali',
        rating_sum: 420,
        rating_count: 100,
        prep_minutes: 20,
        radius_m: 8_000,
        minimum_paise: 0,
        packaging_paise: 0,
        sponsored: false,
        fssai: '11521998000123',
        gst_status: 'regular',
        specified_premises: false,
        status: 'approved',
        accepting_orders: true,
        busy: false,
        created_at: OPENED,
      };
    }),
  );
}

function menuRows(restaurants: readonly { id: string }[]) {
  const sections = restaurants.map(({ id }, index) => ({ id: idOf(3, index), restaurant_id: id, name: 'Menu', names: {}, rank: 0 }));
  const items = restaurants.flatMap(({ id }, vendor) =>
    Array.from({ length: PRODUCTS }, (_, product) => {
      const number = vendor * PRODUCTS + product;
      const dish = DISHES[number % DISHES.length];
      return {
        id: idOf(4, number),
        restaurant_id: id,
        section_id: idOf(3, vendor),
        name: hasPaneer(number) ? `Paneer Special ${number}` : `${dish} ${number}`,
        names: {},
        description: `A portion of our ${dish}, cooked to order.`,
        descriptions: {},
        mark: 'veg',
        jain: false,
        spicy: false,
        bestseller: false,
        price_paise: (100 + (number % 40) * 10) * 100,
        picture: 'dishes/thali',
        rank: product,
      };
    }),
  );
  const variants = items.flatMap((item, number) =>
    (VARIANTS[(number % PRODUCTS) % 3] ?? []).map((name, rank) => ({
      id: idOf(5, number * 3 + rank),
      item_id: item.id,
      name,
      names: {},
      price_paise: item.price_paise + rank * 5_000,
      rank,
    })),
  );
  return { sections, items, variants };
}

/** Loads the catalogue into an empty, migrated database: 10 cities, 200 restaurants always open, 8,000 dishes, 503 of them with paneer. */
export async function loadCatalogue(client: pg.ClientBase): Promise<Catalogue> {
  const cities = cityRows();
  const restaurants = restaurantRows();
  const { sections, items, variants } = menuRows(restaurants);
  const localities = cities.map(({ id, lat, lng }, index) => ({ id: idOf(6, index), city_id: id, name: 'Centre', names: {}, lat, lng }));
  const zones = cities.map(({ id, lat, lng }, index) => {
    const cells = gridDisk(latLngToCell(lat, lng, ZONE_RESOLUTION), ZONE_RINGS);
    return { id: idOf(7, index), city_id: id, name: 'City', cells, active: true };
  });
  const hours = restaurants.flatMap(({ id }, index) =>
    Array.from({ length: 7 }, (_, weekday) => ({ id: idOf(8, index * 7 + weekday), restaurant_id: id, weekday, opens: 0, closes: 1_440 })),
  );
  const fees = cities.map(({ id }, index) => ({
    id: idOf(9, index),
    city_id: id,
    effective_from: OPENED,
    delivery_slabs: [{ paise: 4_000 }],
    platform_fee_paise: 0,
    small_order_below_paise: 0,
    small_order_fee_paise: 0,
  }));
  const rates = Object.entries(TAX_BASIS_POINTS).map(([supply, points], index) => ({
    id: idOf(10, index),
    supply,
    effective_from: OPENED,
    basis_points: points,
    source: 'bench',
  }));
  const columnsOf = (rows: readonly object[]) => Object.keys(rows[0] ?? {}).join(', ');
  const tables = {
    city: cities,
    locality: localities,
    zone: zones,
    restaurant: restaurants,
    restaurant_hours: hours,
    menu_section: sections,
    menu_item: items,
    item_variant: variants,
    fee_policy: fees,
    tax_rate: rates,
  };
  for (const [table, rows] of Object.entries(tables)) await insert(client, table, columnsOf(rows), rows);
  return {
    cities: cities.map(({ id, slug, lat, lng }) => ({ id, slug, lat, lng })),
    restaurants: restaurants.map(({ id, slug, city_id }) => ({ id, slug, cityId: city_id })),
  };
}
