import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seedDemo } from '../../../../../prisma/seed/main.ts';
import { readEnv } from '../../../env.ts';
import { setSessionResolver } from '../../../platform/http/session.ts';
import { testDatabase } from '../../../platform/testing/index.ts';
import { payoutPort, pricingPorts } from '../../../ports.ts';
import { type RunningServer, startServer } from '../../../server.ts';
import { appRouter } from '../../../trpc/root.ts';
import { createWebhooks } from '../../../webhooks.ts';
import { keepPositions, startDispatcher } from '../../dispatch/index.ts';
import { sessionResolver } from '../../identity/index.ts';
import { setPricingPorts } from '../../pricing/index.ts';
import { setPayoutPort } from '../../settlement/index.ts';
import { type LiveRequest, liveCity, UnfitServerError } from './live-city.ts';
import '../../../modules-in-use.ts';

const SPEED = vi.hoisted(() => {
  vi.stubEnv('SIMULATION_SPEED', '120');
  return 120;
});
const { database, url } = await testDatabase();
const ALL = ['web', 'dispatcher'] as const;
let server: RunningServer;
let asked: LiveRequest;
const told: string[] = [];

beforeAll(async () => {
  await seedDemo(database, { log: () => {}, orders: 200 });
  setSessionResolver(sessionResolver(database));
  setPricingPorts(pricingPorts());
  setPayoutPort(payoutPort);
  server = await startServer({
    env: readEnv({ NODE_ENV: 'test', DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1', RATE_LIMITS: '0' }),
    database,
    router: appRouter,
    version: '1.2.3',
    refuseOtherUpgrades: true,
    webhooks: createWebhooks(database),
    background: [
      { roles: [...ALL], start: startDispatcher },
      { roles: [...ALL], start: keepPositions },
    ],
    pages: async (_request, response) => void response.writeHead(404).end(),
  });
  asked = {
    url: `http://127.0.0.1:${server.port}`,
    citySlug: 'bengaluru',
    from: Date.parse('2026-11-27T20:00:00+05:30'),
    hours: 0.15,
    speed: SPEED,
    riders: 40,
    ordersADay: 300,
    seed: 4,
    festival: 1,
    rain: 'dry',
    tell: (line) => void told.push(line),
  };
}, 240_000);
afterAll(() => server.drain(2_000));

describe('a live city', () => {
  it('refuses a server at another pace, and more riders than there are', async () => {
    await expect(liveCity({ ...asked, speed: 60, riders: 1 })).rejects.toThrow(/SIMULATION_SPEED=60/);
    await expect(liveCity({ ...asked, riders: 1_000 })).rejects.toThrow(UnfitServerError);
  }, 60_000);

  it('carries orders from the cart to the door through the public API and sockets', async () => {
    const closed = async () => await database.prisma.restaurantHours.count({ where: { closes: { not: 1_440 } } });
    const before = await closed();
    const { reports, speed } = await liveCity(asked);
    const [report] = reports;
    expect(speed).toBe(SPEED);
    expect(report?.orders.placed).toBeGreaterThan(2);
    const { placed = 0, delivered = 0, cancelledByCustomer = 0, cancelledByKitchen = 0, open = 0 } = report?.orders ?? {};
    expect(delivered + cancelledByCustomer + cancelledByKitchen + open).toBe(placed);
    expect(delivered).toBeGreaterThan(placed / 2);
    const ours = { customerId: { in: (await database.prisma.user.findMany({ where: { phone: { startsWith: '+919003' } } })).map(({ id }) => id) } };
    expect(await database.prisma.order.count({ where: ours })).toBe(placed);
    expect(await database.prisma.order.count({ where: { ...ours, status: 'delivered' } })).toBe(delivered);
    expect(report?.offers.accepted).toBeGreaterThanOrEqual(delivered);
    expect(report?.riders.paidPaise).toBeGreaterThan(0);
    expect(Object.keys(report?.errors ?? {}).filter((kind) => kind.startsWith('unreachable'))).toEqual([]);
    expect(await database.prisma.riderPosition.count()).toBeGreaterThan(0);
    expect(await database.prisma.rider.count({ where: { online: true, simulated: false } })).toBe(0);
    expect(await closed()).toBe(before);
  }, 240_000);
});
