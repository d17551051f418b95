import { z } from 'zod';
import { id, instant, sumPaise } from '../../platform/contract.ts';

export const overviewInput = z.object({ cityId: id.optional() });
/** A figure now and at the same time a week ago; `spark` is today by hour, `sparkBefore` the week before. */
export const kpi = z.object({
  key: z.enum(['orders', 'gmv', 'onTime', 'cancelled', 'medianDelivery', 'ridersOnline']),
  unit: z.enum(['count', 'paise', 'share', 'minutes']),
  value: z.number().nullable(),
  before: z.number().nullable(),
  spark: z.array(z.number().nullable()),
  sparkBefore: z.array(z.number().nullable()),
});
export const overviewOutput = z.object({
  at: instant,
  kpis: z.array(kpi),
  byHour: z.array(z.object({ hour: z.int(), today: z.int().nullable(), before: z.int() })),
  cities: z.array(
    z.object({
      cityId: id,
      name: z.string(),
      orders: z.int(),
      ordersBefore: z.int(),
      gmvPaise: sumPaise,
      onTime: z.number().nullable(),
      cancelled: z.number().nullable(),
      medianMinutes: z.number().nullable(),
      ridersOnline: z.int(),
    }),
  ),
  needs: z.array(
    z.object({
      key: z.enum(['unassigned', 'late_kitchens', 'late_orders', 'pending_restaurants', 'pending_riders']),
      count: z.int(),
      cityId: id.nullable(),
      urgent: z.boolean(),
    }),
  ),
});
export const dailyInput = z.object({ cityId: id.optional(), days: z.coerce.number().int().min(7).max(90).default(30) });
export const dailyOutput = z.object({
  days: z.array(z.object({ date: z.iso.date(), orders: z.int(), gmvPaise: sumPaise, cancelled: z.int(), onTime: z.number().nullable() })),
});
export const vendorTodayInput = z.object({ restaurantId: id });
export const vendorTodayOutput = z.object({ orders: z.int(), salesPaise: sumPaise, readyOnTime: z.number().nullable(), cancelled: z.int() });

export type Overview = z.infer<typeof overviewOutput>;
export type Kpi = z.infer<typeof kpi>;
