import { beforeAll, expect, it } from 'vitest';
import { installJobs } from '../../src/server/platform/jobs/boss.ts';
import { registeredJobs } from '../../src/server/platform/jobs/job.ts';
import { seededNumbers, testClock, testDatabase } from '../../src/server/platform/testing/index.ts';
import { accountsOf } from './week/accounts.ts';
import { aTown } from './week/town.ts';
import { liveAWeek } from './week/week.ts';

/** The whole week of 20,000 orders is a bench: `npm run -s bench -- week`. */
const ORDERS = 240;

const { ctx, database } = await testDatabase();
const clock = testClock(new Date('2026-11-16T00:10:00+05:30'));
const system = ctx({ clock });

beforeAll(() => installJobs(database, registeredJobs()));

it('a week with every failure mixed in leaves the books whole, and nobody with money that is not theirs', async () => {
  const town = await aTown(system, 60);
  const lived = await liveAWeek({ ctx: system, clock, town, orders: ORDERS, random: seededNumbers(7) });
  const accounts = await accountsOf(system);

  expect(lived).toMatchObject({ orders: ORDERS, statements: town.kitchens.length });
  expect(Object.keys(accounts.ended)).toEqual(['cancelled', 'delivered']);
  expect(accounts.ended['delivered']).toBeGreaterThan(ORDERS / 3);
  expect(accounts).toMatchObject({ deliveredUnpaid: 0, jobsLeft: [], netPaise: 0, ledger: { unbalanced: 0, mismatched: 0, faults: [] } });
  const { trial, gateway } = accounts;
  expect({ held: trial['customer_advance'] ?? 0, owedBack: trial['refunds_payable'] ?? 0, notUnderstood: trial['suspense'] ?? 0 }).toEqual({
    held: 0,
    owedBack: 0,
    notUnderstood: 0,
  });
  expect(trial['gateway_clearing']).toBe(gateway.heldPaise - Number(accounts.bank?.paise));
  expect(accounts.bank).toMatchObject({ differences: 0 });
  expect(-(trial['customer_wallet'] ?? 0)).toBe(accounts.walletsPaise);
  expect(accounts.statements).toEqual(town.kitchens.map(() => ({ status: 'paid', rebuilt: true })));
  expect(Object.keys(accounts.riders)).toEqual(['paid']);
  expect(trial['restaurant_payable'] ?? 0).toBe(0);
  expect(trial['rider_cash'] ?? 0).toBe(0);
  expect(gateway.refunds).toBeGreaterThan(10);
}, 300_000);
