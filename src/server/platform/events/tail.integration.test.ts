import { expect, it } from 'vitest';
import { openSession } from '../db/session.ts';
import { testDatabase } from '../testing/index.ts';
import { followLog } from './tail.ts';

const { database } = await testDatabase();

it('waits at a gap for a transaction that began after the one whose event stands behind it', async () => {
  const session = await openSession(database);
  const tail = await followLog(database, session, 60_000);
  const seen: string[] = [];
  tail.onEvents((events) => seen.push(...events.map((event) => event.aggregateId)));
  const [older, newer] = [await database.pool.connect(), await database.pool.connect()];
  const add = (client: typeof older, name: string) =>
    client.query(
      `INSERT INTO event_log (id, type, version, aggregate, aggregate_id, payload, actor, at) VALUES (gen_random_uuid(), 'test.happened', 1, 'test', $1, '{}', 'x', now())`,
      [name],
    );
  try {
    // No other transaction gets a number meanwhile: a snapshot's own bound would then stop short of the newer one.
    await older.query('BEGIN');
    await older.query('SELECT pg_current_xact_id()');
    await newer.query('BEGIN');
    await newer.query('SELECT pg_current_xact_id()');
    await add(newer, 'first');
    await add(older, 'second');
    await older.query('COMMIT');
    await tail.look();
    expect(seen).toEqual([]);
    await newer.query('COMMIT');
    const seenNow = async () => {
      await tail.look();
      return seen;
    };
    await expect.poll(seenNow).toEqual(['first', 'second']);
  } finally {
    for (const client of [older, newer]) client.release();
    await tail.stop();
    await session.close();
  }
});
