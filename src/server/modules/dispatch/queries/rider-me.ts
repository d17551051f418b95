import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { dueAtDoor, orderBriefs } from '../../orders/index.ts';
import { riderCash } from '../../payments/index.ts';
import { riderIdOf } from '../access.ts';
import type { meOutput } from '../contract.ts';
import { bonusOf, DAY_BONUS } from '../domain/pay.ts';
import { NO_WISHES } from '../domain/wishes.ts';
import { settings } from '../settings.ts';
import { activeDeliveriesOf } from '../store/deliveries.ts';
import { findRider } from '../store/riders.ts';
import { wishesOf } from '../store/wishes.ts';
import { tripsOfDay } from './day.ts';
import { recentIncidents } from './incidents.ts';
import { newestFix } from './progress.ts';
import { viewOfRider } from './rider-view.ts';

/** The rider's duty and wishes, and pay, cash and bonus of today. */
export async function riderMe(ctx: Ctx): Promise<z.infer<typeof meOutput>> {
  const rider = (await findRider(ctx, riderIdOf(ctx))) ?? notFound();
  const trips = await tripsOfDay(ctx, rider);
  const orders = await orderBriefs(
    ctx,
    trips.map((trip) => trip.orderId),
  );
  const cash = [...orders.values()].reduce((total, order) => total + dueAtDoor(order), 0);
  const pay = trips.reduce((total, trip) => total + trip.payPaise, 0);
  const held = (await riderCash(ctx, [rider.userId])).get(rider.userId) ?? notFound();
  const toCollectPaise = (await activeDeliveriesOf(ctx, rider.userId)).reduce((total, job) => total + job.cashPaise, 0);
  const wishes = (await wishesOf(ctx, [rider.userId])).get(rider.userId) ?? NO_WISHES;
  const fix = newestFix(rider);
  return {
    rider: {
      ...viewOfRider(rider),
      status: rider.status,
      statusReason: rider.statusReason,
      cityId: rider.cityId,
      online: rider.online,
      onlineSince: rider.onlineSince?.toISOString() ?? null,
      lat: fix?.lat ?? null,
      lng: fix?.lng ?? null,
    },
    today: { trips: trips.length, payPaise: pay + bonusOf(trips.length), cashPaise: cash },
    bonus: { trips: trips.length, target: DAY_BONUS.trips, payPaise: DAY_BONUS.paise },
    cash: { ...held, toCollectPaise },
    wishes,
    incidents: await recentIncidents(ctx, rider.userId),
    demoSpeed: settings.pace === 1 ? null : settings.pace,
  };
}
