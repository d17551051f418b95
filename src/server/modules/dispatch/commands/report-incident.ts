import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { recordRider } from '../../orders/index.ts';
import { riderIdOf } from '../access.ts';
import type { workOutput } from '../contract.ts';
import { ACTIVE } from '../domain/delivery-machine.ts';
import { decideIncident, type IncidentEffect } from '../domain/incident.ts';
import type { reportIncidentInput } from '../duty-contract.ts';
import { dispatchEvent } from '../events.ts';
import { book } from '../positions/book.ts';
import { work } from '../queries/work.ts';
import { settings } from '../settings.ts';
import { activeDeliveriesOf, lockDelivery } from '../store/deliveries.ts';
import { insertIncident, toldBefore } from '../store/incidents.ts';
import { lockRider } from '../store/riders.ts';
import type { DeliveryRow } from '../store/rows.ts';
import { changeDelivery, unassigned } from './change-delivery.ts';
import { endDuty } from './rest.ts';
import { returnOffer } from './set-online.ts';

type Report = z.output<typeof reportIncidentInput>;

/** The rider's orders in hand and the named one, locked in one order for all, so that two reports at once don't wait for each other. */
async function lockJobs(tx: Ctx, riderId: string, orderId: string): Promise<{ named: DeliveryRow | null; jobs: DeliveryRow[] }> {
  const held = (await activeDeliveriesOf(tx, riderId)).map((job) => job.orderId);
  const locked: DeliveryRow[] = [];
  for (const id of [...new Set([orderId, ...held])].sort()) {
    const delivery = await lockDelivery(tx, id);
    if (delivery) locked.push(delivery);
  }
  const named = locked.find((delivery) => delivery.orderId === orderId) ?? null;
  return { named, jobs: locked.filter((job) => job.riderId === riderId && ACTIVE.includes(job.status)) };
}

/** Tells of the incident and, where nothing was picked up yet, gives the order back to the queue: nothing is counted against the rider. */
async function apply(tx: Ctx, riderId: string, { kind, note }: Report, effect: IncidentEffect<DeliveryRow>): Promise<void> {
  const now = tx.clock.now();
  const searchFrom = new Date(now.getTime() + (effect.pauseMinutes * 60_000) / settings.pace);
  for (const { job, released } of effect.touched) {
    const { orderId, cityId, restaurantId, status } = job;
    const id = newId(tx);
    const about = { id, orderId, cityId, restaurantId, riderId, kind, note: note ?? null };
    await insertIncident(tx, { ...about, deliveryStatus: status, released, rests: effect.rests, restedAt: null, reportedAt: now });
    const told = dispatchEvent('incident.reported', { incidentId: id, orderId, cityId, restaurantId, riderId, released });
    if (released) {
      await recordRider(tx, { orderId, riderId: null });
      await changeDelivery(tx, job, { ...unassigned(job), dispatchFrom: searchFrom }, [told]);
    } else await appendEvents(tx, [told]);
    await appendAudit(tx, {
      action: 'dispatch.report_incident',
      subject: 'delivery',
      subjectId: orderId,
      before: { status, riderId },
      after: { kind, released },
    });
  }
}

/**
 * A rider tells what went wrong with an order in hand. Before the pick-up it goes back to the queue at once; after it the operators are told and decide.
 * Who can't go on is off duty as soon as no order is in hand. The same told twice is told once.
 */
export async function reportIncident(ctx: Ctx, input: Report): Promise<z.infer<typeof workOutput>> {
  const riderId = riderIdOf(ctx);
  await inSqlTransaction(ctx, async (tx) => {
    const { named, jobs } = await lockJobs(tx, riderId, input.orderId);
    if (await toldBefore(tx, input.orderId, riderId, input.kind)) return;
    if (named?.riderId !== riderId) return notFound();
    const decided = decideIncident(input.kind, named, jobs);
    if (!decided.ok) throw new RejectionError(decided.error);
    if (decided.value.rests) await returnOffer(tx, riderId);
    const rider = (await lockRider(tx, riderId)) ?? notFound();
    await apply(tx, riderId, input, decided.value);
    if (decided.value.restsNow) await endDuty(tx, rider);
  });
  book.forgetDuty(riderId);
  return work(ctx);
}
