import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixedClock } from '../src/server/kernel/clock.ts';
import { copyJournal } from '../src/server/modules/ledger/testing/bulk-journal.ts';
import { closeCycle } from '../src/server/modules/settlement/index.ts';
import { systemContext } from '../src/server/platform/create-context.ts';
import { openDatabase } from '../src/server/platform/db/database.ts';
import { migrate } from '../src/server/platform/db/migrate.ts';
import { startPostgres } from '../src/server/platform/postgres/index.ts';
import { type Bench, numberOf, round, tell } from './bench.ts';
import { chargedOrders } from './charged-orders.ts';

const ORDERS = 100_000;
const CHARGES = 20_000;
/** Of an order in the ledger's bulk journal. */
const POSTINGS = 19;
const MEGABYTE = 2 ** 20;
const LOOK_EVERY_MS = 10;
const CITY = '01936f3e-7a10-7fff-8000-000000000001';
/** The Tuesday after the week in which the bulk journal's first orders are. */
const NOW = new Date('2026-01-06T06:00:00+05:30');

/** What the books name: a city, its registration, its restaurants, and the facts of each charge, made from the journal. */
const AROUND = [
  `INSERT INTO city (id, slug, name, names, state_code, time_zone, lat, lng, languages, active)
   VALUES ('${CITY}', 'bench', 'Bengaluru', '{}', '29', 'Asia/Kolkata', 12.97, 77.64, '{en}', true)`,
  `INSERT INTO platform_registration (id, state_code, effective_from, legal_name, address_line, pin, gstin)
   VALUES (gen_random_uuid(), '29', '2025-04-01', 'Thali', '1, MG Road', '560001', '29AAGCB7383J1Z4')`,
  `INSERT INTO restaurant (id, slug, city_id, locality_name, name, names, address_line, lat, lng, cuisines, price_for_two, picture, prep_minutes, fssai, status, created_at)
   SELECT owner_id, owner_id::text, '${CITY}', 'Indiranagar', 'Kitchen', '{}', '12th Main', 12.97, 77.64, '{biryani}', 60000, 'dishes/biryani', 20, '11521998000123', 'approved', now()
   FROM ledger_account WHERE owner_type = 'restaurant'`,
  `INSERT INTO order_charge (order_id, order_code, restaurant_id, deductee_id, financial_year, delivered_at, items_paise, packaging_paise, restaurant_discount_paise,
     platform_discount_paise, commission_basis_points, commission_paise, commission_gst_paise, tds_paise, tcs_paise)
   SELECT e.subject_id::uuid, right(e.subject_id, 6), a.owner_id, a.owner_id, 2025, e.occurred_at, -p.paise, 0, 0, 0, 2000, 0, 0, 0, 0
   FROM ledger_entry e JOIN ledger_posting p ON p.entry_seq = e.seq JOIN ledger_account a ON a.id = p.account_id AND a.owner_type = 'restaurant'
   WHERE e.template = 'order_delivered'`,
  'VACUUM ANALYZE',
];
/** Every paisa of the books is on a statement, and every order on one line. */
const CHECK = `SELECT (SELECT count(*)::int FROM settlement_line) AS lines, (SELECT count(*)::int FROM settlement_statement WHERE status = 'issued') AS issued,
    (SELECT count(*)::int FROM tax_document) AS invoices, (SELECT sum(net_paise) FROM settlement_statement)
      + (SELECT sum(p.paise) FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id WHERE a.owner_type = 'restaurant') AS off`;

export const settlement: Bench = {
  name: 'settlement',
  summary:
    'loads --orders (100,000) of 300 restaurants into the ledger by COPY and closes their week: statements, lines, commission invoices; then charges --charges (20,000) more',
  async run({ args }) {
    const orders = numberOf(args, '--orders', ORDERS);
    const folder = mkdtempSync(path.join(tmpdir(), 'thali-bench-'));
    const postgres = await startPostgres({ dataDir: folder, throwaway: true });
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, LOOK_EVERY_MS);
    try {
      const url = await postgres.ensureDatabase('bench');
      await migrate(url);
      const database = openDatabase(url, 4);
      const client = await database.pool.connect();
      const loaded = await copyJournal(client, orders * POSTINGS).finally(() => client.release());
      for (const text of AROUND) await database.pool.query(text);
      tell(`loaded ${loaded.postings} postings in ${loaded.entries} entries`);
      const ctx = { ...systemContext(database, 'bench'), clock: fixedClock(NOW) };
      most = process.memoryUsage.rss();
      const begun = performance.now();
      const { issued } = await closeCycle(ctx, { id: CITY, timeZone: 'Asia/Kolkata' });
      const seconds = (performance.now() - begun) / 1_000;
      const { rows } = await database.pool.query<{ lines: number; issued: number; invoices: number; off: string }>(CHECK);
      const [found] = rows;
      if (found?.lines !== orders || found.issued !== issued || Number(found.off) !== 0) throw new Error(`The statements are off: ${JSON.stringify(found)}`);
      const charged = await chargedOrders(ctx, database.pool, CITY, numberOf(args, '--charges', CHARGES));
      await database.close();
      return { ...charged, orders, statements: issued, invoices: found.invoices, seconds: round(seconds), rssMb: round(most / MEGABYTE, 1) };
    } finally {
      clearInterval(watch);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
