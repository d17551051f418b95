import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { generateHistory, type HistoryPlan } from './generate.ts';
import type { HistoryOrder } from './order.ts';

type Cell = string | number | boolean | null;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field of COPY's text format: tabs, line ends and backslashes escaped, NULL as \N. */
function cell(value: Cell): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replaceAll(new RegExp(SPECIAL, 'g'), (found) => ESCAPES[found] ?? found) : value;
}

const CHUNK = 256 * 1024;

/** A COPY into one table on its own connection, fed row by row, with back-pressure. */
async function openCopy(client: pg.PoolClient, table: string, columns: readonly string[]) {
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  let buffer = '';
  const flush = async () => {
    if (buffer === '') return;
    const full = !stream.write(buffer);
    buffer = '';
    if (full) await once(stream, 'drain');
  };
  return {
    /** Adds a row; whether it is time to flush. */
    row(cells: readonly Cell[]): boolean {
      buffer += `${cells.map(cell).join('\t')}\n`;
      return buffer.length > CHUNK;
    },
    flush,
    async end() {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
}

const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
/** The times of an order as both of its rows have them, written once. */
const timesOf = (order: HistoryOrder) => ({
  placed: time(order.placedAt),
  promisedTo: time(order.promisedTo),
  path: [order.acceptedAt, order.readyAt, order.pickedUpAt, order.deliveredAt, order.cancelledAt].map(time),
});
type Times = ReturnType<typeof timesOf>;
const statusOf = (order: HistoryOrder) => (order.deliveredAt === null ? 'cancelled' : 'delivered');

const ORDER_COLUMNS =
  'id code customer_id restaurant_id city_id status tender bill total_paise items_paise address restaurant_name distance_m prep_minutes promised_from promised_to pickup_code drop_code rider_id placed_at accepted_at ready_at picked_up_at delivered_at cancelled_at cancelled_by cancel_reason refund_paise'.split(
    ' ',
  );
const orderRow = (order: HistoryOrder, times: Times): Cell[] => [
  order.id,
  order.code,
  order.customerId,
  order.restaurant.id,
  order.restaurant.cityId,
  statusOf(order),
  order.tender,
  JSON.stringify(order.bill),
  order.bill.totalPaise,
  order.itemsPaise,
  JSON.stringify({ label: 'Home', line: order.restaurant.near, landmark: null, instructions: null, pin: null, lat: order.to.lat, lng: order.to.lng }),
  order.restaurant.name,
  order.distanceM,
  order.restaurant.prepMinutes,
  time(order.promisedFrom),
  times.promisedTo,
  order.pickupCode,
  order.dropCode,
  order.riderId,
  times.placed,
  ...times.path,
  order.cancelledBy,
  order.cancelReason,
  order.refundPaise,
];

const LINE_COLUMNS = 'id order_id item_id name mark variant_id variant_name add_ons quantity unit_paise total_paise rank'.split(' ');
const lineRows = (order: HistoryOrder): Cell[][] =>
  order.lines.map(({ id, item, variant, quantity, unitPaise }, rank) => [
    id,
    order.id,
    item.id,
    item.name,
    item.mark,
    variant?.id ?? null,
    variant?.name ?? null,
    '[]',
    quantity,
    unitPaise,
    unitPaise * quantity,
    rank,
  ]);

const FACT_COLUMNS =
  'order_id code city_id restaurant_id customer_id rider_id status total_paise placed_at promised_to accepted_at ready_at picked_up_at delivered_at cancelled_at cancel_reason'.split(
    ' ',
  );
const factRow = (order: HistoryOrder, times: Times): Cell[] => [
  order.id,
  order.code,
  order.restaurant.cityId,
  order.restaurant.id,
  order.customerId,
  order.riderId,
  statusOf(order),
  order.bill.totalPaise,
  times.placed,
  times.promisedTo,
  ...times.path,
  order.cancelReason,
];

/** Loads the history by COPY over three connections; gives the number of orders. `progress` is told now and then. What an interrupted load left is dropped first. */
export async function loadHistory(pool: pg.Pool, plan: HistoryPlan, progress: (orders: number) => void): Promise<number> {
  await pool.query(`DELETE FROM orders WHERE code LIKE 'H______'`);
  await pool.query(`DELETE FROM order_fact WHERE code LIKE 'H______'`);
  const clients = await Promise.all([pool.connect(), pool.connect(), pool.connect()]);
  try {
    const [forOrders, forLines, forFacts] = clients;
    const orders = await openCopy(forOrders, 'orders', ORDER_COLUMNS);
    const lines = await openCopy(forLines, 'order_line', LINE_COLUMNS);
    const facts = await openCopy(forFacts, 'order_fact', FACT_COLUMNS);
    let count = 0;
    for (const order of generateHistory(plan)) {
      const times = timesOf(order);
      if (orders.row(orderRow(order, times))) await orders.flush();
      for (const row of lineRows(order)) if (lines.row(row)) await lines.flush();
      if (facts.row(factRow(order, times))) await facts.flush();
      count += 1;
      if (count % 10_000 === 0) progress(count);
    }
    // The lines' foreign key is checked when their COPY ends: by then the orders are there.
    await orders.end();
    await Promise.all([lines.end(), facts.end()]);
    return count;
  } finally {
    for (const client of clients) client.release();
  }
}
