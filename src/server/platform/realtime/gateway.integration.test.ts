import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { LiveConnection, type LiveMessage } from '../../../trpc/live-connection.ts';
import { type Actor, ANONYMOUS } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/errors.ts';
import { inTransaction } from '../context.ts';
import { openSession, type Session } from '../db/session.ts';
import { appendEvents } from '../events/append.ts';
import { eventsOf } from '../events/read.ts';
import { type EventRun, runSubscribers } from '../events/run.ts';
import { defineSubscriber } from '../events/subscriber.ts';
import { setSessionResolver } from '../http/session.ts';
import { testDatabase } from '../testing/index.ts';
import { LIVE } from './contract.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { registerMessage } from './messages.ts';
import { disconnectSession, publish, publishPosition } from './publish.ts';
import { registerTopic } from './topics.ts';

const { database, ctx, clear } = await testDatabase();
const revoked = new Set<string>();
setSessionResolver(async ({ headers }): Promise<Actor> => {
  const name = headers.authorization?.replace('Bearer ', '') ?? '';
  if (!name || revoked.has(name)) return ANONYMOUS;
  return { type: 'user', userId: name, sessionId: `session-of-${name}`, roles: [{ role: 'customer' }] };
});

const toMessage = (event: { seq: number; type: string; at: string; payload: unknown }): LiveMessage => ({
  seq: event.seq,
  type: event.type,
  at: event.at,
  data: event.payload,
});
/** `box:<owner>` is its owner's; `all` is everyone's who is signed in. */
registerTopic(
  'box',
  async ({ actor }, id) => actor.type === 'user' && actor.userId === id,
  async (context, id, after, limit) => (await eventsOf(context, 'box', id, after, limit)).map(toMessage),
);
registerTopic(
  'place',
  async () => true,
  async () => [],
);
registerMessage('greet', z.object({ name: z.string().max(10) }), async ({ actor }, { name }) => ({
  hello: name,
  from: actor.type === 'user' ? actor.userId : null,
}));
registerMessage('refuse', z.object({}), async () => refuse('conflict', 'conflict'));
registerMessage('crash', z.object({}), async () => {
  throw new Error('a secret: hunter2');
});
const pushes = defineSubscriber({
  name: 'test.pushes',
  mode: 'broadcast',
  types: ['box.filled'],
  async handle(_ctx, events) {
    for (const event of events) publish(`box:${event.aggregateId}`, toMessage(event));
  },
});

const server = http.createServer();
let gateway: Gateway;
let session: Session;
let events: EventRun;
let url = '';
const opened: { close(): void }[] = [];

async function listen(port = 0) {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  gateway = openGateway(server, { database, ownHosts: { publicHost: null }, trustedProxies: 0 });
}
beforeAll(async () => {
  await listen();
  session = await openSession(database);
  events = await runSubscribers(database, session, [pushes], { durable: false, pollMs: 60_000 });
});
beforeEach(() => revoked.clear());
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});
afterAll(async () => {
  await gateway.close();
  server.close();
  await events.stop();
  await session.close();
});

const fill = (owner: string, ...things: string[]) =>
  inTransaction(ctx(), (tx) =>
    appendEvents(
      tx,
      things.map((thing) => ({ type: 'box.filled', version: 1, aggregate: 'box', aggregateId: owner, payload: { thing } })),
    ),
  );
const thing = (message: LiveMessage) => (message.data as { thing: string }).thing;

function connect(token?: string): LiveConnection {
  const connection = new LiveConnection(url, token ? { token } : {});
  opened.push(connection);
  return connection;
}
async function raw(options: Parameters<typeof io>[1] = {}): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, ...options });
  opened.push(socket);
  await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
  return socket;
}
const online = (connection: LiveConnection) => vi.waitFor(() => expect(connection.state).toBe('online'), { timeout: 5_000 });

