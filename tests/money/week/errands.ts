import { acceptOffer } from '../../../src/server/modules/dispatch/commands/accept-offer.ts';
import { arriveAtPickup } from '../../../src/server/modules/dispatch/commands/arrive-at-pickup.ts';
import { declineOffer } from '../../../src/server/modules/dispatch/commands/decline-offer.ts';
import { deliver } from '../../../src/server/modules/dispatch/commands/deliver.ts';
import { dispatchCity } from '../../../src/server/modules/dispatch/commands/dispatch-city.ts';
import { pickUp } from '../../../src/server/modules/dispatch/commands/pick-up.ts';
import { depositCash, recordShortage } from '../../../src/server/modules/payments/commands/settle-rider-cash.ts';
import { riderCash } from '../../../src/server/modules/payments/index.ts';
import { actingAs, type Ctx } from '../../../src/server/platform/context.ts';
import type { Town } from './town.ts';

/** How much a rider carries before they go to the cash desk, in paise. */
const TO_THE_DESK_PAISE = 150_000;
/** Of riders who hand in cash, and of offers. */
const SHORT = 0.05;
const DECLINED = 0.03;
const SIDE_BY_SIDE = 8;

/** Does the same with each, some side by side. */
export async function withEach<T>(things: readonly T[], run: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values();
  const work = async () => {
    for (const thing of left) await run(thing);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
}

interface OpenOffer {
  readonly id: string;
  readonly riderId: string;
}
interface Job {
  readonly orderId: string;
  readonly riderId: string;
  readonly pickupCode: string;
  readonly dropCode: string;
  readonly cashPaise: number;
}

const riderOf = (ctx: Ctx, town: Town, riderId: string): Ctx => {
  const actor = town.riders.find((one) => one.type === 'user' && one.userId === riderId);
  if (!actor) throw new Error(`No rider ${riderId}`);
  return actingAs(ctx, actor);
};

/** The dispatcher looks, riders take what they are offered or decline it, until no order waits for one. */
export async function findRiders(ctx: Ctx, town: Town, random: () => number): Promise<void> {
  while ((await dispatchCity(ctx, town.city.id)) > 0) {
    const { rows } = await ctx.database.pool.query<OpenOffer>(`SELECT id, rider_id AS "riderId" FROM offer WHERE status = 'open' ORDER BY id`);
    const answers = rows.map((offer) => ({ ...offer, declines: random() < DECLINED }));
    await withEach(answers, async ({ id, riderId, declines }) => {
      const rider = riderOf(ctx, town, riderId);
      await (declines ? declineOffer(rider, { offerId: id }) : acceptOffer(rider, { offerId: id }));
    });
  }
}

const JOBS = `SELECT o.id AS "orderId", o.rider_id AS "riderId", o.pickup_code AS "pickupCode", o.drop_code AS "dropCode",
  CASE o.tender WHEN 'cod' THEN o.total_paise - o.wallet_paise ELSE 0 END AS "cashPaise" FROM orders o WHERE o.status = $1 AND o.rider_id IS NOT NULL ORDER BY o.id`;

/** Riders fetch every order that is ready. */
export async function fetchOrders(ctx: Ctx, town: Town): Promise<void> {
  const { rows } = await ctx.database.pool.query<Job>(JOBS, ['ready']);
  await withEach(rows, async ({ orderId, riderId, pickupCode }) => {
    const rider = riderOf(ctx, town, riderId);
    await arriveAtPickup(rider, { orderId });
    await pickUp(rider, { orderId, code: pickupCode });
  });
}

/** Riders hand over every order that they carry, with the customer's code and the cash. */
export async function handOverOrders(ctx: Ctx, town: Town): Promise<void> {
  const { rows } = await ctx.database.pool.query<Job>(JOBS, ['picked_up']);
  await withEach(rows, async ({ orderId, riderId, dropCode, cashPaise }) => {
    await deliver(riderOf(ctx, town, riderId), { orderId, code: dropCode, cashPaise });
  });
}

/** Riders with much cash hand it in; now and then some is missing. `visit` names the occasion. */
export async function countCash(ctx: Ctx, town: Town, random: () => number, { visit, all }: { visit: string; all: boolean }): Promise<void> {
  const desk = actingAs(ctx, town.finance);
  const ids = town.riders.flatMap((rider) => (rider.type === 'user' ? [rider.userId] : []));
  const held = [...(await riderCash(ctx, ids))].filter(([, { inHandPaise }]) => inHandPaise > (all ? 0 : TO_THE_DESK_PAISE));
  const visits = held.map(([riderId, { inHandPaise }]) => ({ riderId, inHandPaise, shortPaise: random() < SHORT ? Math.min(1_000, inHandPaise - 1) : 0 }));
  await withEach(visits, async ({ riderId, inHandPaise, shortPaise }) => {
    const idempotencyKey = `week-${visit}-${riderId}`;
    if (shortPaise > 0) await recordShortage(desk, { riderId, amountPaise: shortPaise, reason: 'missing at the count', idempotencyKey });
    await depositCash(desk, { riderId, amountPaise: inHandPaise - shortPaise, reference: `SLIP ${visit}`, idempotencyKey });
  });
}
