import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { cityById } from '../../catalog/index.ts';
import { type RiderDuty, riderDuties } from '../store/duties.ts';
import { book, type Duty } from './book.ts';

/** Changes are heard of as events; this bounds what a lost one costs. */
const STALE_AFTER_MS = 15_000;
/** Older than this it is not used while a new one is loaded: the rider was away. */
const USELESS_AFTER_MS = 120_000;
/** Riders whose duty is wanted within this stretch are loaded by one query. */
const GATHER_MS = 5;
const MIDDLE_FOR_MS = 10 * 60_000;

const middles = new Map<string, { readonly at: LatLng; readonly loadedAt: number }>();
let wanted = new Map<string, Promise<Duty | null>>();
let gathering: Promise<ReadonlyMap<string, Duty>> | null = null;

async function middleOf(ctx: Ctx, { cityId, lat, lng }: RiderDuty, nowMs: number): Promise<LatLng> {
  const known = middles.get(cityId);
  if (known && nowMs - known.loadedAt < MIDDLE_FOR_MS) return known.at;
  const city = await cityById(ctx, cityId);
  if (!city) return { lat: lat ?? 0, lng: lng ?? 0 };
  middles.set(cityId, { at: city, loadedAt: nowMs });
  return city;
}

/** Waits for others who want one too, then loads all of them. */
async function loadGathered(ctx: Ctx): Promise<ReadonlyMap<string, Duty>> {
  await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
  const riderIds = [...wanted.keys()];
  wanted = new Map();
  gathering = null;
  const nowMs = ctx.clock.now().getTime();
  const duties = new Map<string, Duty>();
  for (const rider of await riderDuties(ctx, riderIds)) {
    const middle = await middleOf(ctx, rider, nowMs);
    const duty: Duty = { cityId: rider.cityId, middle, online: rider.online, orderIds: rider.orderIds, loadedAt: nowMs };
    duties.set(rider.riderId, duty);
    book.setDuty(rider.riderId, duty);
    // A place of the row that nobody reported is none to judge by: where duty began.
    const reported = rider.positionAt !== null && (rider.onlineSince === null || rider.positionAt > rider.onlineSince);
    if (reported && rider.lat !== null && rider.lng !== null && rider.positionAt)
      book.learn(rider.riderId, { lat: rider.lat, lng: rider.lng, at: rider.positionAt });
  }
  return duties;
}

function load(ctx: Ctx, riderId: string): Promise<Duty | null> {
  const under = wanted.get(riderId);
  if (under) return under;
  // The pool's connection: what is gathered belongs to no one's transaction.
  gathering ??= loadGathered({ ...ctx, db: ctx.database });
  const found = gathering.then((duties) => duties.get(riderId) ?? null);
  wanted.set(riderId, found);
  return found;
}

/**
 * What a rider's positions are judged by: from memory, or loaded; an old one is used once more while it is loaded anew, so that a position of a rider
 * who is known never waits. Null for one who is no rider.
 */
export async function dutyOf(ctx: Ctx, riderId: string): Promise<Duty | null> {
  const age = (duty: Duty) => ctx.clock.now().getTime() - duty.loadedAt;
  const known = book.duty(riderId);
  if (!known || age(known) >= USELESS_AFTER_MS) return load(ctx, riderId);
  if (age(known) >= STALE_AFTER_MS) load(ctx, riderId).catch((error) => log.warn({ err: error }, 'a rider’s duty could not be loaded anew'));
  return known;
}
