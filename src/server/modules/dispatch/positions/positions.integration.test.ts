import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LiveConnection } from '../../../../trpc/live-connection.ts';
import { type Actor, ANONYMOUS } from '../../../kernel/actor.ts';
import { setSessionResolver } from '../../../platform/http/session.ts';
import { type Gateway, openGateway } from '../../../platform/realtime/gateway.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { reportPosition } from '../commands/report-position.ts';
import { setOnline } from '../commands/set-online.ts';
import { aRider } from '../testing/riders.ts';
import '../realtime.ts';
import { book } from './book.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const people = new Map<string, Actor>();
setSessionResolver(async ({ headers }) => people.get(headers.authorization?.replace('Bearer ', '') ?? '') ?? ANONYMOUS);

const server = http.createServer();
let gateway: Gateway;
let world: World;
const opened: LiveConnection[] = [];
const idOf = (actor: Actor) => (actor.type === 'user' ? actor.userId : '');
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.rejection?.code ?? String(error),
  );

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  gateway = openGateway(server, { database, ownHosts: { publicHost: null }, trustedProxies: 0 });
});
beforeEach(async () => {
  await clear();
  world = await aWorld(contextOf());
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});
afterAll(async () => {
  await gateway.close();
  server.close();
});

/** Connects as a person, waits for it, and gives what the server says to a position. */
async function phoneOf(name: string, actor: Actor) {
  people.set(name, actor);
  const connection = new LiveConnection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { token: name });
  opened.push(connection);
  await expect.poll(() => connection.state, { timeout: 5_000 }).toBe('online');
  return async (data: object) => {
    const answer = await connection.send('rider.position', data);
    return answer.ok ? 'taken' : answer.error.code;
  };
}

describe('over a real socket', () => {
  const here = (north = 0, ms = 0) => ({ lat: world.restaurant.lat + north, lng: world.restaurant.lng, at: new Date(Date.now() + ms).toISOString() });

  it('a session speaks for its own rider and for no other', async () => {
    const clock = { now: () => new Date() };
    const [ravi, sita] = [await aRider(contextOf({ clock }), world), await aRider(contextOf({ clock }), world)];
    const [raviSays, sitaSays] = [await phoneOf('ravi', ravi), await phoneOf('sita', sita)];
    expect(await raviSays({ ...here(), riderId: idOf(ravi) })).toBe('taken');
    const before = book.latest(idOf(ravi));
    expect(await sitaSays({ ...here(0.01), riderId: idOf(ravi) })).toBe('not_found');
    expect(book.latest(idOf(ravi))).toEqual(before);
    expect(await sitaSays(here(0.002))).toBe('taken');
    expect(book.latest(idOf(ravi))).toEqual(before);
    expect(book.latest(idOf(sita))?.lat).toBe(here(0.002).lat);
    expect(await (await phoneOf('asha', world.customer))(here())).toBe('forbidden');
    expect(await (await phoneOf('nobody', ANONYMOUS))(here())).toBe('forbidden');
  });

  it('what can’t be true is refused with the reason', async () => {
    const rider = await aRider(contextOf({ clock: { now: () => new Date() } }), world);
    const says = await phoneOf('hari', rider);
    expect(await says({ ...here(), lat: 95 })).toBe('invalid_input');
    expect(await says({ ...here(), lat: 19.07, lng: 72.87 })).toBe('position_out_of_range');
    expect(await says(here(0, 60_000))).toBe('position_in_the_future');
    expect(await says(here(0, -3_600_000))).toBe('position_too_old');
    expect(await says({ ...here(), accuracyM: 2_000 })).toBe('position_inaccurate');
    expect(await says({ ...here(), mock: true })).toBe('position_mock');
    expect(await says(here())).toBe('taken');
    expect(await says(here(0.2))).toBe('position_jump');
  });
});

describe('doubtful positions', () => {
  const clock = testClock();
  const as = (actor: Actor) => contextOf({ clock, actor });
  const here = (north = 0) => ({ lat: world.restaurant.lat + north, lng: world.restaurant.lng, at: clock.now().toISOString() });
  const noted = () => database.prisma.auditLog.findMany({ where: { action: 'rider.positions_doubtful' }, select: { subjectId: true, after: true } });

  it('become a line of the audit when there are many, and one an hour for a rider', async () => {
    const [rider, honest] = [await aRider(as(world.operator), world), await aRider(as(world.operator), world)];
    for (let second = 0; second < 40; second++) {
      clock.advance(1_000);
      await codeOf(reportPosition(as(rider), { ...here(), mock: second % 2 === 0 }));
      await reportPosition(as(honest), here(second * 0.00005));
      if (second === 6) expect(await noted()).toEqual([]);
    }
    expect(await noted()).toEqual([{ subjectId: idOf(rider), after: { doubt: 'mock' } }]);
  });

  it('are told of who speaks for others', async () => {
    const [rider, other] = [await aRider(as(world.operator), world), await aRider(as(world.operator), world)];
    for (let time = 0; time < 5; time++) expect(await codeOf(reportPosition(as(rider), { ...here(), riderId: idOf(other) }))).toBe('not_found');
    expect(await noted()).toEqual([{ subjectId: idOf(rider), after: { doubt: 'another' } }]);
  });

  it('are not those of a rider who began duty where nobody knew', async () => {
    const rider = await aRider(as(world.operator), world, { online: false, at: { lat: world.restaurant.lat + 0.1, lng: world.restaurant.lng } });
    await setOnline(as(rider), { online: true });
    clock.advance(3_000);
    expect(await codeOf(reportPosition(as(rider), here()))).toBe('done');
    clock.advance(3_000);
    expect(await codeOf(reportPosition(as(rider), here(0.1)))).toBe('position_jump');
  });
});
