import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { tabled } from '../domain/table.ts';
import { RULE, type TravelTimes } from '../domain/travel-times.ts';
import { readVersion } from '../domain/version.ts';
import { askedTimes } from '../drivers/asked-times.ts';
import { tableById } from '../store/tables.ts';
import { learnedTimes, readyModel } from './ready-models.ts';

export interface When {
  readonly at: Date;
  readonly raining: boolean;
  /** The places that will be asked about: a routing service, where one is set up, is asked for all pairs beforehand. */
  readonly places?: { readonly from: readonly LatLng[]; readonly to: readonly LatLng[] };
}

/**
 * How long rides take in a city at an instant: by the routing service of this installation for the places named, if it has one and it answers;
 * otherwise what the platform's own rides have taught; before any, the rule. One question to the database a minute and city, then memory.
 */
export async function travelTimes(ctx: Ctx, cityId: string, { at, raining, places }: When): Promise<TravelTimes> {
  const learned = await learnedTimes(ctx, cityId, at, raining);
  return places ? askedTimes(ctx, cityId, at, places, learned) : learned;
}

/** The very figures that a version gave, for replaying a decision; null when it is not known, or no longer. */
export async function travelTimesOf(ctx: Ctx, version: string): Promise<TravelTimes | null> {
  const named = readVersion(version);
  if (!named) return null;
  if (named.kind === 'rule') return RULE;
  if (named.kind === 'model') return (await readyModel(ctx, named.id))?.(named.hour, named.wet) ?? null;
  const row = await tableById(ctx, named.id);
  const otherwise = row && (await travelTimesOf(ctx, row.otherwise));
  return otherwise && tabled(row.body, otherwise, version);
}
