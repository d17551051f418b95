import { type LatLng, roadDistanceM } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cellOf, middleOf, openingAt, placeAt, restaurantsForFeed, type ZonePlace } from '../../catalog/index.ts';
import { deliveryFee, etaMinutes, feePolicy } from '../../pricing/index.ts';
import type { RestaurantCardView } from '../contract.ts';
import type { Rankable } from '../domain/ranking.ts';

/** A card with what ranking asks of it. `card.sponsored` is false: who lifts it says so. */
export interface Candidate extends Rankable {
  readonly card: RestaurantCardView;
}

/** Coarsest first: H3 edges of about 200, 29 and 4 metres. */
const SHARED_RESOLUTIONS = [9, 11, 13];

/**
 * The point for which answers near a place are made, so that neighbours share them: the middle of the coarsest cell whose middle
 * lies in the same zone cell. Whether a place is served is thus never changed by sharing.
 */
export function sharedPoint(point: LatLng): LatLng {
  const zone = cellOf(point);
  const middles = SHARED_RESOLUTIONS.map((resolution) => middleOf(cellOf(point, resolution)));
  return middles.find((middle) => cellOf(middle) === zone) ?? { lat: point.lat, lng: point.lng };
}

/** The approved restaurants that deliver to a point, in no order; null where we don't deliver at all. */
export async function cardsInReach(ctx: Ctx, point: LatLng): Promise<{ place: ZonePlace; candidates: Candidate[] } | null> {
  const place = await placeAt(ctx, point);
  if (!place) return null;
  const now = ctx.clock.now();
  const policy = await feePolicy(ctx, place.city.id);
  const restaurants = await restaurantsForFeed(ctx, place.city.id);
  const candidates = restaurants.flatMap((one): Candidate[] => {
    const distanceM = roadDistanceM(one, point);
    if (distanceM > one.radiusM) return [];
    const eta = etaMinutes({ prepMinutes: one.prepMinutes, busy: one.busy, distanceM });
    const opening = openingAt(one, now);
    const card: RestaurantCardView = {
      id: one.id,
      slug: one.slug,
      name: one.name,
      names: one.names,
      localityName: one.localityName,
      picture: one.picture,
      cuisines: [...one.cuisines],
      pureVeg: one.pureVeg,
      jainOptions: one.jainOptions,
      priceForTwo: one.priceForTwo,
      rating: one.rating,
      ratingCount: one.ratingCount,
      distanceM,
      deliveryPaise: deliveryFee(policy, distanceM).paise,
      freeDeliveryAbovePaise: one.freeDeliveryAbovePaise,
      eta,
      sponsored: false,
      opening,
    };
    const { rating, ratingCount } = one;
    return [{ id: one.id, open: opening.open, rating, ratingCount, distanceM, etaMin: eta.min, sponsored: one.sponsored, card }];
  });
  return { place, candidates };
}
