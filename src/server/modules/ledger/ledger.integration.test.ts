import { beforeEach, describe, expect, it } from 'vitest';
import { paise, ZERO } from '../../kernel/money.ts';
import { inSqlTransaction, inTransaction, newId } from '../../platform/context.ts';
import { testDatabase } from '../../platform/testing/index.ts';
import { balancesOf, type EntryDraft, journal, LedgerError, ownedBy, post } from './index.ts';

const { ctx, database, clear } = await testDatabase();
beforeEach(clear);

const AT = new Date('2026-11-24T12:00:00Z');
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const captured = (number: number, amount = 50_997): EntryDraft =>
  journal.paymentCaptured({ paymentId: uuid(number), orderId: uuid(number), amountPaise: paise(amount), occurredAt: AT });

const rows = async (sql: string) => (await database.pool.query(sql)).rows;
const counts = async () => {
  const [row] = await rows('SELECT (SELECT count(*) FROM ledger_entry) AS entries, (SELECT count(*) FROM ledger_posting) AS postings');
  return { entries: Number(row.entries), postings: Number(row.postings) };
};

describe('post', () => {
  it('writes accounts, entries and postings, over Prisma and over SQL', async () => {
    expect(await post(ctx(), [captured(1), captured(2)])).toEqual({ added: 2, known: 0 });
    expect(await inTransaction(ctx(), (tx) => post(tx, [captured(3)]))).toEqual({ added: 1, known: 0 });
    expect(await counts()).toEqual({ entries: 3, postings: 6 });
    expect(await rows('SELECT code, kind FROM ledger_account ORDER BY code')).toEqual([
      { code: 'customer_advance', kind: 'liability' },
      { code: 'gateway_clearing', kind: 'asset' },
    ]);
  });

  it('goes with the transaction of its caller', async () => {
    const failed = inSqlTransaction(ctx(), async (tx) => {
      await post(tx, [captured(1)]);
      throw new Error('planted');
    });
    await expect(failed).rejects.toThrow('planted');
    expect(await counts()).toEqual({ entries: 0, postings: 0 });
  });

  it('leaves a repeat alone, refuses other content under the same key', async () => {
    await post(ctx(), [captured(1)]);
    expect(await post(ctx(), [captured(1), captured(2), captured(2)])).toEqual({ added: 1, known: 1 });
    await expect(post(ctx(), [captured(3), captured(1, 50_998)])).rejects.toThrow(LedgerError);
    expect(await counts()).toEqual({ entries: 2, postings: 4 });
  });

  it('posts once when sixteen post the same at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => post(ctx(), [captured(7), captured(8)])));
    expect(answers.reduce((total, { added }) => total + added, 0)).toBe(2);
    expect(await counts()).toEqual({ entries: 2, postings: 4 });
  });

  it('refuses what does not balance before the database sees it, passes over what is empty', async () => {
    const draft = captured(1);
    await expect(post(ctx(), [{ ...draft, postings: draft.postings.slice(0, 1) }])).rejects.toThrow('fewer than two');
    const lame = draft.postings.map((posting, index) => ({ ...posting, paise: paise(posting.paise + index) }));
    await expect(post(ctx(), [{ ...draft, postings: lame }])).rejects.toThrow('sum to 1 paise');
    await expect(post(ctx(), [{ ...draft, postings: [...draft.postings, { account: 'suspense', paise: ZERO }] }])).rejects.toThrow('zero');
    expect(await post(ctx(), [journal.tdsWithheld({ orderId: uuid(1), restaurantId: uuid(2), tdsPaise: ZERO, occurredAt: AT })])).toEqual({
      added: 0,
      known: 0,
    });
  });
});

describe('the database', () => {
  const SUSPENSE = uuid(99);
  beforeEach(() => database.pool.query(`INSERT INTO ledger_account (id, code, kind) VALUES ('${SUSPENSE}', 'suspense', 'liability')`));
  const entry = (key: string) =>
    `INSERT INTO ledger_entry (id, key, template, subject_type, subject_id, occurred_at, content_hash)
     VALUES (gen_random_uuid(), '${key}', 'adjustment', 'order', 'x', now(), sha256('${key}')) RETURNING seq`;
  const posting = (seq: number, line: number, amount: number, account = SUSPENSE) =>
    `INSERT INTO ledger_posting (entry_seq, line, account_id, paise) VALUES (${seq}, ${line}, '${account}', ${amount})`;
  /** Writes an entry past `post`, in one transaction; the triggers stand at its end. */
  async function write(key: string, amounts: readonly number[], account?: string) {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN');
      const seq = Number((await client.query(entry(key))).rows[0].seq);
      for (const [index, amount] of amounts.entries()) await client.query(posting(seq, index + 1, amount, account));
      await client.query('COMMIT');
      return seq;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  it.each([
    ['an unbalanced entry', [100, -99]],
    ['an entry of one posting', [100]],
    ['an entry without postings', []],
  ])('refuses %s at commit', async (name, amounts) => {
    await expect(write(name.replaceAll(' ', '-'), amounts)).rejects.toThrow(/postings that sum to/);
    expect(await counts()).toEqual({ entries: 0, postings: 0 });
  });

  it('refuses a posting of zero', async () => {
    await expect(write('zero', [100, -100, 0])).rejects.toThrow('ledger_posting_paise');
  });

  it('refuses lines with a gap, and a line that comes after the checks of its own transaction', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN');
      const seq = Number((await client.query(entry('early'))).rows[0].seq);
      await client.query(posting(seq, 1, 100));
      await client.query(posting(seq, 3, -100));
      await expect(client.query('COMMIT')).rejects.toThrow('have a gap');
      await client.query('BEGIN');
      const next = Number((await client.query(entry('next'))).rows[0].seq);
      await client.query(posting(next, 1, 100));
      await client.query(posting(next, 2, -100));
      await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      await expect(client.query(posting(next, 3, 5))).rejects.toThrow('sum to 5 paise');
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  });

  it('refuses a posting to an account that is none', async () => {
    await expect(write('nowhere', [100, -100], uuid(98))).rejects.toThrow('does not exist');
  });

  it('refuses postings that come later, even balanced ones', async () => {
    const seq = await write('closed', [100, -100]);
    const late = `INSERT INTO ledger_posting (entry_seq, line, account_id, paise) VALUES (${seq}, 3, '${SUSPENSE}', 5), (${seq}, 4, '${SUSPENSE}', -5)`;
    await expect(database.pool.query(late)).rejects.toThrow('is closed');
  });

  it.each(['ledger_account', 'ledger_entry', 'ledger_posting'])('lets nobody change or delete rows of %s', async (table) => {
    await post(ctx(), [captured(1)]);
    const column = { ledger_account: 'kind', ledger_entry: 'key', ledger_posting: 'paise' }[table];
    await expect(database.pool.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow('append-only');
    await expect(database.pool.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
  });
});

it('opens an account once, however many post to it for the first time at once', async () => {
  for (let round = 0; round < 150; round++) {
    const customerId = newId(ctx());
    const drafts = Array.from({ length: 8 }, () => journal.walletToppedUp({ paymentId: newId(ctx()), customerId, amountPaise: paise(100), occurredAt: AT }));
    await Promise.all(drafts.map((draft) => inSqlTransaction(ctx(), (tx) => post(tx, [draft]))));
    const code = ownedBy('customer_wallet', customerId);
    expect((await balancesOf(ctx(), [code])).get(code)).toBe(-800);
  }
});
