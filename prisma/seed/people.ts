import type { RandomBytes } from '../../src/server/kernel/ids.ts';
import { hashPassword } from '../../src/server/modules/identity/auth/password.ts';
import { POOL } from '../../src/server/modules/simulation/domain/pool.ts';
import { CITIES } from './data/cities.ts';
import { vehiclePlate } from './data/identifiers.ts';
import { away } from './data/restaurants.ts';
import type { CitySeed } from './data/types.ts';
import { type Random, seeded } from './random.ts';
import type { Row } from './write.ts';

/** The accounts that anyone may try; known to all, so never outside the demo. */
const PASSWORD = 'thali-demo-2026';
const CUSTOMER = { phone: '+919000000001', name: 'Ananya' };
const KITCHEN = [
  { phone: '+919000000101', name: 'Farhan Qureshi', role: 'vendor_owner' },
  { phone: '+919000000102', name: 'Lakshmi Narayan', role: 'vendor_manager' },
  { phone: '+919000000103', name: 'Imran Sheikh', role: 'vendor_kitchen' },
] as const;
const RIDER = { phone: '+919000000201', name: 'Ravi Kumar' };
const STAFF = [
  { email: 'admin@thali.example', name: 'Meera Iyer', role: 'admin' },
  { email: 'operations@thali.example', name: 'Arjun Nair', role: 'operations' },
  { email: 'finance@thali.example', name: 'Kabir Shah', role: 'finance' },
  { email: 'support@thali.example', name: 'Tara Das', role: 'support' },
] as const;

const RIDERS_A_CITY = 25;
const APPLICANTS_A_CITY = 2;
/** Customers of the history, all cities together; they have neither name nor phone. */
const CUSTOMERS = 3_000;
const RIDER_NAMES =
  'Suresh Manjunath Imtiaz Prakash Selvam Venkat Rahul Sunil Deepak Mahesh Anil Shankar Yusuf Ganesh Kiran Naveen Santosh Arif Vijay Bala Rohit Ashok Javed Murali Sanjay Lokesh Pintu'.split(
    ' ',
  );
const SURNAMES = 'Kumar Gowda Khan Yadav Das Reddy Patil Singh Nair Shaikh Rao Mondal Verma Pillai'.split(' ');

export interface People {
  readonly tables: Readonly<Record<string, Row[]>>;
  /** Ids by city slug. */
  readonly customers: ReadonlyMap<string, string[]>;
  readonly demoRiderId: string;
  readonly riders: ReadonlyMap<string, string[]>;
}

interface Given {
  readonly newId: () => string;
  readonly now: Date;
  readonly since: Date;
  readonly cityIds: ReadonlyMap<string, string>;
  readonly demoRestaurantId: string;
  /** Kitchens that may sell, by city slug. */
  readonly restaurantIds: ReadonlyMap<string, readonly string[]>;
  readonly bytes: RandomBytes;
}

/** The demo accounts with their roles, the riders of the background life and the nameless customers of the history: rows by table. */
export async function people({ newId, now, since, cityIds, demoRestaurantId, restaurantIds, bytes }: Given): Promise<People> {
  const users: Row[] = [];
  const roles: Row[] = [];
  const riders: Row[] = [];

  const person = (role: string, about: { phone?: string; email?: string; name?: string; passwordHash?: string; restaurantId?: string }): string => {
    const id = newId();
    users.push({
      id,
      phone: about.phone ?? null,
      email: about.email ?? null,
      name: about.name ?? null,
      locale: 'en',
      password_hash: about.passwordHash ?? null,
      created_at: since,
    });
    roles.push({ id: newId(), user_id: id, role, restaurant_id: about.restaurantId ?? null, created_at: since });
    return id;
  };

  const rider = (city: CitySeed, random: Random, name: string, over: { phone?: string; status?: 'pending'; simulated: boolean }): string => {
    const id = person('rider', { name, ...(over.phone && { phone: over.phone }) });
    const position = away(random.pick(city.localities), 900 * random.next(), random.between(0, 2 * Math.PI));
    const online = over.simulated;
    riders.push({
      user_id: id,
      city_id: cityIds.get(city.slug),
      name,
      vehicle: random.pick(['scooter', 'scooter', 'motorcycle', 'electric_scooter']),
      plate: vehiclePlate(random, city.plate),
      status: over.status ?? 'approved',
      online,
      online_since: online ? now : null,
      rating_sum: over.status ? 0 : random.int(1_150, 1_240),
      rating_count: over.status ? 0 : 256,
      simulated: over.simulated,
      lat: over.status ? null : position.lat,
      lng: over.status ? null : position.lng,
      position_at: over.status ? null : now,
      created_at: over.status ? now : since,
    });
    return id;
  };

  const customerId = person('customer', CUSTOMER);
  for (const { role, ...about } of KITCHEN) person(role, { ...about, restaurantId: demoRestaurantId });
  for (const { role, ...about } of STAFF) person(role, { ...about, passwordHash: await hashPassword(PASSWORD, bytes) });

  const customers = new Map<string, string[]>();
  const ridersByCity = new Map<string, string[]>();
  let demoRiderId = '';
  for (const [index, city] of CITIES.entries()) {
    const random = seeded(`people ${city.slug}`);
    const called = () => `${random.pick(RIDER_NAMES)} ${random.pick(SURNAMES)}`;
    if (index === 0) demoRiderId = rider(city, random, RIDER.name, { phone: RIDER.phone, simulated: false });
    ridersByCity.set(
      city.slug,
      Array.from({ length: RIDERS_A_CITY }, () => rider(city, random, called(), { simulated: true })),
    );
    for (let n = 0; n < APPLICANTS_A_CITY; n++) rider(city, random, called(), { status: 'pending', simulated: false });
    for (let n = 0; n < POOL.ridersOf(city.slug); n++) rider(city, random, called(), { phone: POOL.riderPhone(city.slug, n), simulated: false });
    for (const [n, restaurants] of POOL.kitchenShares(restaurantIds.get(city.slug) ?? []).entries()) {
      const [first, ...others] = restaurants;
      const id = person('vendor_manager', { phone: POOL.kitchenPhone(city.slug, n), name: called(), ...(first && { restaurantId: first }) });
      for (const restaurantId of others) roles.push({ id: newId(), user_id: id, role: 'vendor_manager', restaurant_id: restaurantId, created_at: since });
    }
    const nameless = Array.from({ length: Math.round(CUSTOMERS * city.weight) }, () => person('customer', {}));
    customers.set(city.slug, index === 0 ? [customerId, ...nameless] : nameless);
  }

  const address = (label: string, line: string, landmark: string, pin: string, lat: number, lng: number): Row => ({
    id: newId(),
    user_id: customerId,
    label,
    line,
    landmark,
    instructions: null,
    pin,
    lat,
    lng,
    created_at: since,
  });
  return {
    tables: {
      user_account: users,
      role_grant: roles,
      rider: riders,
      address: [
        address('Home', '12th Main, Indiranagar', 'Opposite the park', '560038', 12.9714, 77.6408),
        address('Work', '80 Feet Road, Koramangala 4th Block', 'Third floor', '560034', 12.9345, 77.6266),
      ],
    },
    demoRiderId,
    customers,
    riders: ridersByCity,
  };
}
