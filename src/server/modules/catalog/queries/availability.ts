import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Availability, availabilityInput } from '../contract.ts';
import { openingAt } from '../domain/opening.ts';
import { availabilityOf } from '../store/availability.ts';

/** Whether the restaurant is open and what is sold out, now, from the database. */
export async function availability(ctx: Ctx, input: z.infer<typeof availabilityInput>): Promise<Availability> {
  const now = ctx.clock.now();
  const row = (await availabilityOf(ctx, input.restaurantId, now)) ?? notFound();
  return { opening: openingAt(row, now), busy: row.busy, soldOut: row.soldOut, stock: row.stock };
}
