import type { Ctx } from '../../../platform/context.ts';
import { systemContext } from '../../../platform/create-context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { cities } from '../../catalog/index.ts';
import { rainUntil } from '../../pricing/index.ts';
import { travelTimes } from '../../travel/index.ts';
import { type CityStages, STAGES_BEFORE } from '../domain/stages.ts';
import { stageModelAsOf, stagesById } from '../store/stages.ts';
import { almanac } from './almanac.ts';

const EVERY_MS = 60_000;

const stages = new Map<string, { readonly id: string; readonly stages: CityStages }>();

/** A city's stages in force; the body is read again only when they are others than last time. */
async function stagesOf(ctx: Ctx, cityId: string, at: Date): Promise<CityStages> {
  const head = await stageModelAsOf(ctx, cityId, at);
  if (!head) return STAGES_BEFORE;
  const known = stages.get(cityId);
  if (known?.id === head.id) return known.stages;
  const body = (await stagesById(ctx, head.id)) ?? STAGES_BEFORE;
  stages.set(cityId, { id: head.id, stages: body });
  return body;
}

/** Reads what is expected in every city at this hour and in its weather. */
export async function refreshForecasts(ctx: Ctx): Promise<void> {
  const at = ctx.clock.now();
  for (const { id, timeZone } of await cities(ctx)) {
    const raining = (await rainUntil(ctx, id)) !== null;
    almanac.set(id, { stages: await stagesOf(ctx, id, at), times: await travelTimes(ctx, id, { at, raining }), timeZone });
  }
}

/** Keeps the almanac of this process new, once a minute. */
export function keepForecasts(database: Database): { stop(): Promise<void> } {
  let working: Promise<void> | null = null;
  const refresh = () => {
    working ??= refreshForecasts(systemContext(database, 'dispatch.forecasts'))
      .catch((error) => log.warn({ err: error }, 'forecasts could not be read'))
      .finally(() => {
        working = null;
      });
  };
  refresh();
  const timer = setInterval(refresh, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
