import { inspect } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { LatLng } from '../../../kernel/geo.ts';
import { testDatabase } from '../../../platform/testing/index.ts';
import { aCity } from '../../catalog/testing/factories.ts';
import { RULE } from '../domain/travel-times.ts';
import { travelTimesOf } from '../queries/travel-times.ts';
import { googleRoutesServer } from '../testing/google-routes-server.ts';
import { hiddenCity } from '../testing/hidden-city.ts';
import type { Service } from '../testing/local-service.ts';
import { osrmServer } from '../testing/osrm-server.ts';
import { askedTimes } from './asked-times.ts';
import type { RoutingDriver } from './driver.ts';
import { createGoogleDriver } from './google.ts';
import { guarded } from './guarded.ts';
import { createOsrmDriver } from './osrm.ts';
import { driverOf } from './registry.ts';

const KEY = 'the-routes-key-of-a-test';
const NOW = Date.parse('2026-11-24T07:30:00Z');
const AT = new Date(NOW);
const TIMEOUT_MS = 2_500;
const city = hiddenCity(5);
const places = Array.from({ length: 130 }, () => city.place());
const [here = city.middle, there = city.middle] = places;
const atSea: LatLng = { lat: 12.4, lng: 77.6 };

const { ctx } = await testDatabase();
const osrm = await osrmServer();
const google = await googleRoutesServer({ key: KEY, now: () => NOW });
const drivers: [string, Service, RoutingDriver, number][] = [
  ['osrm', osrm, createOsrmDriver({ url: `${osrm.url}/`, profile: 'scooter', timeoutMs: TIMEOUT_MS }), 7],
  ['google', google, createGoogleDriver({ key: KEY, url: google.url, timeoutMs: TIMEOUT_MS, now: () => NOW }), 5],
];

afterEach(() => {
  for (const { state } of [osrm, google]) {
    state.outage = 'none';
    state.calls.length = 0;
  }
});
afterAll(() => Promise.all([osrm.close(), google.close()]));

