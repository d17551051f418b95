import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Catalogue } from './catalogue.ts';

/** A rider on duty with an order on its way, and the customer who waits for it. */
export interface Carried {
  readonly riderToken: string;
  readonly customerToken: string;
  readonly orderId: string;
  readonly cityId: string;
  readonly lat: number;
  readonly lng: number;
}

export interface Town {
  readonly carried: readonly Carried[];
  /** Bearer tokens of operators. */
  readonly operators: readonly string[];
}

type Row = Record<string, unknown>;

async function insert(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

const tokenOf = (number: number) => `tht_${String(number).padStart(43, '0')}`;
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Puts riders with an order in hand each into the catalogue's cities, with everybody's session. */
export async function populate(client: pg.ClientBase, catalogue: Catalogue, riders: number, operators: number): Promise<Town> {
  const now = new Date().toISOString();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const [users, grants, sessions, riderRows, orders, deliveries]: Row[][] = [[], [], [], [], [], []];
  let people = 0;
  const person = (role: string) => {
    const [id, token] = [randomUUID(), tokenOf(people++)];
    users?.push({ id, locale: 'en', created_at: now });
    grants?.push({ id: randomUUID(), user_id: id, role, created_at: now });
    const times = { created_at: now, last_seen_at: now, expires_at: later };
    sessions?.push({ id: randomUUID(), user_id: id, kind: 'bearer', token_hash: hashOf(token), ...times });
    return { id, token };
  };
  const carried = Array.from({ length: riders }, (_, number): Carried => {
    const restaurant = catalogue.restaurants[number % catalogue.restaurants.length];
    const city = catalogue.cities.find(({ id }) => id === restaurant?.cityId);
    if (!restaurant || !city) throw new Error('The catalogue is empty');
    const [rider, customer, orderId] = [person('rider'), person('customer'), randomUUID()];
    const place = { lat: city.lat + ((number * 7) % 100) / 2_000, lng: city.lng + ((number * 13) % 100) / 2_000 };
    const duty = { status: 'approved', online: true, online_since: now, simulated: false, rating_sum: 0, rating_count: 0 };
    riderRows?.push({ user_id: rider.id, city_id: city.id, name: 'Rider', vehicle: 'bike', ...duty, ...place, position_at: now, created_at: now });
    const ids = { restaurant_id: restaurant.id, city_id: city.id, rider_id: rider.id };
    orders?.push({
      id: orderId,
      code: `B${number}`,
      customer_id: customer.id,
      ...ids,
      status: 'picked_up',
      tender: 'upi',
      wallet_paise: 0,
      bill: { lines: [], taxes: [], totalPaise: 20_000 },
      total_paise: 20_000,
      items_paise: 20_000,
      address: { label: 'Home', line: '1, Main Road', landmark: null, instructions: null, pin: null, lat: city.lat, lng: city.lng },
      restaurant_name: 'Kitchen',
      distance_m: 3_000,
      cutlery: false,
      prep_minutes: 15,
      promised_from: now,
      promised_to: later,
      pickup_code: '00',
      drop_code: '0000',
      pickup_code_tries: 0,
      drop_code_tries: 0,
      placed_at: now,
      accepted_at: now,
      ready_at: now,
      picked_up_at: now,
      refund_paise: 0,
      version: 0,
    });
    deliveries?.push({
      order_id: orderId,
      ...ids,
      status: 'picked_up',
      pickup_lat: city.lat,
      pickup_lng: city.lng,
      drop_lat: city.lat,
      drop_lng: city.lng,
      distance_m: 3_000,
      ready_by: now,
      dispatch_from: now,
      pay_paise: 3_000,
      pay_parts: [],
      cash_paise: 0,
      pay_formula: 1,
      assigned_at: now,
      picked_up_at: now,
      created_at: now,
    });
    return { riderToken: rider.token, customerToken: customer.token, orderId, cityId: city.id, ...place };
  });
  const staff = Array.from({ length: operators }, () => person('operations').token);
  const tables = ['user_account', 'role_grant', 'session', 'rider', 'orders', 'delivery'];
  for (const [index, rows] of [users, grants, sessions, riderRows, orders, deliveries].entries()) await insert(client, tables[index] ?? '', rows ?? []);
  await client.query('ANALYZE');
  return { carried, operators: staff };
}
