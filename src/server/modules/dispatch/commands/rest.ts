import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { book } from '../positions/book.ts';
import { activeDeliveriesOf } from '../store/deliveries.ts';
import { markRested, restIsDue } from '../store/incidents.ts';
import { lockRider, saveDuty } from '../store/riders.ts';
import type { RiderRow } from '../store/rows.ts';
import { returnOffer } from './set-online.ts';

/** Off duty after an incident; the rider is locked and has no order and no offer. They go on again when they say so. */
export async function endDuty(tx: Ctx, rider: RiderRow): Promise<void> {
  await markRested(tx, rider.userId);
  if (!rider.online) return;
  await saveDuty(tx, rider.userId, false, null, null);
  await appendAudit(tx, { action: 'rider.rest', subject: 'rider', subjectId: rider.userId, reason: 'incident' });
}

/** A delivery has ended: its rider goes off duty if an incident asks for it and no order is in hand any more. Done once, however often it is asked. */
export async function restAfterIncident(ctx: Ctx, riderId: string): Promise<void> {
  if (!(await restIsDue(ctx, riderId))) return;
  await inSqlTransaction(ctx, async (tx) => {
    if ((await activeDeliveriesOf(tx, riderId)).length > 0) return;
    await returnOffer(tx, riderId);
    const rider = await lockRider(tx, riderId);
    if (!rider || !(await restIsDue(tx, riderId)) || (await activeDeliveriesOf(tx, riderId)).length > 0) return;
    await endDuty(tx, rider);
  });
  book.forgetDuty(riderId);
}
