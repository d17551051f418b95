import type { Ctx } from '../../../platform/context.ts';
import { type CityCounts, readyByOf } from '../../dispatch/index.ts';
import type { Overview } from '../contract.ts';
import { lateKitchens } from '../domain/needs.ts';
import { factsInFlight } from '../store/facts.ts';

type Need = Overview['needs'][number];

/** Older orders that never ended are not for a live board. */
const LOOK_BACK_MS = 12 * 3_600_000;

/**
 * What waits for someone, by city, urgent first. Unassigned: should have a rider by now and has none. Late kitchens: restaurants with an order not
 * ready five minutes after their own word. Late orders: not delivered by the end of the promise.
 */
export async function needs(ctx: Ctx, counts: readonly CityCounts[], cityId: string | undefined): Promise<Need[]> {
  const now = ctx.clock.now();
  const open = await factsInFlight(ctx, new Date(now.getTime() - LOOK_BACK_MS), cityId);
  const cooking = open.filter((fact) => fact.status === 'accepted');
  const readyBy = await readyByOf(
    ctx,
    cooking.map((fact) => fact.orderId),
  );
  const found: Need[] = [];
  const add = (key: Need['key'], urgent: boolean, byCity: ReadonlyMap<string, number>) => {
    for (const [city, count] of byCity) if (count > 0) found.push({ key, count, cityId: city, urgent });
  };
  const countIn = (facts: readonly { cityId: string }[]) => {
    const byCity = new Map<string, number>();
    for (const fact of facts) byCity.set(fact.cityId, (byCity.get(fact.cityId) ?? 0) + 1);
    return byCity;
  };
  add('unassigned', true, new Map(counts.map((count) => [count.cityId, count.unassigned])));
  add('late_orders', true, countIn(open.filter((fact) => fact.promisedTo < now)));
  add('late_kitchens', true, countIn(lateKitchens(cooking, readyBy, now)));
  add('pending_riders', false, new Map(counts.map((count) => [count.cityId, count.ridersPending])));
  return found;
}
