import { beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../kernel/money.ts';
import { inSqlTransaction } from '../../platform/context.ts';
import { testDatabase } from '../../platform/testing/index.ts';
import { balancesOf, type EntryDraft, entriesOf, journal, ownedBy, post, sealLedger, statementOf, trialBalance, verifyLedger } from './index.ts';

const { ctx, database, clear } = await testDatabase();
beforeEach(clear);

const AT = new Date('2026-11-24T12:00:00Z');
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const rupees = (amount: number) => paise(Math.round(amount * 100));
const captured = (number: number, occurredAt = AT): EntryDraft =>
  journal.paymentCaptured({ paymentId: uuid(number), orderId: uuid(number), amountPaise: paise(100 + number), occurredAt });
/** Patient: transactions of other tests on the same server count among those that run. */
const seal = (options = {}) => sealLedger(ctx(), { patienceMs: 10_000, ...options });
const heldSum = (upTo: number) => (upTo * (upTo + 1)) / 2 + upTo * 100;
const held = async () => (await balancesOf(ctx(), ['gateway_clearing', 'customer_advance'])).get('gateway_clearing');
const sound = { unbalanced: 0, mismatched: 0, faults: [] };

describe('the sealer', () => {
  it('moves what is posted into the balances, which read alike before, between and after', async () => {
    for (let number = 1; number <= 25; number++) await post(ctx(), [captured(number)]);
    expect(await held()).toBe(heldSum(25));
    expect(await seal({ stretch: 10 })).toEqual({ seals: 3, entries: 25, complete: true });
    expect(await held()).toBe(heldSum(25));
    await post(ctx(), [captured(26)]);
    expect(await held()).toBe(heldSum(26));
    expect(await seal()).toEqual({ seals: 1, entries: 1, complete: true });
    expect(await seal()).toEqual({ seals: 0, entries: 0, complete: true });
    expect(await held()).toBe(heldSum(26));
    expect(await verifyLedger(ctx())).toMatchObject({ entries: 26, accounts: 2, ...sound });
  });

  it('never passes a number that a running transaction may still fill, also of one that began after the one behind it', async () => {
    await post(ctx(), [captured(9)]);
    await seal();
    const first = await database.pool.connect();
    let release = () => {};
    try {
      await first.query('BEGIN');
      await first.query('SELECT pg_current_xact_id()');
      let posted = () => {};
      const hold = new Promise<void>((resolve) => {
        release = resolve;
      });
      const isPosted = new Promise<void>((resolve) => {
        posted = resolve;
      });
      const slow = inSqlTransaction(ctx(), async (tx) => {
        await post(tx, [captured(1)]);
        posted();
        await hold;
      });
      await isPosted;
      // Number 3 commits in a transaction older than the one that holds number 2.
      await first.query(`INSERT INTO ledger_entry (id, key, template, subject_type, subject_id, occurred_at, content_hash)
        VALUES (gen_random_uuid(), 'k', 'adjustment', 'order', 'x', now(), sha256('k'))`);
      await first.query(`INSERT INTO ledger_posting SELECT e.seq, p.line, p.account_id, p.paise
        FROM ledger_entry e JOIN ledger_posting p ON p.entry_seq = 1 WHERE e.key = 'k'`);
      await first.query('COMMIT');
      expect(await seal({ patienceMs: 0 })).toEqual({ seals: 0, entries: 0, complete: false });
      release();
      await slow;
      expect(await seal()).toEqual({ seals: 1, entries: 2, complete: true });
    } finally {
      release();
      first.release();
    }
  });

  it('passes the numbers of those who gave up', async () => {
    await post(ctx(), [captured(1)]);
    const failed = inSqlTransaction(ctx(), async (tx) => {
      await post(tx, [captured(2)]);
      throw new Error('planted');
    });
    await expect(failed).rejects.toThrow('planted');
    await post(ctx(), [captured(3)]);
    expect(await seal()).toEqual({ seals: 1, entries: 2, complete: true });
    expect(await verifyLedger(ctx())).toMatchObject({ entries: 2, ...sound });
  });

  it('loses nothing and doubles nothing while many post and several seal', async () => {
    const [posters, each] = [6, 40];
    let open = true;
    const sealers = Promise.all(
      [0, 1].map(async () => {
        let entries = 0;
        while (open) entries += (await sealLedger(ctx(), { patienceMs: 50, stretch: 7 })).entries;
        return entries;
      }),
    );
    await Promise.all(
      Array.from({ length: posters }, async (_, poster) => {
        for (let turn = 0; turn < each; turn++) {
          const drafts = [captured(poster * each + turn + 1)];
          const giveUp = turn % 5 === 4;
          const attempt = inSqlTransaction(ctx(), async (tx) => {
            await post(tx, drafts);
            if (giveUp) throw new Error('planted');
          });
          await attempt.catch(() => post(ctx(), drafts));
        }
      }),
    );
    open = false;
    const sealed = (await sealers).reduce((total, entries) => total + entries, 0) + (await seal()).entries;
    const total = posters * each;
    expect(sealed).toBe(total);
    expect(await held()).toBe(heldSum(total));
    const { rows } = await database.pool.query(
      'SELECT sum(paise) FILTER (WHERE paise > 0)::int AS debits, count(DISTINCT as_of_seq)::int AS places FROM ledger_balance',
    );
    expect(rows).toEqual([{ debits: heldSum(total), places: 1 }]);
    expect(await verifyLedger(ctx())).toMatchObject({ entries: total, ...sound });
  }, 30_000);

  it('refuses to run inside a transaction of its caller', async () => {
    await expect(inSqlTransaction(ctx(), (tx) => sealLedger(tx))).rejects.toThrow('of its own');
  });
});

describe('the books', () => {
  it('give an order’s entries, an account’s statement page by page, and a trial balance of zero', async () => {
    const [orderId, restaurantId] = [uuid(1), uuid(2)];
    const account = ownedBy('restaurant_payable', restaurantId);
    const gst = { cgstPaise: rupees(8.42), sgstPaise: rupees(8.42), igstPaise: paise(0) };
    const later = new Date('2026-11-25T12:00:00Z');
    const delivered = journal.orderDelivered({
      orderId,
      restaurantId,
      customerPaise: rupees(425),
      itemsPaise: rupees(399),
      packagingPaise: rupees(26),
      deliveryPaise: paise(0),
      platformFeePaise: paise(0),
      riderId: null,
      occurredAt: AT,
    });
    const commission = journal.commissionCharged({ orderId, restaurantId, commissionPaise: rupees(93.5), gst, occurredAt: AT });
    const tds = journal.tdsWithheld({ orderId, restaurantId, tdsPaise: rupees(0.43), occurredAt: later });
    await post(ctx(), [delivered, commission]);
    await seal();
    await post(ctx(), [tds]);

    expect((await entriesOf(ctx(), { type: 'order', id: orderId })).map(({ template, postings }) => [template, postings.length])).toEqual([
      ['commission_charged', 4],
      ['order_delivered', 2],
      ['tds_withheld', 2],
    ]);
    expect((await balancesOf(ctx(), [account])).get(account)).toBe(-31_423);
    const [from, to] = [new Date('2026-11-24T00:00:00Z'), new Date('2026-11-26T00:00:00Z')];
    const first = await statementOf(ctx(), account, from, to, undefined, 2);
    expect(first.lines.map(({ balancePaise }) => balancePaise)).toEqual([11_034, -31_466]);
    const second = await statementOf(ctx(), account, from, to, first.nextCursor ?? undefined, 2);
    expect(second).toMatchObject({ openingPaise: -31_466, lines: [{ paise: 43, balancePaise: -31_423 }], nextCursor: null });
    expect((await statementOf(ctx(), account, later, to)).openingPaise).toBe(-31_466);
    const trial = await trialBalance(ctx());
    expect(trial.reduce((total, line) => total + line.paise, 0)).toBe(0);
    expect(trial).toContainEqual({ name: 'restaurant_payable', kind: 'liability', accounts: 1, paise: -31_423 });
  });
});

describe('verification', () => {
  /** Changes rows behind the triggers' back, as someone with the database's password could. */
  async function tamper(sql: string) {
    const client = await database.pool.connect();
    try {
      await client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
    } finally {
      client.release();
    }
  }
  const forged = `INSERT INTO ledger_entry (seq, id, key, template, subject_type, subject_id, occurred_at, content_hash) OVERRIDING SYSTEM VALUE
    SELECT 3, gen_random_uuid(), 'forged', template, subject_type, subject_id, occurred_at, sha256('forged') FROM ledger_entry WHERE seq = 2;
    INSERT INTO ledger_posting SELECT 3, line, account_id, paise FROM ledger_posting WHERE entry_seq = 2`;

  it.each([
    ['a paisa more', 'UPDATE ledger_posting SET paise = paise + 1 WHERE entry_seq = 2 AND line = 1', { unbalanced: 1, mismatched: 1 }],
    ['a paisa more on both sides', 'UPDATE ledger_posting SET paise = paise + sign(paise)::int WHERE entry_seq = 2', { unbalanced: 0, mismatched: 2 }],
    ['a paisa in the tail', 'UPDATE ledger_posting SET paise = paise + sign(paise)::int WHERE entry_seq = 6', { unbalanced: 0, mismatched: 0 }],
    ['another account', `UPDATE ledger_posting SET account_id = gen_random_uuid() WHERE entry_seq = 2 AND line = 1`, { unbalanced: 0, mismatched: 2 }],
    ['another day', `UPDATE ledger_entry SET occurred_at = occurred_at + interval '1 day' WHERE seq = 2`, { unbalanced: 0, mismatched: 0 }],
    [
      'an entry gone with its postings',
      'DELETE FROM ledger_posting WHERE entry_seq = 2; DELETE FROM ledger_entry WHERE seq = 2',
      { entries: 4, mismatched: 2 },
    ],
    ['an entry gone alone', 'DELETE FROM ledger_entry WHERE seq = 2', { entries: 4, mismatched: 0 }],
    ['an entry in a sealed stretch', forged, { entries: 6, mismatched: 2 }],
    ['a seal gone', 'DELETE FROM ledger_seal WHERE from_seq = 1', { mismatched: 0 }],
    ['another seal', `UPDATE ledger_seal SET hash = sha256('x') WHERE from_seq = 1`, { mismatched: 0 }],
    ['a balance', `UPDATE ledger_balance SET paise = paise - 1 WHERE paise > 0`, { unbalanced: 0, mismatched: 1 }],
    ['a balance gone', `DELETE FROM ledger_balance WHERE paise > 0`, { unbalanced: 0, mismatched: 1 }],
  ])('finds %s', async (_name, sql, found) => {
    await post(ctx(), [captured(1)]);
    await post(ctx(), [captured(2)]);
    // Number 3 is nobody's.
    await inSqlTransaction(ctx(), async (tx) => {
      await post(tx, [captured(3)]);
      throw new Error('planted');
    }).catch(() => {});
    await post(ctx(), [captured(4)]);
    await seal({ stretch: 2 });
    await post(ctx(), [captured(5)]);
    await seal();
    await post(ctx(), [captured(6)]);
    expect(await verifyLedger(ctx())).toMatchObject({ entries: 5, accounts: 2, ...sound });
    await tamper(sql);
    const answer = await verifyLedger(ctx());
    expect(answer).toMatchObject(found);
    expect(answer.faults).not.toEqual([]);
  });
});
