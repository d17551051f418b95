import { fixedClock, localTime } from '../../src/server/kernel/clock.ts';
import { paise } from '../../src/server/kernel/money.ts';
import { PAY_FORMULA, type PayPart, payOf, payParts } from '../../src/server/modules/dispatch/domain/pay.ts';
import { welfareOn } from '../../src/server/modules/dispatch/domain/welfare.ts';
import { payDayBonuses } from '../../src/server/modules/dispatch/index.ts';
import { type EntryDraft, journal, post } from '../../src/server/modules/ledger/index.ts';
import { partsOf } from '../../src/server/modules/orders/domain/books.ts';
import { type OrderBrief, orderBriefs } from '../../src/server/modules/orders/index.ts';
import { chargeOrder, closeCycle } from '../../src/server/modules/settlement/index.ts';
import type { Ctx } from '../../src/server/platform/context.ts';
import { insert, type Row } from './write.ts';

const DAY_MS = 86_400_000;
/** The weeks of history that are in the books: one that is closed, one that finance may close, and the one that runs. */
const BOOKED_DAYS = 21;
const CLOSED_BEFORE_DAYS = 7;
const KARNATAKA = '29';
const INDIA = 'Asia/Kolkata';
/** A kitchen's counter, so that some waits are paid: seconds, by the order's place in the list. */
const WAITS = [120, 480, 300, 900, 60] as const;

interface Given {
  readonly restaurantId: string;
  readonly riderId: string;
}
interface Delivered extends OrderBrief {
  readonly deliveredAt: Date;
}

const TIP = 'tip';

function partsPaid(order: OrderBrief, index: number): PayPart[] {
  const tipPaise = order.bill.lines.filter(({ key }) => key === TIP).reduce((total, line) => total + line.paise, 0);
  return payParts({ distanceM: order.distanceM, waitedSeconds: WAITS[index % WAITS.length] ?? 0, tipPaise });
}

/** What an order of the history moved: its money came, the delivery earned whom, cash was handed in. */
function entriesOf(order: Delivered, riderId: string, parts: readonly PayPart[]): EntryDraft[] {
  const { id: orderId, restaurantId, deliveredAt: occurredAt } = order;
  const amountPaise = paise(order.totalPaise);
  const cash = { riderId, amountPaise, occurredAt };
  const payPaise = payOf(parts.filter(({ part }) => part !== TIP));
  const contributionPaise = welfareOn(payPaise, KARNATAKA, localTime(occurredAt, INDIA).date);
  return [
    ...(order.tender === 'cod'
      ? [journal.cashCollected({ orderId, ...cash }), journal.cashDeposited({ depositId: orderId, by: 'bank', ...cash })]
      : [journal.paymentCaptured({ paymentId: orderId, orderId, amountPaise, occurredAt })]),
    journal.orderDelivered({ ...partsOf(order.bill), orderId, restaurantId, riderId, customerPaise: amountPaise, occurredAt }),
    journal.riderPayEarned({ orderId, riderId, payPaise, occurredAt }),
    journal.welfareContribution({ orderId, riderId, contributionPaise, occurredAt }),
  ];
}

const deliveryRow = (order: Delivered, riderId: string, parts: readonly PayPart[]): Row => ({
  order_id: order.id,
  city_id: order.cityId,
  restaurant_id: order.restaurantId,
  status: 'delivered',
  rider_id: riderId,
  pickup_lat: order.address.lat,
  pickup_lng: order.address.lng,
  drop_lat: order.address.lat,
  drop_lng: order.address.lng,
  distance_m: order.distanceM,
  ready_by: order.readyAt ?? order.deliveredAt,
  dispatch_from: order.acceptedAt ?? order.deliveredAt,
  pay_paise: payOf(parts),
  pay_parts: parts,
  pay_formula: PAY_FORMULA,
  picked_up_at: order.pickedUpAt,
  delivered_at: order.deliveredAt,
  created_at: order.acceptedAt ?? order.placedAt,
});

/**
 * Books the last weeks of the demo's kitchen, all carried by the demo's rider, as orders of today are booked, and closes the week before the last: so that
 * a kitchen, a rider and finance have statements to look at. Gives the number of orders.
 */
export async function books(ctx: Ctx, { restaurantId, riderId }: Given): Promise<number> {
  const { pool } = ctx.database;
  const now = ctx.clock.now();
  const { rows } = await pool.query<{ id: string }>(
    `UPDATE orders SET rider_id = $2 WHERE restaurant_id = $1 AND status = 'delivered' AND delivered_at >= $3 RETURNING id`,
    [restaurantId, riderId, new Date(now.getTime() - BOOKED_DAYS * DAY_MS)],
  );
  const briefs = await orderBriefs(
    ctx,
    rows.map(({ id }) => id),
  );
  const orders = [...briefs.values()].flatMap((order): Delivered[] => (order.deliveredAt ? [{ ...order, deliveredAt: order.deliveredAt }] : []));
  const deliveries: Row[] = [];
  for (const [index, order] of orders.entries()) {
    const parts = partsPaid(order, index);
    deliveries.push(deliveryRow(order, riderId, parts));
    await post(ctx, entriesOf(order, riderId, parts));
  }
  const client = await pool.connect();
  try {
    await insert(client, 'delivery', deliveries);
  } finally {
    client.release();
  }
  for (const { id } of orders) await chargeOrder(ctx, id);
  // Each look pays the days that ended shortly before.
  const at = (days: number): Ctx => ({ ...ctx, clock: fixedClock(new Date(now.getTime() - days * DAY_MS)) });
  for (let days = BOOKED_DAYS; days >= 0; days -= 3) await payDayBonuses(at(days));
  const [first] = orders;
  if (first) await closeCycle(at(CLOSED_BEFORE_DAYS), { id: first.cityId, timeZone: INDIA });
  return orders.length;
}
