import { beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { balancesOf } from '../../ledger/index.ts';
import { background } from '../../orders/testing/background.ts';
import { anOrder, aWorld } from '../../orders/testing/world.ts';
import { sandboxPay, settlementSources } from '../../payments/index.ts';
import { gatewaySettlements } from '../queries/gateway-settlements.ts';
import { takeGatewaySettlements } from './take-gateway-settlements.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const behind = background();
const DAY_MS = 86_400_000;
const finance = ctx({ clock, actor: { type: 'user', userId: newId(system), sessionId: newId(system), roles: [{ role: 'finance' }] } });

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock.set(new Date('2026-11-24T06:30:00.000Z'));
  await behind.reset(system);
  const world = await aWorld(system);
  for (let order = 0; order < 2; order++) {
    await anOrder(system, world, { tender: 'upi' });
    const { upiRef } = await database.prisma.sandboxOrder.findFirstOrThrow({ where: { status: 'created' } });
    await sandboxPay(system, { ref: upiRef, outcome: 'success' });
    await behind.settle(system);
  }
});

const books = async () => [...(await balancesOf(system, ['gateway_clearing', 'escrow_bank', 'gateway_fee_expense', 'input_gst'])).values()];

it('is in the books once, with fee and tax, however often and however parallel it is taken', async () => {
  expect(await books()).toEqual([101_994, 0, 0, 0]);
  expect(await takeGatewaySettlements(system)).toBe(0);
  clock.advance(DAY_MS);
  const all = await Promise.all(Array.from({ length: 6 }, () => takeGatewaySettlements(system)));
  expect(all.reduce((total, taken) => total + taken, 0)).toBe(1);
  clock.advance(DAY_MS);
  expect(await takeGatewaySettlements(system)).toBe(0);
  expect(await books()).toEqual([0, 99_586, 2_040, 368]);
  const { settlements, late } = await gatewaySettlements(finance);
  expect(settlements).toMatchObject([{ grossPaise: 101_994, feePaise: 2_040, feeGstPaise: 368, netPaise: 99_586, itemCount: 2, differences: [] }]);
  expect(late).toEqual({ count: 0, paise: 0 });
});

it('tells what we don’t know, another amount, and payments that no settlement had in time', async () => {
  const [one, other] = await database.prisma.payment.findMany({ orderBy: { id: 'asc' } });
  await database.prisma.payment.update({ where: { id: one?.id ?? '' }, data: { amountPaise: 50_000 } });
  await database.prisma.payment.update({ where: { id: other?.id ?? '' }, data: { gatewayPaymentId: 'pay_Elsewhere' } });
  clock.advance(6 * DAY_MS);
  await takeGatewaySettlements(system);
  const { settlements, late } = await gatewaySettlements(finance);
  expect(settlements.flatMap(({ differences }) => differences.map(({ code, ourPaise }) => [code, ourPaise])).sort()).toEqual([
    ['amount', 50_000],
    ['unknown', null],
  ]);
  expect(late).toEqual({ count: 1, paise: 50_997 });
  expect(settlementSources().map(({ name }) => name)).toEqual(['sandbox']);
});
