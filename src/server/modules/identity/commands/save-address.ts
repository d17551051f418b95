import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { plausiblyInIndia } from '../../../kernel/geo.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Address, saveAddressInput } from '../contract.ts';
import { actingUser } from '../domain/acting-user.ts';
import { countAddresses, insertAddress, updateAddress } from '../store/addresses.ts';

const MOST_ADDRESSES = 30;

/** Saves a new address of the caller, or changes one of theirs. Whether the place is served is told by the catalogue. */
export async function saveAddress(ctx: Ctx, input: z.infer<typeof saveAddressInput>): Promise<Address> {
  const { userId } = actingUser(ctx.actor);
  const { id, label, line, landmark = null, instructions = null, pin = null, lat, lng } = input;
  const fields = { label, line, landmark, instructions, pin, lat, lng };
  if (!plausiblyInIndia(fields)) refuse('invalid', 'address_outside_india');

  return inTransaction(ctx, async (tx) => {
    const saved = id ? await updateAddress(tx, userId, id, fields) : await add(tx, userId, fields);
    if (!saved) return notFound();
    await appendAudit(tx, { action: 'address.saved', subject: 'address', subjectId: saved.id });
    return saved;
  });
}

async function add(tx: Ctx, userId: string, fields: Parameters<typeof insertAddress>[2]) {
  if ((await countAddresses(tx, userId)) >= MOST_ADDRESSES) refuse('precondition', 'too_many_addresses', { max: MOST_ADDRESSES });
  return insertAddress(tx, userId, fields);
}
