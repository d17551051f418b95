import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../platform/context.ts';
import { MIGRATIONS, migrate } from '../../../platform/db/migrate.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { keepTrackDays } from '../commands/keep-track-days.ts';
import { appendTrack } from './positions.ts';

const { ctx: contextOf, clear, database, url } = await testDatabase();
const clock = testClock(new Date('2031-03-10T12:00:00Z'));
const ctx = contextOf({ clock });
const DAY_MS = 86_400_000;

beforeEach(() => clear());

const point = (at: Date) => ({ riderId: newId(ctx), orderId: newId(ctx), lat: 12.97, lng: 77.59, at });
/** How many points each part of the table holds. */
async function parts(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query('SELECT tableoid::regclass::text AS part, count(*)::int AS n FROM rider_position GROUP BY 1 ORDER BY 1');
  return Object.fromEntries(rows.map(({ part, n }) => [part.replace('rider_position_', ''), n]));
}

it('days are made ahead, take what was saved before they stood, and are dropped whole once older than is kept', async () => {
  await appendTrack(ctx, [point(new Date('2031-03-10T11:00:00Z')), point(new Date('2031-03-01T00:00:00Z'))]);
  expect(await parts()).toEqual({ rest: 2 });
  await keepTrackDays(ctx, 30);
  expect(await parts()).toEqual({ '20310310': 1, rest: 1 });
  await keepTrackDays(ctx, 30);
  for (let day = 1; day <= 3; day++) await appendTrack(ctx, [point(new Date(clock.now().getTime() + day * DAY_MS))]);
  await keepTrackDays(ctx, 7);
  expect(await parts()).toEqual({ '20310310': 1, '20310311': 1, '20310312': 1, '20310313': 1 });
  clock.advance(9 * DAY_MS);
  await keepTrackDays(ctx, 7);
  expect(await parts()).toEqual({ '20310312': 1, '20310313': 1 });
  expect(await database.prisma.riderPosition.count()).toBe(2);
});

it('days are made while positions are saved, by two at once', async () => {
  clock.set(new Date('2032-05-01T12:00:00Z'));
  const saving = Array.from({ length: 20 }, (_, i) => appendTrack(ctx, [point(new Date(clock.now().getTime() + i * 1000))]));
  await Promise.all([...saving.slice(0, 10), keepTrackDays(ctx), keepTrackDays(ctx), ...saving.slice(10)]);
  await keepTrackDays(ctx);
  expect(await database.prisma.riderPosition.count()).toBe(20);
});

it('what was saved before there were days comes along', async () => {
  const before = await mkdtemp(path.join(os.tmpdir(), 'thali-before-days-'));
  afterAll(() => rm(before, { recursive: true, force: true }));
  const names = (await readdir(MIGRATIONS)).filter((name) => /^\d/.test(name)).sort();
  const days = names.findIndex((name) => name.endsWith('_rider_position_by_day'));
  for (const name of names.slice(0, days)) await cp(path.join(MIGRATIONS, name), path.join(before, name), { recursive: true });
  const name = `before_days_${process.pid}`;
  await database.pool.query(`CREATE DATABASE ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  await migrate(address.href, before);
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  const insert = `INSERT INTO rider_position VALUES (gen_random_uuid(), now() - $1::interval, 12.97, 77.59, gen_random_uuid())`;
  for (const age of ['1 minute', '2 days', '6 days']) await client.query(insert, [age]);
  await migrate(address.href);
  const { rows } = await client.query(
    "SELECT count(*)::int AS n, count(*) FILTER (WHERE tableoid = 'rider_position_rest'::regclass)::int AS rest FROM rider_position",
  );
  await client.end();
  await database.pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
  expect(rows).toEqual([{ n: 3, rest: 0 }]);
});
