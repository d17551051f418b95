import { distanceM, type LatLng } from '../../kernel/geo.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { restaurantBriefs } from '../catalog/index.ts';
import { type DutyView, setOnline } from '../dispatch/index.ts';
import { asRider, attempt, type LifeOptions } from './people.ts';

/** Riders of the demo on duty in a city at the least. */
const LEAST_ON_DUTY = 8;
/** An order finds a free rider within this, or one begins duty nearby, metres. */
const NEAR_M = 2_500;

const isFree = (duty: DutyView) => duty.simulated && duty.online && !duty.offer && duty.jobs.length === 0;

/** A place some streets away: up to 900 m in each direction. */
const someStreetsFrom = (place: LatLng, chance: () => number): LatLng => ({
  lat: place.lat + (chance() - 0.5) * 0.016,
  lng: place.lng + (chance() - 0.5) * 0.016,
});

/** Keeps enough of the demo's riders on duty, where they last were. */
export async function manCities(ctx: Ctx, duties: readonly DutyView[]): Promise<void> {
  const onDuty = new Map<string, number>();
  for (const duty of duties) if (duty.online) onDuty.set(duty.cityId, (onDuty.get(duty.cityId) ?? 0) + 1);
  for (const duty of duties) {
    const count = onDuty.get(duty.cityId) ?? 0;
    if (duty.online || !duty.simulated || count >= LEAST_ON_DUTY) continue;
    if (await attempt('begin duty', () => setOnline(actingAs(ctx, asRider(duty.riderId)), { online: true }))) onDuty.set(duty.cityId, count + 1);
  }
}

/** Lets a rider begin duty near each of the restaurants that has no free one in reach, while there are riders off duty. */
export async function manRestaurants(
  ctx: Ctx,
  duties: readonly DutyView[],
  taken: readonly { cityId: string; restaurantId: string }[],
  { chance }: LifeOptions,
): Promise<void> {
  if (taken.length === 0) return;
  const restaurants = await restaurantBriefs(
    ctx,
    taken.map((order) => order.restaurantId),
  );
  const called = new Set<string>();
  for (const { cityId, restaurantId } of taken) {
    const place = restaurants.get(restaurantId);
    const ofCity = duties.filter((duty) => duty.cityId === cityId && !called.has(duty.riderId));
    if (!place || ofCity.some((duty) => isFree(duty) && duty.at && distanceM(duty.at, place) <= NEAR_M)) continue;
    const rested = ofCity.find((duty) => duty.simulated && !duty.online);
    if (!rested) continue;
    called.add(rested.riderId);
    await attempt('begin duty', () => setOnline(actingAs(ctx, asRider(rested.riderId)), { online: true, at: someStreetsFrom(place, chance) }));
  }
}