describe.each(drivers)('the %s driver', (_name, service, driver, metresASecond) => {
  it('tells a way in seconds and metres, and that there is none', async () => {
    const leg = await driver.route(here, there, AT);
    expect(leg && Math.abs(leg.metres / leg.seconds - metresASecond)).toBeLessThan(0.1);
    expect(await driver.route(here, atSea, AT)).toBeNull();
  });

  it('tells a table row by row, in its order, with null for no way', async () => {
    const [from, to] = [places.slice(0, 3), [...places.slice(3, 7), atSea]];
    const table = await driver.table(from, to, AT);
    expect(table.map((row) => row.length)).toEqual([5, 5, 5]);
    for (const [row, one] of from.entries())
      for (const [column, other] of to.entries()) {
        const told = table[row]?.[column] ?? null;
        if (other === atSea) expect(told).toBeNull();
        else expect(Math.abs((told ?? 0) - ((await driver.route(one, other, AT))?.seconds ?? 0))).toBeLessThan(0.2);
      }
  });

  it('asks for a large table in parts that the service takes', async () => {
    const table = await driver.table(places, places.slice(0, 60), AT);
    expect(table).toHaveLength(130);
    expect(table.every((row) => row.length === 60 && row.every((seconds) => seconds !== null))).toBe(true);
    expect(table[129]?.[59]).toBe((await driver.table(places.slice(129), places.slice(59, 60), AT))[0]?.[0]);
    expect(await driver.table([], places, AT)).toEqual([]);
  });

  it.each([
    ['down', 500, 'UNREADABLE'],
    ['cut', 503, 'UNREACHABLE'],
    ['slow', 503, 'TIMEOUT'],
    ['odd', 502, 'UNREADABLE'],
  ] as const)('tells a service that is %s as such, in time, and shows no key', async (outage, status, code) => {
    service.state.outage = outage;
    const began = performance.now();
    const failed = await driver.table([here], [there], AT).catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'RoutingError', status, code });
    expect(performance.now() - began).toBeLessThan(TIMEOUT_MS + 1_500);
    expect(inspect(failed, { depth: 9 })).not.toContain(KEY);
  });

  it('is given a rest once its service is away, and is asked again after it', async () => {
    let now = 0;
    const rested = guarded(driver, () => now);
    service.state.outage = 'flood';
    for (let time = 0; time < 3; time += 1) await expect(rested.route(here, there, AT)).rejects.toMatchObject({ status: 429 });
    service.state.calls.length = 0;
    await expect(rested.table([here], [there], AT)).rejects.toMatchObject({ status: 503, code: 'CIRCUIT_OPEN' });
    expect(service.state.calls).toHaveLength(0);
    service.state.outage = 'none';
    now += 15_000;
    expect(await rested.route(here, there, AT)).not.toBeNull();
  });

  it('gives a city’s times for the places named, kept for replaying, and what was learned for all else', async () => {
    const system = ctx({ at: AT });
    const { id } = await aCity(system);
    const named = { from: [here, places[2] ?? here], to: [there, atSea] };
    const times = await askedTimes(system, id, AT, named, RULE, driver);
    expect(times.version).toMatch(/^table:/);
    const told = times.secondsBetween(here, there);
    expect(told).toBe((await driver.table([here], [there], AT))[0]?.[0]);
    expect(times.secondsBetween(here, atSea)).toBe(RULE.secondsBetween(here, atSea));
    expect(times.secondsBetween(there, here)).toBe(RULE.secondsBetween(there, here));
    expect((await travelTimesOf(system, times.version))?.secondsBetween(here, there)).toBe(told);
    service.state.outage = 'cut';
    expect(await askedTimes(system, id, AT, named, RULE, driver)).toBe(RULE);
    service.state.outage = 'none';
    service.state.calls.length = 0;
    const many = Array.from({ length: 400 }, () => here);
    expect(await askedTimes(system, id, AT, { from: many, to: many }, RULE, driver)).toBe(RULE);
    expect(service.state.calls).toHaveLength(0);
  });
});

describe('what each service is asked', () => {
  it('osrm refuses an unknown profile as an answer', async () => {
    const wrong = createOsrmDriver({ url: osrm.url, profile: 'hovercraft' });
    await expect(wrong.route(here, there, AT)).rejects.toMatchObject({ status: 400, code: 'InvalidQuery' });
  });

  it('google is told the hour ahead, two wheels and traffic, and refuses another key', async () => {
    const [, , driver] = drivers[1] ?? [];
    await driver?.table([here], [there], new Date(NOW + 3_600_000));
    expect(google.state.calls.at(-1)?.body).toMatchObject({
      travelMode: 'TWO_WHEELER',
      routingPreference: 'TRAFFIC_AWARE',
      departureTime: '2026-11-24T08:30:00.000Z',
    });
    await driver?.table([here], [there], new Date(NOW - 3_600_000));
    expect(google.state.calls.at(-1)?.body).not.toHaveProperty('departureTime');
    const stranger = createGoogleDriver({ key: 'the-key-of-somebody-else', url: google.url, now: () => NOW });
    await expect(stranger.route(here, there, AT)).rejects.toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    await expect(stranger.table([here], [there], AT)).rejects.toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
  });

  it('the environment chooses', () => {
    const none = { OSRM_URL: undefined, OSRM_PROFILE: 'driving', GOOGLE_ROUTES_KEY: undefined };
    expect(driverOf({ TRAVEL_TIMES: 'learned', ...none })).toBeNull();
    expect(driverOf({ ...none, TRAVEL_TIMES: 'osrm', OSRM_URL: osrm.url })?.name).toBe('osrm');
    expect(driverOf({ ...none, TRAVEL_TIMES: 'google', GOOGLE_ROUTES_KEY: KEY })?.name).toBe('google');
  });
});
