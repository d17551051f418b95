import { beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { newId } from '../../../platform/context.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { PAY_FORMULAS, payDayBonuses } from '../../dispatch/index.ts';
import { aCarriedOrder, aRider } from '../../dispatch/testing/riders.ts';
import { balancesOf, journal, ownedBy, post } from '../../ledger/index.ts';
import type { World } from '../../orders/testing/world.ts';
import { holdsUp, recomputed } from '../domain/rider-line.ts';
import { riderLinesOf } from '../store/rider-lines.ts';
import { statementsOfRider } from '../store/rider-statements.ts';
import { aSettledWorld, aVerifiedAccount } from '../testing/orders.ts';
import { closeCycle } from './close-cycle.ts';
import { payoutFailed, payoutProcessed } from './end-payout.ts';
import { requestPayout } from './request-payout.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const DAY_MS = 86_400_000;
let world: World;

beforeEach(async () => {
  await clear();
  clock.set(TEST_TIME);
  world = await aSettledWorld(system);
  await aRider(system, world, { userId: world.riderId });
  await database.prisma.menuItem.updateMany({ data: { stock: null } });
});

async function close() {
  clock.advance(7 * DAY_MS);
  const closed = await closeCycle(system, { id: world.city.id, timeZone: 'Asia/Kolkata' });
  const [statement] = await statementsOfRider(system, world.riderId, null, 1);
  return { closed, statement, lines: statement ? await riderLinesOf(system, statement.id) : [] };
}
const owed = async () => {
  const code = ownedBy('rider_payable', world.riderId);
  return 0 - ((await balancesOf(system, [code])).get(code) ?? 0);
};

describe('a rider’s week', () => {
  it('has a line for each order that anyone can recompute by hand, with the tip and the welfare contribution', async () => {
    const orderId = await aCarriedOrder(system, world, { waitMinutes: 9, tipPaise: 3_000 });
    await aCarriedOrder(system, world);
    const { closed, statement, lines } = await close();
    expect(closed).toMatchObject({ ridersIssued: 1 });
    const line = lines.find(({ subjectId }) => subjectId === orderId);
    expect(line?.parts.map(({ part }) => part)).toEqual(['base', 'waiting', 'tip']);
    expect(line).toMatchObject({ formula: 1, tipPaise: 3_000, bonusPaise: 0, cashKeptPaise: 0, adjustmentsPaise: 0 });
    expect(line?.welfarePaise).toBeGreaterThan(0);
    expect(lines).toHaveLength(2);
    for (const one of lines) {
      expect(holdsUp(one, PAY_FORMULAS)).toBe(true);
      expect(one).toMatchObject(recomputed(one));
    }
    expect(statement).toMatchObject({ status: 'issued', holdReason: null, netPaise: await owed(), payablePaise: await owed() });
  });

  it('has the bonus of a day once, by the city’s midnight, with its reason', async () => {
    for (let trip = 0; trip < 14; trip++) {
      await aCarriedOrder(system, world);
      // Handed in at once, or the limit of cash would end the day early.
      await database.prisma.riderCash.updateMany({ data: { inHandPaise: 0 } });
    }
    const before = await owed();
    await payDayBonuses(system);
    expect(await owed()).toBe(before);
    clock.set(new Date('2026-11-24T18:30:00.000Z'));
    await Promise.all(Array.from({ length: 4 }, () => payDayBonuses(system)));
    await payDayBonuses(system);
    expect(await owed()).toBe(before + 12_000);
    const { lines } = await close();
    const bonus = lines.filter(({ subjectType }) => subjectType === 'rider_day');
    expect(bonus).toMatchObject([{ formula: 1, bonusPaise: 12_000, netPaise: 12_000, parts: [{ part: 'bonus', trips: 14, target: 14, paise: 12_000 }] }]);
    expect(lines.every((line) => holdsUp(line, PAY_FORMULAS))).toBe(true);
    expect(await database.prisma.riderBonus.findMany()).toMatchObject([{ day: '2026-11-24', trips: 14, target: 14 }]);
  });

  it('takes off cash that was kept as pay and what was short, and carries nothing twice', async () => {
    await aCarriedOrder(system, world);
    const earned = await owed();
    const occurredAt = clock.now();
    await post(system, [
      journal.cashDeposited({ depositId: newId(system), riderId: world.riderId, amountPaise: paise(1_000), by: 'earnings', occurredAt }),
      journal.cashShortage({ shortageId: newId(system), riderId: world.riderId, amountPaise: paise(997), occurredAt }),
    ]);
    const { statement, lines } = await close();
    expect(lines.map(({ subjectType, netPaise }) => [subjectType, netPaise]).sort()).toEqual([
      ['cash_deposit', -1_000],
      ['order', earned],
      ['rider_debt', -997],
    ]);
    expect(statement).toMatchObject({ payablePaise: earned - 1_997 });
    expect((await balancesOf(system, [ownedBy('rider_receivable', world.riderId)])).values().next().value).toBe(0);
    const second = await close();
    expect(second.closed.ridersIssued).toBe(0);
    expect(second.statement?.id).toBe(statement?.id);
  });

  it('is issued on hold when a line is not what its formula gives', async () => {
    const orderId = await aCarriedOrder(system, world);
    await database.prisma.delivery.update({ where: { orderId }, data: { payParts: [{ part: 'base', units: 1, ratePaise: 2_600, paise: 2_600 }] } });
    expect((await close()).statement?.holdReason).toContain('formula');
  });

  it('is paid once, and again only after it came back', async () => {
    await aCarriedOrder(system, world);
    const id = (await close()).statement?.id ?? '';
    await expect(requestPayout(system, id)).rejects.toThrow('payout_account_missing');
    await aVerifiedAccount(system, 'rider', world.riderId);
    const all = await Promise.all(Array.from({ length: 16 }, () => requestPayout(system, id)));
    const [first] = new Set(all.map((payout) => payout.id));
    expect([new Set(all.map((payout) => payout.id)).size, await owed()]).toEqual([1, 0]);
    await payoutFailed(system, first ?? '');
    expect(await owed()).toBeGreaterThan(0);
    const second = await requestPayout(system, id);
    await payoutProcessed(system, second.id);
    await payoutFailed(system, second.id);
    expect([await owed(), (await statementsOfRider(system, world.riderId, null, 1))[0]?.status]).toEqual([0, 'paid']);
  });
});
