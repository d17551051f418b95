import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { testDatabase } from '../platform/testing/index.ts';
import { paymentsReconcile } from './payments-reconcile.ts';

const { ctx, database } = await testDatabase();

async function run(...args: string[]) {
  const [said, told]: [string[], string[]] = [[], []];
  const io = {
    args,
    stdin: Readable.from([]),
    out: (line: string) => void said.push(line),
    tell: (line: string) => void told.push(line),
    context: async () => ctx(),
  };
  return { code: await paymentsReconcile.run(io), said, told };
}

it('answers with one report for each gateway, and 0 when nothing stays open', async () => {
  const { code, said } = await run('--date', '2026-11-24');
  expect(code).toBe(0);
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ reports: [{ driver: 'sandbox', day: '2026-11-24', differences: [], openCount: 0 }] });
});

it('ends with 1 when something stays open', async () => {
  const at = ctx().clock.now();
  await database.prisma.sandboxOrder.create({ data: { id: 'order_1', receipt: 'r', amountPaise: 100, status: 'paid', upiRef: 'REF', createdAt: at } });
  await database.prisma.sandboxPayment.create({ data: { id: 'pay_1', orderId: 'order_1', amountPaise: 100, status: 'captured', createdAt: at } });
  const { code, said } = await run('--date', '2026-11-24');
  expect(code).toBe(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ reports: [{ openCount: 1, differences: [{ because: 'no_attempt_of_ours' }] }] });
});

it('wants a day', async () => {
  for (const args of [[], ['--date', '24-11-2026'], ['--date', '2026-13-41']]) expect(await run(...args)).toMatchObject({ code: 2, said: [] });
});
