import { expect, it } from 'vitest';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { paise } from '../../../kernel/money.ts';
import { testDatabase } from '../../../platform/testing/index.ts';
import { statementInput } from '../contract.ts';
import { type EntryDraft, journal, post, sealLedger } from '../index.ts';
import { staffOrderEntries, staffStatement, staffTrialBalance } from './staff-books.ts';

const { ctx } = await testDatabase();

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const staff = (role: Role): Actor => ({ type: 'user', userId: uuid(1), sessionId: uuid(2), roles: [{ role }] });
const captured = (number: number): EntryDraft =>
  journal.paymentCaptured({ paymentId: uuid(number), orderId: uuid(number), amountPaise: paise(100), occurredAt: new Date('2026-11-24T12:00:00Z') });
const span = { from: '2026-11-24T00:00:00+05:30', to: '2026-11-25T00:00:00+05:30' };

it('gives finance the books page by page, others nothing', async () => {
  await post(ctx(), [1, 2, 3].map(captured));
  await sealLedger(ctx());
  await post(ctx(), [4, 5].map(captured));
  const finance = ctx({ actor: staff('finance') });

  expect(await staffTrialBalance(finance)).toEqual({
    lines: [
      { name: 'gateway_clearing', kind: 'asset', accounts: 1, paise: 500 },
      { name: 'customer_advance', kind: 'liability', accounts: 1, paise: -500 },
    ],
    netPaise: 0,
  });

  const balances: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await staffStatement(finance, statementInput.parse({ account: 'gateway_clearing', ...span, cursor, limit: '2' }));
    expect(page.openingPaise).toBe(balances.at(-1) ?? 0);
    balances.push(...page.lines.map(({ balancePaise }) => balancePaise));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(balances).toEqual([100, 200, 300, 400, 500]);

  expect(await staffOrderEntries(finance, { orderId: uuid(4) })).toMatchObject({
    entries: [
      {
        key: `payment_captured:${uuid(4)}`,
        occurredAt: '2026-11-24T12:00:00.000Z',
        postings: [
          { account: 'gateway_clearing', paise: 100 },
          { account: 'customer_advance', paise: -100 },
        ],
      },
    ],
  });
  for (const role of ['operations', 'support', 'customer', 'vendor_owner', 'rider'] as const) {
    await expect(staffTrialBalance(ctx({ actor: staff(role) }))).rejects.toMatchObject({ rejection: { code: 'forbidden' } });
  }
});

it('takes codes of the chart alone', () => {
  const parses = (account: string) => statementInput.safeParse({ account, ...span }).success;
  expect([`restaurant_payable:${uuid(1)}`, 'suspense'].map(parses)).toEqual([true, true]);
  expect(['restaurant_payable', `suspense:${uuid(1)}`, 'toString', 'rider_cash:1', `rider_cash:${uuid(1)}:x`, ''].map(parses)).toEqual(Array(6).fill(false));
});
