import type { z } from 'zod';
import { holds, worksAt } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { offersOutput } from '../contract.ts';
import { isRestaurantsOwn } from '../domain/offer-rules.ts';
import { type OfferWithUse, offersOfCity, offersOfRestaurant } from '../store/offers.ts';

type Offers = z.input<typeof offersOutput>;

function viewOf(row: OfferWithUse, editable: boolean): Offers['offers'][number] {
  const { givenPaise, schedule, startsAt, endsAt, ...rest } = row;
  return {
    ...rest,
    names: { ...row.names },
    schedule: schedule && { ...schedule, weekdays: [...schedule.weekdays] },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    spentPaise: givenPaise,
    editable,
  };
}

/** The offers of a restaurant, for its staff; those that the platform pays a part of are shown and not theirs to change. */
export async function ownOffers(ctx: Ctx, { restaurantId }: { readonly restaurantId: string }): Promise<Offers> {
  if (!worksAt(ctx.actor, restaurantId)) notFound();
  const manages = worksAt(ctx.actor, restaurantId, ['vendor_owner', 'vendor_manager']);
  const rows = await offersOfRestaurant(ctx, restaurantId);
  return { offers: rows.map((row) => viewOf(row, manages && isRestaurantsOwn(row, restaurantId))) };
}

/** All offers of a city with what they have given away, for finance and admin. */
export async function offers(ctx: Ctx, { cityId }: { readonly cityId: string }): Promise<Offers> {
  if (!holds(ctx.actor, ['admin', 'finance'])) refuse('forbidden', 'forbidden');
  if (!(await cityById(ctx, cityId))) notFound();
  return { offers: (await offersOfCity(ctx, cityId)).map((row) => viewOf(row, true)) };
}
