import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { ourOwnDeafness, SILENCE_MS } from '../domain/silence.ts';
import { book } from '../positions/book.ts';
import { activeDeliveriesOf } from '../store/deliveries.ts';
import { holdsOffer } from '../store/offers.ts';
import { lockRider, saveDuty } from '../store/riders.ts';
import { countOnDuty, silentWithoutWork } from '../store/watched.ts';

/**
 * Who holds nothing and was not heard of for as long as a ride may be silent is off duty until they say so: the tab is closed or the phone is off. Nobody
 * counts as silent for longer than this process has listened, and nobody at all when most are. Gives how many rest.
 */
export async function restSilent(ctx: Ctx, listeningSince: Date): Promise<number> {
  const now = ctx.clock.now().getTime();
  if (now - listeningSince.getTime() < SILENCE_MS.ride) return 0;
  const before = new Date(now - SILENCE_MS.ride);
  const heard = (riderId: string) => (book.latest(riderId)?.at.getTime() ?? 0) > before.getTime();
  const silent = (await silentWithoutWork(ctx, before)).filter((riderId) => !heard(riderId));
  if (silent.length === 0 || ourOwnDeafness(silent.length, await countOnDuty(ctx))) return 0;
  for (const riderId of silent) {
    await inSqlTransaction(ctx, async (tx) => {
      const rider = await lockRider(tx, riderId);
      if (!rider?.online || (await holdsOffer(tx, riderId)) || (await activeDeliveriesOf(tx, riderId)).length > 0) return;
      await saveDuty(tx, riderId, false, null, null);
      await appendAudit(tx, { action: 'rider.rest', subject: 'rider', subjectId: riderId, reason: 'silent' });
    });
    book.forgetDuty(riderId);
  }
  return silent.length;
}
