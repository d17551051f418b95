import { setImmediate } from 'node:timers/promises';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { learning } from '../domain/learn.ts';
import { forgetNewest } from '../queries/ready-models.ts';
import { rememberedCells } from '../store/adapters/cells.ts';
import { addModel, modelAsOf } from '../store/models.ts';
import { countTrips, tripsOf } from '../store/trips.ts';

const WEEKS = 8;
const MOST_TRIPS = 25_000;
const HOUR_MS = 3_600_000;
/** So many new rides are worth a new model: a tenth of those the last was made from, and never fewer than these. */
const WORTH = { least: 40, share: 0.1 };

/** Runs a computation that pauses, letting everything else in at each pause. */
async function withPauses<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

/**
 * Learns a city's travel times anew, in force from the full hour on, if enough rides have come since the last model. From the rides of eight weeks
 * before that hour and nothing else: done twice it changes nothing. True when there is a new model.
 */
export async function refitCity(ctx: Ctx, cityId: string): Promise<boolean> {
  const effectiveFrom = new Date(Math.floor(ctx.clock.now().getTime() / HOUR_MS) * HOUR_MS);
  const city = await cityById(ctx, cityId);
  const last = await modelAsOf(ctx, cityId, effectiveFrom);
  if (!city || last?.effectiveFrom.getTime() === effectiveFrom.getTime()) return false;
  const since = new Date(effectiveFrom.getTime() - WEEKS * 168 * HOUR_MS);
  const unseen = await countTrips(ctx, cityId, last?.effectiveFrom ?? since, effectiveFrom);
  if (unseen < Math.max(WORTH.least, WORTH.share * (last?.trips ?? 0))) return false;
  const trips = await tripsOf(ctx, cityId, since, effectiveFrom, MOST_TRIPS);
  const body = await withPauses(learning(trips, city.timeZone, rememberedCells()));
  const added = await addModel(ctx, { cityId, effectiveFrom, trips: trips.length, body });
  forgetNewest(cityId);
  return added;
}
