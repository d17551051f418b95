import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { riderIdOf } from '../access.ts';
import { heatOf, ordersAnHour } from '../domain/area-demand.ts';
import type { demandOutput } from '../duty-contract.ts';
import { cellAt, cornersOf, middleOfCell } from '../store/adapters/h3-cells.ts';
import { firstOrderAt, freePlaces, ordersBegun, WEEKS } from '../store/demand.ts';
import { findRider } from '../store/riders.ts';

type Demand = z.infer<typeof demandOutput>;

const WEEK_MS = 7 * 86_400_000;
/** Demand moves in minutes; every rider of a city looks at the same map. */
const KEPT_MS = 60_000;
const kept = new Map<string, { readonly until: number; readonly value: Promise<Demand> }>();

async function measure(ctx: Ctx, cityId: string): Promise<Demand> {
  const now = ctx.clock.now();
  const [begun, first, free] = [await ordersBegun(ctx, cityId), await firstOrderAt(ctx, cityId), await freePlaces(ctx, cityId)];
  const weeks = first ? Math.min(WEEKS, Math.floor((now.getTime() - first.getTime()) / WEEK_MS)) : 0;
  const cells = new Map<string, { recent: number; past: number[]; free: number }>();
  const cellOf = (place: { lat: number; lng: number }) => {
    const cell = cellAt(place);
    const known = cells.get(cell) ?? { recent: 0, past: new Array<number>(weeks).fill(0), free: 0 };
    cells.set(cell, known);
    return known;
  };
  for (const { week, orders, ...place } of begun) {
    const cell = cellOf(place);
    if (week === 0) cell.recent += orders;
    else if (week <= weeks) cell.past[week - 1] = (cell.past[week - 1] ?? 0) + orders;
  }
  for (const place of free) cellOf(place).free += 1;
  const measured = [...cells].map(([cell, seen]) => {
    const perHour = ordersAnHour({ recent: seen.recent, pastWeeks: seen.past });
    const heat = heatOf(perHour, seen.free);
    return { cell, boundary: cornersOf(cell), middle: middleOfCell(cell), recent: seen.recent, perHour: Math.round(perHour), free: seen.free, heat };
  });
  return { cells: measured.sort((a, b) => b.heat - a.heat || b.perHour - a.perHour || a.cell.localeCompare(b.cell)), at: now.toISOString() };
}

/** Orders expected in the next hour and free riders by area of the rider's city, counted once a minute for all. Counts only: no one's place. */
export async function demand(ctx: Ctx): Promise<Demand> {
  const rider = (await findRider(ctx, riderIdOf(ctx))) ?? notFound();
  const now = ctx.clock.now().getTime();
  const known = kept.get(rider.cityId);
  if (known && now < known.until) return known.value;
  const value = measure(ctx, rider.cityId);
  kept.set(rider.cityId, { until: now + KEPT_MS, value });
  value.catch(() => kept.delete(rider.cityId));
  return value;
}
