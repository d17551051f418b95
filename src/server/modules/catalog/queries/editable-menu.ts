import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { EditableMenu, ofRestaurant } from '../contract.ts';
import { mayOperate } from '../domain/access.ts';
import { readEditableMenu } from '../store/editable-menu.ts';

/** The whole menu of a restaurant one works at, with counts and snoozes. */
export async function editableMenu(ctx: Ctx, input: z.infer<typeof ofRestaurant>): Promise<EditableMenu> {
  if (!mayOperate(ctx.actor, input.restaurantId)) notFound();
  return readEditableMenu(ctx, input.restaurantId);
}
