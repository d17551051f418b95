import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { done, removeAddressInput } from '../contract.ts';
import { actingUser } from '../domain/acting-user.ts';
import { hideAddress } from '../store/addresses.ts';

/** Takes an address of the caller off their list. */
export async function removeAddress(ctx: Ctx, input: z.infer<typeof removeAddressInput>): Promise<z.infer<typeof done>> {
  const { userId } = actingUser(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    if (!(await hideAddress(tx, userId, input.addressId))) notFound();
    await appendAudit(tx, { action: 'address.removed', subject: 'address', subjectId: input.addressId });
    return { ok: true };
  });
}
