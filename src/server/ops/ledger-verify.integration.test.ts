import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { paise } from '../kernel/money.ts';
import { journal, post, sealLedger } from '../modules/ledger/index.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { ledgerVerify } from './ledger-verify.ts';

const { ctx, database } = await testDatabase();
const ORDER = '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a10';

const LAST_SEAL = expect.stringMatching(/^the last seal, up to entry 1: [0-9a-f]{64}$/);

async function run() {
  const [out, told]: [string[], string[]] = [[], []];
  const io = { args: [], stdin: Readable.from([]), out: (line: string) => out.push(line), tell: (line: string) => told.push(line), context: async () => ctx() };
  return { code: await ledgerVerify.run(io), answer: JSON.parse(out.at(-1) ?? ''), told };
}

it('answers with the figures of the contract and 0, or 1 and what is off', async () => {
  expect(await run()).toEqual({ code: 0, answer: { entries: 0, unbalanced: 0, accounts: 0, mismatched: 0 }, told: [] });
  await post(ctx(), [journal.paymentCaptured({ paymentId: ORDER, orderId: ORDER, amountPaise: paise(50_997), occurredAt: new Date('2026-11-24T12:00:00Z') })]);
  await sealLedger(ctx());
  expect(await run()).toEqual({ code: 0, answer: { entries: 1, unbalanced: 0, accounts: 2, mismatched: 0 }, told: [LAST_SEAL] });
  await database.pool.query('UPDATE ledger_balance SET paise = paise + 1 WHERE paise > 0');
  const found = await run();
  expect(found).toMatchObject({ code: 1, answer: { entries: 1, unbalanced: 0, accounts: 2, mismatched: 1 } });
  expect(found.told).toEqual(['1 accounts have a balance that is not the sum of their postings', LAST_SEAL]);
});
