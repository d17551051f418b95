import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { orderBriefs } from '../../orders/index.ts';
import type { previewInput, RefundPreview } from '../contract.ts';
import { caresForCustomers } from '../domain/access.ts';
import { destinationsOf, restaurantPartOf, taxOf } from '../domain/refund.ts';
import { proposedBearer, reckon } from './reckon.ts';

/** What a refund would come to now, and who would bear it, for staff to look at before they give it. */
export async function refundPreview(ctx: Ctx, input: z.output<typeof previewInput>): Promise<RefundPreview> {
  if (!caresForCustomers(ctx.actor)) refuse('forbidden', 'forbidden');
  const order = (await orderBriefs(ctx, [input.orderId])).get(input.orderId) ?? notFound();
  if (order.status !== 'delivered') refuse('precondition', 'order_not_delivered');
  const reckoned = await reckon(ctx, order, input);
  if (!reckoned.ok) return refuse('conflict', reckoned.error);
  const { plan } = reckoned.value;
  const proposed = plan.parts === null ? 'platform' : proposedBearer(input.reason);
  const borneBy = plan.parts === null ? 'platform' : (input.borneBy ?? proposed);
  return {
    amountPaise: plan.amountPaise,
    taxPaise: taxOf(plan),
    platformDiscountPaise: plan.platformDiscountPaise,
    proposedBearer: proposed,
    borneBy,
    restaurantPaise: restaurantPartOf(plan, borneBy),
    destinations: [...destinationsOf(order.tender)],
  };
}