describe('topics', () => {
  it('give what happens, once and in order, and what was missed', async () => {
    await clear();
    await fill('asha', 'one', 'two');
    const seen: string[] = [];
    connect('asha').follow('box:asha', { onEvent: (message) => seen.push(thing(message)) }, 1);
    await vi.waitFor(() => expect(seen).toEqual(['two']));
    await fill('asha', 'three');
    await fill('someone else', 'theirs');
    await fill('asha', 'four');
    await vi.waitFor(() => expect(seen).toEqual(['two', 'three', 'four']));
  });

  it('lose and double nothing while events come in and connections break', async () => {
    const seen: string[] = [];
    const connection = connect('binu');
    connection.follow('box:binu', { onEvent: (message) => seen.push(thing(message)) }, 0);
    await online(connection);
    const expected: string[] = [];
    for (let i = 0; i < 60; i++) {
      expected.push(String(i));
      await fill('binu', String(i));
      if (i % 15 === 7) connection.reopen();
    }
    await vi.waitFor(() => expect(seen).toEqual(expected), { timeout: 10_000 });
  });

  it('ask for the view to be loaded anew when too much was missed, or when nobody knows from where', async () => {
    await fill('chitra', ...Array.from({ length: 250 }, (_, i) => String(i)));
    const seen = { events: 0, resyncs: 0 };
    const count = { onEvent: () => seen.events++, onResync: () => seen.resyncs++ };
    connect('chitra').follow('box:chitra', count, 0);
    await vi.waitFor(() => expect(seen).toEqual({ events: 0, resyncs: 1 }));
    connect('chitra').follow('box:chitra', count);
    await vi.waitFor(() => expect(seen).toEqual({ events: 0, resyncs: 2 }));
  });

  it('of others, of nobody and unknown ones are refused alike, and never leak', async () => {
    const refusals: string[] = [];
    const leaked = vi.fn();
    const connection = connect('dev');
    for (const topic of ['box:asha', 'box:nobody', 'nothing:1', 'session/session-of-asha', '__proto__']) {
      connection.follow(topic, { onRefused: ({ code }) => refusals.push(code), onEvent: leaked });
    }
    await vi.waitFor(() => expect(refusals).toEqual(Array(5).fill('not_found')));
    await fill('asha', 'private');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(leaked).not.toHaveBeenCalled();
  });

  it('carry positions at most once a second each, the newest last', async () => {
    const seen: number[] = [];
    const connection = connect('esha');
    connection.follow('box:esha', { onPosition: (position) => seen.push(position.lat) });
    await online(connection);
    await vi.waitFor(async () => {
      publishPosition('box:esha', { id: 'r', lat: 0, lng: 77, at: 'x' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(seen).toEqual([0]);
    });
    for (let lat = 1; lat <= 20; lat++) publishPosition('box:esha', { id: 'r', lat, lng: 77, at: 'x' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual([0]);
    await vi.waitFor(() => expect(seen).toEqual([0, 20]), { timeout: 3_000 });
  });

  it('carry positions of many topics to one follower, all of them', async () => {
    const seen = new Set<string>();
    const connection = connect('ishan');
    const topics = Array.from({ length: 30 }, (_, place) => `place:${place}`);
    for (const topic of topics) connection.follow(topic, { onPosition: ({ id }) => seen.add(id) });
    await online(connection);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const topic of topics) publishPosition(topic, { id: topic, lat: 0, lng: 77, at: 'x' });
    await vi.waitFor(() => expect([...seen].sort()).toEqual([...topics].sort()), { timeout: 3_000 });
  });
});

describe('messages from clients', () => {
  it('reach their handler with the sender as actor', async () => {
    const connection = connect('farid');
    await online(connection);
    expect(await connection.send('greet', { name: 'world' })).toEqual({ ok: true, data: { hello: 'world', from: 'farid' } });
  });

  it('are refused with a code when wrong, and never tell what went wrong inside', async () => {
    const connection = connect();
    await online(connection);
    const codes = await Promise.all([
      connection.send('greet', { name: 5 }),
      connection.send('none', {}),
      connection.send('refuse', {}),
      connection.send('crash', {}),
    ]);
    expect(codes.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(['invalid_input', 'not_found', 'conflict', 'internal']);
    expect(JSON.stringify(codes)).not.toContain('hunter2');
  });

  it('survive rubbish', async () => {
    const socket = await raw();
    for (const rubbish of [undefined, null, 5, 'x', [], { topic: 5 }, { topic: 'x'.repeat(500) }]) {
      for (const event of [LIVE.subscribe, LIVE.unsubscribe, LIVE.send]) {
        expect(await socket.timeout(2_000).emitWithAck(event, rubbish)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
      }
    }
    socket.emit(LIVE.send);
    expect(socket.connected).toBe(true);
  });

  it('are limited in size and in number', async () => {
    const socket = await raw();
    const answers = await Promise.all(Array.from({ length: 100 }, () => socket.timeout(5_000).emitWithAck(LIVE.send, { name: 'none' })));
    const codes = answers.map((answer) => answer.error.code);
    expect(codes.filter((code) => code === 'not_found').length).toBeLessThan(70);
    expect(codes).toContain('rate_limited');
    for (let i = 0; i < 400; i++) socket.emit(LIVE.send, { name: 'none' });
    await vi.waitFor(() => expect(socket.connected).toBe(false));
    const second = await raw();
    second.emit(LIVE.send, { name: 'greet', data: 'x'.repeat(20_000) });
    await vi.waitFor(() => expect(second.connected).toBe(false));
  });
});

describe('connections', () => {
  it('of a revoked session end, at once', async () => {
    const socket = await raw({ auth: { token: 'gita' } });
    const other = await raw({ auth: { token: 'hari' } });
    const told = vi.fn();
    socket.on(LIVE.signedOut, told);
    revoked.add('gita');
    disconnectSession('session-of-gita');
    await vi.waitFor(() => expect(socket.connected).toBe(false));
    expect(told).toHaveBeenCalled();
    expect(other.connected).toBe(true);
  });

  it('from another site are refused, for they would carry the cookie', async () => {
    await expect(raw({ extraHeaders: { origin: 'https://evil.example' } })).rejects.toThrow();
    await expect(raw({ extraHeaders: { origin: url } })).resolves.toBeDefined();
  });

  it('are WebSocket only', async () => {
    const response = await fetch(`${url}/socket.io/?EIO=4&transport=polling`);
    expect(response.status).toBe(400);
    await response.arrayBuffer();
  });
});
