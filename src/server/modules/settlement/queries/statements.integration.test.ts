import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { newId } from '../../../platform/context.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import type { World } from '../../orders/testing/world.ts';
import { chargeOrder } from '../commands/charge-order.ts';
import { openDispute, resolveDispute } from '../commands/disputes.ts';
import { saveTerms } from '../commands/save-terms.ts';
import { holdStatement, payStatement, runCycle } from '../commands/staff.ts';
import { aDeliveredOrder, aSettledWorld } from '../testing/orders.ts';
import { statementFile } from './statement-file.ts';
import { allStatements, balance, statements, statementWithLines } from './statements.ts';

const { ctx, database } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const WEEK_MS = 7 * 86_400_000;
const REASON = 'because the test says so';
let world: World;
let statementId: string;

const person = (role: Role, restaurantId?: string): Actor => ({
  type: 'user',
  userId: newId(system),
  sessionId: newId(system),
  roles: [{ role, ...(restaurantId && { restaurantId }) }],
});
const finance = ctx({ clock, actor: person('finance') });
const owner = () => ctx({ clock, actor: person('vendor_owner', world.restaurant.id) });
const week = async () => {
  clock.advance(WEEK_MS);
  await runCycle(finance, { cityId: world.city.id });
};

beforeAll(async () => {
  world = await aSettledWorld(system);
  await chargeOrder(system, await aDeliveredOrder(system, world));
  await week();
  const page = await statements(owner(), { restaurantId: world.restaurant.id, limit: 20 });
  statementId = page.statements[0]?.id ?? '';
});

describe('a restaurant', () => {
  it('sees its balance and its statement, others and its kitchen do not', async () => {
    const input = { restaurantId: world.restaurant.id };
    expect(await balance(owner(), input)).toEqual({ balancePaise: 31_423, issuedPaise: 31_423 });
    expect((await statementWithLines(owner(), { statementId })).lines).toMatchObject([{ subjectType: 'order', netPaise: 31_423 }]);
    for (const actor of [world.kitchen, person('vendor_owner', newId(system)), world.customer]) {
      const theirs = ctx({ clock, actor });
      await expect(balance(theirs, input)).rejects.toThrow('not_found');
      await expect(statementWithLines(theirs, { statementId })).rejects.toThrow('not_found');
      await expect(statementFile(theirs, { statementId, format: 'csv' })).rejects.toThrow('not_found');
      await expect(allStatements(theirs, { limit: 10 })).rejects.toThrow('forbidden');
    }
  });

  it('gets it as CSV with whole amounts, and as PDF in English and Hindi', async () => {
    const csv = await statementFile(owner(), { statementId, format: 'csv' });
    const [head, row] = Buffer.from(csv.base64, 'base64').toString().split('\n');
    expect(head).toContain('items,packaging,restaurantDiscount,platformDiscount,earned,commission,commissionGst,tds,tcs,refunds,adjustments,net');
    expect(row).toContain('399.00,26.00,0.00,0.00,425.00,-93.50,-16.84,-0.43,0.00,0.00,0.00,314.23');
    for (const locale of ['en', 'hi'] as const) {
      const pdf = await statementFile({ ...owner(), locale }, { statementId, format: 'pdf' });
      expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('finance', () => {
  it('answers a dispute once; the adjustment is a line of the next statement', async () => {
    const { id: disputeId } = await openDispute(owner(), { statementId, reason: 'an order is missing' });
    await expect(openDispute(finance, { statementId, reason: REASON })).rejects.toThrow('forbidden');
    const answer = { disputeId, resolution: REASON, adjustmentPaise: 5_000 };
    const both = await Promise.allSettled([resolveDispute(finance, answer), resolveDispute(finance, answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(resolveDispute(finance, answer)).rejects.toThrow('dispute_resolved');
    await week();
    const [next] = (await statements(owner(), { restaurantId: world.restaurant.id, limit: 1 })).statements;
    expect((await statementWithLines(owner(), { statementId: next?.id ?? '' })).lines).toMatchObject([
      { subjectType: 'dispute', adjustmentsPaise: 5_000, netPaise: 5_000 },
    ]);
  });

  it('holds, releases and pays, with a word in the audit each', async () => {
    await holdStatement(finance, { statementId, hold: true, reason: REASON });
    await expect(payStatement(finance, { statementId })).rejects.toThrow('statement_held');
    await holdStatement(finance, { statementId, hold: false, reason: REASON });
    const { payoutId } = await payStatement(finance, { statementId });
    expect((await payStatement(finance, { statementId })).payoutId).toBe(payoutId);
    await expect(holdStatement(finance, { statementId, hold: true, reason: REASON })).rejects.toThrow('statement_paid');
    const audit = await database.prisma.auditLog.findMany({ where: { subjectId: statementId }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['settlement.hold', 'settlement.release', 'settlement.pay']));
  });

  it('sets terms that begin now or later, each beginning once', async () => {
    const input = { cityId: world.city.id, restaurantId: world.restaurant.id, basisPoints: 1_800 };
    expect((await saveTerms(finance, input)).terms).toMatchObject([{ restaurantId: null, basisPoints: 2_200 }, { basisPoints: 1_800 }]);
    await expect(saveTerms(finance, input)).rejects.toThrow('terms_begin_together');
    await expect(saveTerms(finance, { ...input, effectiveFrom: '2026-11-01T00:00:00Z' })).rejects.toThrow('terms_in_the_past');
    await expect(saveTerms(owner(), input)).rejects.toThrow('forbidden');
  });
});
