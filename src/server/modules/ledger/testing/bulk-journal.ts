import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { paise, ZERO } from '../../../kernel/money.ts';
import { accountOf } from '../domain/chart.ts';
import type { EntryDraft } from '../domain/entry.ts';
import { journal } from '../domain/templates/all.ts';
import { accountId, hashOf } from '../store/journal.ts';

const RESTAURANTS = 300;
const RIDERS = 1_000;
const BEGIN = Date.UTC(2026, 0, 1);
const EVERY_MS = 1_000;

const idOf = (kind: number, number: number) => `01936f3e-7a10-7${kind.toString(16).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}`;
const half = (value: number) => ({ cgstPaise: paise(value), sgstPaise: paise(value), igstPaise: ZERO });

/** The entries of an order that was paid, delivered and charged: five entries with 19 postings. The same number gives the same order. */
export function orderEntries(number: number): EntryDraft[] {
  const occurredAt = new Date(BEGIN + number * EVERY_MS);
  const [orderId, paymentId] = [idOf(1, number), idOf(2, number)];
  const [restaurantId, riderId] = [idOf(3, number % RESTAURANTS), idOf(4, number % RIDERS)];
  const itemsPaise = paise(20_000 + (number % 400) * 100);
  const [gst95, gstOwn] = [half(Math.round(itemsPaise / 40) + 351), half(135)];
  const customerPaise = paise(itemsPaise + 3_900 + 1_499 + 2_000 + 2 * (gst95.cgstPaise + gstOwn.cgstPaise));
  const common = { orderId, restaurantId, occurredAt };
  return [
    journal.paymentCaptured({ paymentId, orderId, amountPaise: customerPaise, occurredAt }),
    journal.orderDelivered({
      ...common,
      customerPaise,
      itemsPaise,
      packagingPaise: ZERO,
      deliveryPaise: paise(3_900),
      platformFeePaise: paise(1_499),
      gst95,
      gstOwn,
      tipPaise: paise(2_000),
      riderId,
    }),
    journal.commissionCharged({ ...common, commissionPaise: paise(Math.round(itemsPaise / 5)), gst: half(Math.round(itemsPaise / 55)) }),
    journal.tdsWithheld({ ...common, tdsPaise: paise(Math.round(itemsPaise / 1_000)) }),
    journal.riderPayEarned({ orderId, riderId, payPaise: paise(4_200), occurredAt }),
  ];
}

async function* orders(postings: number): AsyncGenerator<EntryDraft> {
  let made = 0;
  for (let number = 0; made < postings; number++) {
    for (const draft of orderEntries(number)) {
      yield draft;
      made += draft.postings.length;
    }
  }
}

async function write(stream: Writable, line: string): Promise<void> {
  if (!stream.write(line)) await once(stream, 'drain');
}

async function end(stream: Writable): Promise<void> {
  stream.end();
  await finished(stream);
}

/**
 * Loads the entries of orders by COPY until there are so many postings, into empty books; gives how many of each. Past the triggers at commit, for
 * speed: the caller's connection must be a superuser's. Entries, then postings: the same orders are made twice, so that memory stays small.
 */
export async function copyJournal(client: ClientBase, postings: number): Promise<{ entries: number; postings: number }> {
  const accounts = new Set<string>();
  let [seq, lines] = [0, 0];
  await client.query('SET session_replication_role = replica');
  const entries = client.query(copyFrom('COPY ledger_entry (seq, id, key, template, subject_type, subject_id, occurred_at, content_hash) FROM STDIN'));
  for await (const draft of orders(postings)) {
    seq += 1;
    const { key, template, subject, occurredAt } = draft;
    const id = idOf(5, seq);
    await write(entries, `${[seq, id, key, template, subject.type, subject.id, occurredAt.toISOString(), `\\\\x${hashOf(id, draft)}`].join('\t')}\n`);
  }
  await end(entries);
  const rows = client.query(copyFrom('COPY ledger_posting (entry_seq, line, account_id, paise) FROM STDIN'));
  let at = 0;
  const ids = new Map<string, string>();
  for await (const draft of orders(postings)) {
    at += 1;
    let text = '';
    for (const [index, { account, paise: value }] of draft.postings.entries()) {
      const known = ids.get(account) ?? accountId(account);
      ids.set(account, known);
      accounts.add(account);
      text += `${at}\t${index + 1}\t${known}\t${value}\n`;
      lines += 1;
    }
    await write(rows, text);
  }
  await end(rows);
  const made = [...accounts].map((code) => ({ ...accountOf(code), id: accountId(code) }));
  await client.query(
    `INSERT INTO ledger_account (id, code, kind, owner_type, owner_id)
     SELECT id, code, kind, "ownerType", "ownerId" FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, code text, kind text, "ownerType" text, "ownerId" uuid)`,
    [JSON.stringify(made)],
  );
  await client.query(`SELECT setval(pg_get_serial_sequence('ledger_entry', 'seq'), $1)`, [seq]);
  await client.query('SET session_replication_role = DEFAULT');
  return { entries: seq, postings: lines };
}
