import type { z } from 'zod';
import { holds } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById, pricingMenu } from '../../catalog/index.ts';
import type { saveOfferInput } from '../contract.ts';
import { writeCheckedOffer } from './write-offer.ts';

/** Staff save an offer of a city or of one restaurant in it, with the share that the restaurant agreed to pay. An offer stays in its city. */
export async function saveOffer(ctx: Ctx, input: z.output<typeof saveOfferInput>): Promise<{ id: string }> {
  if (!holds(ctx.actor, ['admin', 'finance'])) refuse('forbidden', 'forbidden');
  const { cityId, id, startsAt, endsAt, ...fields } = input;
  if (!(await cityById(ctx, cityId))) notFound();
  if (fields.restaurantId !== null && (await pricingMenu(ctx, fields.restaurantId, []))?.cityId !== cityId) notFound();
  const draft = { ...fields, startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) };
  return writeCheckedOffer(ctx, { id, cityId, draft, mayChange: (row) => row.cityId === cityId });
}
