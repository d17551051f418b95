import { type Ctx, newId } from '../../../platform/context.ts';
import type { HoursRow } from '../domain/opening.ts';

export interface Week {
  readonly hours: HoursRow[];
  readonly holidays: { date: string; note: string | null }[];
}

/** A restaurant's weekly hours and its holidays, in order. */
export async function readWeek(ctx: Ctx, restaurantId: string): Promise<Week> {
  const { prisma } = ctx.db;
  const hours = await prisma.restaurantHours.findMany({
    where: { restaurantId },
    select: { weekday: true, opens: true, closes: true },
    orderBy: [{ weekday: 'asc' }, { opens: 'asc' }],
  });
  const holidays = await prisma.restaurantHoliday.findMany({ where: { restaurantId }, select: { date: true, note: true }, orderBy: { date: 'asc' } });
  return { hours, holidays };
}

/** Replaces a restaurant's hours and holidays. */
export async function replaceWeek(ctx: Ctx, restaurantId: string, week: Week): Promise<void> {
  const { prisma } = ctx.db;
  await prisma.restaurantHours.deleteMany({ where: { restaurantId } });
  await prisma.restaurantHoliday.deleteMany({ where: { restaurantId } });
  await prisma.restaurantHours.createMany({ data: week.hours.map((row) => ({ id: newId(ctx), restaurantId, ...row })) });
  await prisma.restaurantHoliday.createMany({ data: week.holidays.map((row) => ({ restaurantId, ...row })) });
}
