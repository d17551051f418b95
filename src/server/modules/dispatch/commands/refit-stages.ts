import { setImmediate } from 'node:timers/promises';
import { localTime } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { learningStages } from '../domain/stages.ts';
import { addStageModel, countStageTimes, stageModelAsOf, stageTimesOf } from '../store/stages.ts';

const HOUR_MS = 3_600_000;
const WEEKS = 8;
const MOST_DELIVERIES = 25_000;
/** So many new deliveries are worth learning anew: a tenth of those the last stages were made from, and never fewer than these. */
const WORTH = { least: 40, share: 0.1 };

/**
 * Learns a city's stages anew, in force from the full hour on, if enough deliveries have ended since the last time. From those of eight weeks before that
 * hour and nothing else: done twice it changes nothing. True when there are new stages.
 */
export async function refitStages(ctx: Ctx, cityId: string): Promise<boolean> {
  const effectiveFrom = new Date(Math.floor(ctx.clock.now().getTime() / HOUR_MS) * HOUR_MS);
  const city = await cityById(ctx, cityId);
  const last = await stageModelAsOf(ctx, cityId, effectiveFrom);
  if (!city || last?.effectiveFrom.getTime() === effectiveFrom.getTime()) return false;
  const since = new Date(effectiveFrom.getTime() - WEEKS * 168 * HOUR_MS);
  const unseen = await countStageTimes(ctx, cityId, last?.effectiveFrom ?? since, effectiveFrom);
  if (unseen < Math.max(WORTH.least, WORTH.share * (last?.deliveries ?? 0))) return false;
  const times = await stageTimesOf(ctx, cityId, since, effectiveFrom, MOST_DELIVERIES);
  const steps = learningStages(times.map((one) => ({ ...one, hour: Math.floor(localTime(one.acceptedAt, city.timeZone).minute / 60) })));
  for (;;) {
    const step = steps.next();
    if (step.done) return addStageModel(ctx, cityId, effectiveFrom, times.length, step.value);
    await setImmediate();
  }
}
