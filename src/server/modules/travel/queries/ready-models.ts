import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { compiled } from '../domain/compiled.ts';
import { RULE, type TravelTimes } from '../domain/travel-times.ts';
import { modelVersion } from '../domain/version.ts';
import { hourOfWeek } from '../domain/week.ts';
import { squaresOf } from '../store/adapters/cells.ts';
import { modelAsOf, modelById } from '../store/models.ts';

/** A model in memory, compiled once for each hour and weather that is asked for. */
export type ReadyModel = (hour: number, wet: boolean) => TravelTimes;

interface Newest {
  readonly askedAt: number;
  readonly timeZone: string;
  /** Null while the city has none: the rule. */
  readonly model: ReadyModel | null;
}

/** How long the newest model of a city is taken to be the newest still. */
const FRESH_MS = 60_000;
const KEPT_MODELS = 24;
const KEPT_HOURS = 6;

const models = new Map<string, Promise<ReadyModel | null>>();
const newest = new Map<string, Newest>();

/** Keeps the last so many of a map. */
function keepLast<Value>(kept: Map<string, Value>, most: number): void {
  for (const key of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(key);
  }
}

async function load(ctx: Ctx, id: string): Promise<ReadyModel | null> {
  const row = await modelById(ctx, id);
  if (!row) return null;
  const timesAt = compiled(row.body, squaresOf(Object.keys(row.body.fine), Object.keys(row.body.coarse)));
  const byHour = new Map<string, TravelTimes>();
  return (hour, wet) => {
    const version = modelVersion(id, hour, wet);
    const times = byHour.get(version) ?? timesAt(hour, wet, version);
    byHour.set(version, times);
    keepLast(byHour, KEPT_HOURS);
    return times;
  };
}

/** The model of an id, loaded once; null when there is none. */
export function readyModel(ctx: Ctx, id: string): Promise<ReadyModel | null> {
  const known = models.get(id) ?? load(ctx, id);
  models.set(id, known);
  known.then(
    (model) => model ?? models.delete(id),
    () => models.delete(id),
  );
  keepLast(models, KEPT_MODELS);
  return known;
}

/** A city's newest model at an instant, asked for at most once a minute. */
async function newestOf(ctx: Ctx, cityId: string, at: Date): Promise<Newest> {
  const known = newest.get(cityId);
  const age = known ? at.getTime() - known.askedAt : -1;
  if (known && age >= 0 && age < FRESH_MS) return known;
  const [city, head] = await Promise.all([cityById(ctx, cityId), modelAsOf(ctx, cityId, at)]);
  const found = { askedAt: at.getTime(), timeZone: city?.timeZone ?? 'Asia/Kolkata', model: head && (await readyModel(ctx, head.id)) };
  newest.set(cityId, found);
  return found;
}

const timesOf = (known: Newest | undefined, at: Date, wet: boolean): TravelTimes => known?.model?.(hourOfWeek(at, known.timeZone), wet) ?? RULE;

/** What a city's rides had taught by an instant, at its hour of the week and in the weather; the rule before any. */
export const learnedTimes = async (ctx: Ctx, cityId: string, at: Date, wet: boolean): Promise<TravelTimes> => timesOf(await newestOf(ctx, cityId, at), at, wet);

/** The same from what this process has in memory, without asking: at worst older by as long as nobody asked. */
export const rememberedTimes = (cityId: string, at: Date, wet: boolean): TravelTimes => timesOf(newest.get(cityId), at, wet);

/** Asks for the city's newest model again at the next question. */
export const forgetNewest = (cityId: string): void => void newest.delete(cityId);
