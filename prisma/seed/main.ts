import { fileURLToPath } from 'node:url';
import { fixedClock } from '../../src/server/kernel/clock.ts';
import { type RandomBytes, uuidv7 } from '../../src/server/kernel/ids.ts';
import { rebuildSearchIndex } from '../../src/server/modules/discovery/index.ts';
import { secureRandom, systemContext } from '../../src/server/platform/create-context.ts';
import { type Database, openDatabase } from '../../src/server/platform/db/database.ts';
import { books } from './books.ts';
import { catalogue } from './catalogue.ts';
import { CITIES } from './data/cities.ts';
import { deductees } from './deductees.ts';
import type { HistoryPlan } from './history/generate.ts';
import { loadHistory } from './history/load.ts';
import { offers } from './offers.ts';
import { people } from './people.ts';
import { FEES, places } from './places.ts';
import { seeded } from './random.ts';
import { insert } from './write.ts';

/** One seeding at a time, whoever starts it; any number that nothing else locks. */
const SEED_LOCK = 7_246_013;
const DAY_MS = 86_400_000;
const HISTORY_DAYS = 90;
const HISTORY_ORDERS = 104_000;
/** The platform opened before its history begins. */
const OPENED_DAYS = 120;

export interface SeedOptions {
  readonly log: (line: string) => void;
  readonly now?: Date;
  /** For salts; what the city is made of is the same every time. */
  readonly random?: RandomBytes;
  /** About how many orders the history has. */
  readonly orders?: number;
}

/**
 * Fills a migrated database with the demo: six cities, their kitchens and menus, accounts to try, riders, and ninety days of orders up to `now`.
 * Does nothing when the first city is there; gives whether it did anything.
 */
export async function seedDemo(database: Database, options: SeedOptions): Promise<boolean> {
  const { log, now = new Date(), random = secureRandom, orders = HISTORY_ORDERS } = options;
  const client = await database.pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [SEED_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM city WHERE slug = $1', [CITIES[0]?.slug]);
    if (rowCount) return false;

    const since = new Date(now.getTime() - OPENED_DAYS * DAY_MS);
    const ids = seeded('ids');
    const newId = () => uuidv7(since, ids.bytes);
    const place = places(newId, since);
    const { cityIds } = place;
    const food = catalogue({ newId, now, since, cityIds });
    const restaurantIds = new Map([...food.kitchens].map(([slug, kitchens]) => [slug, kitchens.map(({ id }) => id)]));
    const folk = await people({ newId, now, since, cityIds, demoRestaurantId: food.demoRestaurantId, restaurantIds, bytes: random });
    const given = offers({ newId, since, cityIds, restaurants: food.tables.restaurant ?? [] });

    const paid = deductees({ newId, since, restaurants: food.tables.restaurant ?? [], riders: folk.tables.rider ?? [] });

    await client.query('BEGIN');
    for (const [table, rows] of Object.entries({ ...place.tables, ...food.tables, ...folk.tables, ...given, ...paid })) await insert(client, table, rows);
    await client.query('COMMIT');
    log(`${cityIds.size} cities, ${food.tables.restaurant?.length} kitchens, ${food.tables.menu_item?.length} dishes on their menus`);

    const plan: HistoryPlan = {
      now: now.getTime(),
      days: HISTORY_DAYS,
      orders,
      cities: CITIES.map(({ slug, weight }) => ({
        id: cityIds.get(slug) ?? '',
        slug,
        weight,
        policy: FEES,
        restaurants: food.kitchens.get(slug) ?? [],
        customerIds: folk.customers.get(slug) ?? [],
        riderIds: folk.riders.get(slug) ?? [],
      })),
    };
    const loaded = await loadHistory(database.pool, plan, (count) => log(`${count.toLocaleString('en-IN')} orders`));
    log(`${loaded.toLocaleString('en-IN')} orders of the last ${HISTORY_DAYS} days`);

    const system = { ...systemContext(database, 'seed'), clock: fixedClock(now) };
    const booked = await books(system, { restaurantId: food.demoRestaurantId, riderId: folk.demoRiderId });
    log(`${booked} of them in the books, with a week that is closed`);

    const indexed = await rebuildSearchIndex(systemContext(database, 'seed'));
    log(`${indexed} kitchens in the search index`);
    await client.query('VACUUM ANALYZE');
    return true;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [SEED_LOCK]).catch(() => {});
    client.release();
  }
}

async function run(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL names the migrated database to fill; `npm start` seeds its own.');
  const database = openDatabase(url, 5);
  try {
    const done = await seedDemo(database, { log: (line) => console.error(`  ${line}`) });
    console.error(done ? 'The demo is in.' : 'The demo was there already.');
  } finally {
    await database.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
