import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTransaction } from '../context.ts';
import { openSession, type Session } from '../db/session.ts';
import { testDatabase } from '../testing/index.ts';
import { appendEvents, type DomainEvent, type RecordedEvent } from './append.ts';
import { type EventRun, runSubscribers } from './run.ts';
import type { Subscriber, SubscriberMode } from './subscriber.ts';

const { database, ctx, clear } = await testDatabase();
const open: { runs: EventRun[]; sessions: Session[] } = { runs: [], sessions: [] };

beforeEach(() => clear());
afterEach(async () => {
  for (const run of open.runs.splice(0)) await run.stop();
  for (const session of open.sessions.splice(0)) await session.close();
});

const happened = (name: string, type = 'test.happened'): DomainEvent => ({ type, version: 1, aggregate: 'test', aggregateId: 'one', payload: { name } });
const record = (...names: string[]) =>
  inTransaction(ctx(), (tx) =>
    appendEvents(
      tx,
      names.map((name) => happened(name)),
    ),
  );
const nameOf = (event: RecordedEvent) => (event.payload as { name: string }).name;

function recorder(mode: SubscriberMode, fail: (names: string[]) => boolean = () => false) {
  const calls: string[][] = [];
  const subscriber: Subscriber = {
    name: 'recorder',
    mode,
    types: ['test.happened'],
    batch: 200,
    from: 'start',
    async handle(_ctx, events) {
      const names = events.map(nameOf);
      calls.push(names);
      if (fail(names)) throw new Error('planted');
    },
  };
  return { calls, subscriber, names: () => calls.flat() };
}

async function run(subscriber: Subscriber, options = { durable: true, pollMs: 60_000 }) {
  const session = await openSession(database);
  open.sessions.push(session);
  const started = await runSubscribers(database, session, [subscriber], options);
  open.runs.push(started);
  return started;
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 10 });
const cursor = async () => (await database.pool.query<{ seq: number }>(`SELECT seq FROM event_cursor WHERE subscriber = 'recorder'`)).rows[0]?.seq;

it('gives every event in order, woken by the notification alone', async () => {
  await record('before');
  const { subscriber, names } = recorder('durable');
  await run(subscriber);
  for (let i = 0; i < 50; i++) await record(`${i}a`, `${i}b`);
  const expected = ['before', ...Array.from({ length: 50 }, (_, i) => [`${i}a`, `${i}b`]).flat()];
  await until(() => expect(names()).toEqual(expected));
});

it('remembers how far it was', async () => {
  const first = recorder('durable');
  const firstRun = await run(first.subscriber);
  await record('one');
  await until(() => expect(first.names()).toEqual(['one']));
  await firstRun.stop();
  await open.sessions.pop()?.close();
  await record('two');
  const second = recorder('durable');
  await run(second.subscriber);
  await until(() => expect(second.names()).toEqual(['two']));
});

it('gives an event again after a failure, and those before it only once more', async () => {
  let failures = 3;
  const { subscriber, calls } = recorder('durable', (names) => names.includes('bad') && failures-- > 0);
  await record('good 1', 'good 2', 'bad', 'after');
  await run(subscriber);
  await until(() => expect(calls.at(-1)).toEqual(['after']));
  expect(calls).toEqual([['good 1', 'good 2', 'bad', 'after'], ['good 1'], ['good 2'], ['bad'], ['bad'], ['bad'], ['after']]);
  await until(async () => expect(await cursor()).toBe(4));
});

it('never loses an event of a transaction that commits late', async () => {
  const { subscriber, names } = recorder('durable');
  await run(subscriber);
  const late = await database.pool.connect();
  await late.query('BEGIN');
  await late.query(
    `INSERT INTO event_log (id, type, version, aggregate, aggregate_id, payload, actor, at) VALUES (gen_random_uuid(), 'test.happened', 1, 'test', 'one', '{"name":"late"}', 'x', now())`,
  );
  await record('meanwhile');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(names()).toEqual([]);
  await late.query('COMMIT');
  late.release();
  await until(() => expect(names()).toEqual(['late', 'meanwhile']));
});

it('passes the gap of a transaction that was rolled back', async () => {
  const { subscriber, names } = recorder('durable');
  await run(subscriber);
  await expect(
    inTransaction(ctx(), async (tx) => {
      await appendEvents(tx, [happened('never')]);
      throw new Error('planted');
    }),
  ).rejects.toThrow('planted');
  await record('next');
  await until(() => expect(names()).toEqual(['next']));
});

it('loses and doubles nothing under many writers, some of which roll back', async () => {
  const { subscriber, names } = recorder('durable');
  const live = recorder('broadcast');
  await run(subscriber);
  await run({ ...live.subscriber, name: 'live' });
  const kept: string[] = [];
  await Promise.all(
    Array.from({ length: 6 }, async (_, writer) => {
      for (let i = 0; i < 40; i++) {
        const name = `${writer}-${i}`;
        const rolledBack = (writer + i) % 5 === 0;
        await inTransaction(ctx(), async (tx) => {
          await appendEvents(tx, [happened(name)]);
          await new Promise((resolve) => setTimeout(resolve, (writer * 7 + i * 3) % 11));
          if (rolledBack) throw new Error('planted');
        }).catch(() => {});
        if (!rolledBack) kept.push(name);
      }
    }),
  );
  await until(() => expect([...names()].sort()).toEqual([...kept].sort()));
  await until(() => expect([...live.names()].sort()).toEqual([...kept].sort()));
  for (let writer = 0; writer < 6; writer++) {
    const mine = names()
      .filter((name) => name.startsWith(`${writer}-`))
      .map((name) => Number(name.slice(2)));
    expect(mine).toEqual([...mine].sort((a, b) => a - b));
  }
});

it('runs in one process at a time, and moves to the next when the first is gone', async () => {
  const first = recorder('durable');
  const second = recorder('durable');
  await run(first.subscriber);
  await run(second.subscriber);
  await record('one');
  await until(() => expect(first.names()).toEqual(['one']));
  expect(second.names()).toEqual([]);
  await open.runs.shift()?.stop();
  await open.sessions.shift()?.close();
  await record('two');
  await until(() => expect(second.names()).toEqual(['two']));
  expect(first.names()).toEqual(['one']);
});

it('comes back by itself when its connection is cut', async () => {
  const { subscriber, names } = recorder('durable');
  await run(subscriber, { durable: true, pollMs: 200 });
  await record('one');
  await until(() => expect(names()).toEqual(['one']));
  await database.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  await vi.waitFor(() => record('two'), { timeout: 5_000 });
  await until(() => expect(names()).toContain('two'));
});

it('gives a broadcast subscriber what happens from now on, in every process', async () => {
  await record('before');
  const first = recorder('broadcast');
  const second = recorder('broadcast');
  await run(first.subscriber, { durable: false, pollMs: 60_000 });
  await run(second.subscriber, { durable: false, pollMs: 60_000 });
  await record('after');
  await until(() => expect(first.names()).toEqual(['after']));
  await until(() => expect(second.names()).toEqual(['after']));
});
