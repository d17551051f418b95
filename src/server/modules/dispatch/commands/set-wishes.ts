import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { riderIdOf } from '../access.ts';
import type { meOutput } from '../contract.ts';
import type { riderWishes } from '../duty-contract.ts';
import { riderMe } from '../queries/rider-me.ts';
import { lockRider } from '../store/riders.ts';
import { saveWishes } from '../store/wishes.ts';

/** Sets what a rider wishes of the next offers. The audit tells that they were set, not to what: no history of anyone's caution is kept. */
export async function setWishes(ctx: Ctx, wishes: z.output<typeof riderWishes>): Promise<z.infer<typeof meOutput>> {
  const riderId = riderIdOf(ctx);
  await inSqlTransaction(ctx, async (tx) => {
    if (!(await lockRider(tx, riderId))) return notFound();
    await saveWishes(tx, riderId, wishes);
    await appendAudit(tx, { action: 'rider.set_wishes', subject: 'rider', subjectId: riderId });
  });
  return riderMe(ctx);
}
