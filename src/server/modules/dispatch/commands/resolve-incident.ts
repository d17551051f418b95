import type { z } from 'zod';
import { actorName } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { requireDecidingOperator } from '../access.ts';
import type { resolveIncidentInput } from '../duty-contract.ts';
import { dispatchEvent } from '../events.ts';
import { lockIncident, saveResolution } from '../store/incidents.ts';

/** Says what was done about an incident; the rider reads it. What is done with the order itself is done on the order. */
export async function resolveIncident(ctx: Ctx, { incidentId, resolution }: z.output<typeof resolveIncidentInput>): Promise<{ ok: true }> {
  requireDecidingOperator(ctx);
  await inSqlTransaction(ctx, async (tx) => {
    const incident = (await lockIncident(tx, incidentId)) ?? notFound();
    if (incident.resolvedAt) return refuse('conflict', 'incident_resolved');
    await saveResolution(tx, incidentId, actorName(ctx.actor), resolution);
    const { orderId, cityId, restaurantId, riderId, released } = incident;
    await appendEvents(tx, [dispatchEvent('incident.resolved', { incidentId, orderId, cityId, restaurantId, riderId, released })]);
    await appendAudit(tx, { action: 'dispatch.resolve_incident', subject: 'delivery', subjectId: orderId, reason: resolution, after: { incidentId } });
  });
  return { ok: true };
}
