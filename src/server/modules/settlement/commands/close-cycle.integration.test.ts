import { beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { newId } from '../../../platform/context.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { balancesOf, journal, ownedBy, post } from '../../ledger/index.ts';
import type { World } from '../../orders/testing/world.ts';
import { rebuildStatement } from '../queries/rebuild-statement.ts';
import { linesOf } from '../store/journal-lines.ts';
import { statementsOfCycle } from '../store/statements.ts';
import { aDeliveredOrder, aSettledWorld } from '../testing/orders.ts';
import { chargeOrder } from './charge-order.ts';
import { closeCycle } from './close-cycle.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const WEEK_MS = 7 * 86_400_000;
let world: World;

beforeEach(async () => {
  await clear();
  clock.set(TEST_TIME);
  world = await aSettledWorld(system);
});

async function aChargedOrder(): Promise<string> {
  const orderId = await aDeliveredOrder(system, world);
  await chargeOrder(system, orderId);
  return orderId;
}
async function nextWeek() {
  clock.advance(WEEK_MS);
  const closed = await closeCycle(system, { id: world.city.id, timeZone: 'Asia/Kolkata' });
  const [statement] = await statementsOfCycle(system, closed.cycle.id);
  return { ...closed, statement };
}
const owed = async () => {
  const code = ownedBy('restaurant_payable', world.restaurant.id);
  return 0 - ((await balancesOf(system, [code])).get(code) ?? 0);
};
const refund = (orderId: string, amount: number) =>
  post(system, [
    journal.refundRequested({
      refundId: newId(system),
      orderId,
      amountPaise: paise(amount),
      bearer: { by: 'restaurant', restaurantId: world.restaurant.id },
      occurredAt: clock.now(),
    }),
  ]);

describe('a cycle', () => {
  it('runs from Monday to Sunday in the city’s time, with a line for each order, as the ledger has them', async () => {
    const orderId = await aChargedOrder();
    await aChargedOrder();
    const { cycle, issued, statement } = await nextWeek();
    expect([issued, cycle.fromAt.toISOString(), cycle.toAt.toISOString()]).toEqual([1, '2026-11-22T18:30:00.000Z', '2026-11-29T18:30:00.000Z']);
    expect(statement).toMatchObject({ status: 'issued', netPaise: 2 * 31_423 + 1, payablePaise: 62_847, carriedPaise: 0 });
    const lines = await linesOf(system, statement?.id ?? '');
    expect(lines.find(({ subjectId }) => subjectId === orderId)).toMatchObject({
      itemsPaise: 39_900,
      packagingPaise: 2_600,
      earnedPaise: 42_500,
      commissionPaise: 9_350,
      commissionGstPaise: 1_684,
      tdsPaise: 43,
      tcsPaise: 0,
      netPaise: 31_423,
    });
    expect(await rebuildStatement(system, statement?.id ?? '')).toEqual(lines);
    expect(await owed()).toBe(62_847);
  });

  it('is closed once, and its commission invoiced', async () => {
    await aChargedOrder();
    const { cycle, statement } = await nextWeek();
    expect(await closeCycle(system, { id: world.city.id, timeZone: 'Asia/Kolkata' })).toMatchObject({ cycle: { id: cycle.id }, issued: 0 });
    expect(await database.prisma.taxDocument.findMany({ where: { id: statement?.invoiceId ?? '' } })).toMatchObject([
      { kind: 'commission_invoice', taxablePaise: 9_350, cgstPaise: 842, sgstPaise: 842, totalPaise: 11_034 },
    ]);
  });

  it('takes what comes late with the next, and carries what the restaurant owes', async () => {
    const orderId = await aChargedOrder();
    await nextWeek();
    await refund(orderId, 10_000);
    const second = await nextWeek();
    expect(second.statement).toMatchObject({ netPaise: -10_000, payablePaise: 0 });
    expect(await linesOf(system, second.statement?.id ?? '')).toMatchObject([{ itemsPaise: 0, earnedPaise: 0, refundsPaise: 10_000, netPaise: -10_000 }]);
    await aChargedOrder();
    const third = await nextWeek();
    expect(third.statement).toMatchObject({ carriedPaise: -10_000, netPaise: 31_424, payablePaise: 21_424 });
    expect(await database.prisma.settlementEntry.count()).toBe(3 + 1 + 3);
  });
});
