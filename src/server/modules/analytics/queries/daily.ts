import type { z } from 'zod';
import { holds, STAFF_ROLES } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { dailyInput, dailyOutput } from '../contract.ts';
import { share } from '../domain/kpi.ts';
import { INDIA, lastDays } from '../domain/local-day.ts';
import { countDaily } from '../store/boards.ts';

/** The last days of the platform or a city by local date, today's last; every day is there, with or without orders. */
export async function daily(ctx: Ctx, input: z.infer<typeof dailyInput>): Promise<z.infer<typeof dailyOutput>> {
  if (!holds(ctx.actor, STAFF_ROLES)) return refuse('forbidden', 'forbidden');
  const timeZone = (input.cityId ? await cityById(ctx, input.cityId) : null)?.timeZone ?? INDIA;
  const days = lastDays(ctx.clock.now(), input.days, timeZone);
  const counted = await countDaily(ctx, days[0]?.from ?? ctx.clock.now(), input.cityId);
  return {
    days: days.map(({ date }, day) => {
      const row = counted.get(day);
      return {
        date,
        orders: row?.orders ?? 0,
        gmvPaise: row?.gmvPaise ?? 0,
        cancelled: row?.cancelled ?? 0,
        onTime: row ? share(row.onTime, row.delivered) : null,
      };
    }),
  };
}
