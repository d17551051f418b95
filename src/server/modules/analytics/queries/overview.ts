import type { z } from 'zod';
import { holds, STAFF_ROLES } from '../../../kernel/actor.ts';
import { localTime } from '../../../kernel/clock.ts';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cities as allCities } from '../../catalog/index.ts';
import { dispatchCounts } from '../../dispatch/index.ts';
import type { Overview, overviewInput } from '../contract.ts';
import { type Kpi, kpisOf, NOTHING, share } from '../domain/kpi.ts';
import { INDIA, startOfDay } from '../domain/local-day.ts';
import { countTwoDays } from '../store/boards.ts';
import { needs } from './needs.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NO_PAST = HOURS.map(() => null);

/** The platform, or a city, today against the same time a week before; what needs someone comes last in the answer and first on the screen. */
export async function overview(ctx: Ctx, input: z.infer<typeof overviewInput>): Promise<Overview> {
  if (!holds(ctx.actor, STAFF_ROLES)) return refuse('forbidden', 'forbidden');
  const [everyCity, counts] = await Promise.all([allCities(ctx), dispatchCounts(ctx, input.cityId)]);
  const cities = everyCity.filter((city) => !input.cityId || city.id === input.cityId);
  const timeZone = (input.cityId && cities[0]?.timeZone) || INDIA;
  const now = ctx.clock.now();
  const hourNow = Math.floor(localTime(now, timeZone).minute / 60);
  const [days, open] = await Promise.all([countTwoDays(ctx, startOfDay(now, timeZone), now, timeZone, input.cityId), needs(ctx, counts, input.cityId)]);
  const online = new Map(counts.map((count) => [count.cityId, count.ridersOnline]));
  const riders: Kpi = {
    key: 'ridersOnline',
    unit: 'count',
    value: [...online.values()].reduce((total, count) => total + count, 0),
    before: null,
    spark: NO_PAST,
    sparkBefore: NO_PAST,
  };
  return {
    at: now.toISOString(),
    kpis: [...kpisOf(days.now ?? NOTHING, days.before ?? NOTHING, days.byHour, days.byHourBefore, hourNow), riders],
    byHour: HOURS.map((hour) => ({
      hour,
      today: hour > hourNow ? null : (days.byHour.get(hour)?.orders ?? 0),
      before: days.byHourBefore.get(hour)?.orders ?? 0,
    })),
    cities: cities
      .map((city) => {
        const today = days.byCity.get(city.id) ?? NOTHING;
        return {
          cityId: city.id,
          name: city.name,
          orders: today.orders,
          ordersBefore: days.byCityBefore.get(city.id)?.orders ?? 0,
          gmvPaise: today.gmvPaise,
          onTime: share(today.onTime, today.delivered),
          cancelled: share(today.cancelled, today.orders),
          medianMinutes: today.medianMinutes,
          ridersOnline: online.get(city.id) ?? 0,
        };
      })
      .sort((a, b) => b.orders - a.orders || (a.name < b.name ? -1 : 1)),
    needs: open,
  };
}
