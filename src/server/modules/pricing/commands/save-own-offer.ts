import type { z } from 'zod';
import { worksAt } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { pricingMenu } from '../../catalog/index.ts';
import type { saveOwnOfferInput } from '../contract.ts';
import { isRestaurantsOwn } from '../domain/offer-rules.ts';
import { writeCheckedOffer } from './write-offer.ts';

/** A restaurant's manager saves an offer of the restaurant, which pays all of it. Offers that the platform pays a part of are not theirs to change. */
export async function saveOwnOffer(ctx: Ctx, input: z.output<typeof saveOwnOfferInput>): Promise<{ id: string }> {
  const { restaurantId, id, startsAt, endsAt, ...fields } = input;
  if (!worksAt(ctx.actor, restaurantId, ['vendor_owner', 'vendor_manager'])) notFound();
  const { cityId } = (await pricingMenu(ctx, restaurantId, [])) ?? notFound();
  const draft = { ...fields, restaurantId, restaurantBasisPoints: 10_000, startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) };
  return writeCheckedOffer(ctx, { id, cityId, draft, mayChange: (row) => isRestaurantsOwn(row, restaurantId) });
}
