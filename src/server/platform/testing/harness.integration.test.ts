import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { inTransaction } from '../context.ts';
import { statement } from '../db/sql.ts';
import { describeWithRedis, testClock, testDatabase, testRedis } from './index.ts';

const COUNT = statement('test_count_audit', 'SELECT count(*) AS n FROM audit_log');
const { database, ctx, clear, url } = await testDatabase();
const other = await testDatabase();

it('gives each suite a migrated database of its own', async () => {
  const at = new Date('2026-01-02T03:04:05.000Z');
  await inTransaction(ctx({ at }), (tx) =>
    tx.db.prisma.auditLog.create({
      data: { id: '01941f29-7c00-7000-8000-000000000001', actor: 'test', action: 'a', subject: 's', subjectId: '1', requestId: 'r', at },
    }),
  );
  expect(await database.sql.rows(COUNT, [])).toEqual([{ n: 1 }]);
  expect(await other.database.sql.rows(COUNT, [])).toEqual([{ n: 0 }]);
  expect(url).not.toBe(other.url);
  await clear();
  expect(await database.sql.rows(COUNT, [])).toEqual([{ n: 0 }]);
});

it('runs PostgreSQL in a locale in which trigrams of Hindi exist', async () => {
  const { rows } = await database.pool.query("SELECT array_length(show_trgm('पनीर'), 1) AS n");
  expect(rows[0].n).toBeGreaterThan(3);
});

it('has a clock that moves only when told', () => {
  const clock = testClock();
  const before = ctx({ clock }).clock.now().getTime();
  clock.advance(90_000);
  expect(ctx({ clock }).clock.now().getTime() - before).toBe(90_000);
});

describeWithRedis('Redis', async () => {
  const redis = await testRedis();

  it('is real, and can be stopped and started', async () => {
    const client = new Redis(redis.url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
    client.on('error', () => {});
    await client.connect();
    expect(await client.set('k', 'v')).toBe('OK');
    await redis.stop();
    await expect(client.get('k')).rejects.toThrow();
    client.disconnect();
    await redis.start();
    const again = new Redis(redis.url);
    expect(await again.get('k')).toBeNull();
    await again.quit();
  });
});

it('refuses to change what is append-only', async () => {
  await database.pool.query(
    "INSERT INTO audit_log (id, actor, action, subject, subject_id, request_id, at) VALUES (gen_random_uuid(), 'a', 'a', 's', '1', 'r', now())",
  );
  await expect(database.pool.query("UPDATE audit_log SET actor = 'b'")).rejects.toThrow('audit_log is append-only');
  await expect(database.pool.query('DELETE FROM audit_log')).rejects.toThrow('audit_log is append-only');
});
