import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { restaurantBriefs } from '../../catalog/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import { requireOperator } from '../access.ts';
import { type IncidentNotice, isEmergency, noticeOf } from '../domain/incident.ts';
import type { incidentsInput, incidentsOutput, ownIncident } from '../duty-contract.ts';
import { findDelivery } from '../store/deliveries.ts';
import { type IncidentRow, incidentsBy, incidentsIn, lastIncidentOf } from '../store/incidents.ts';
import { findRiders } from '../store/riders.ts';

/** A rider reads of an own incident, and what became of it, for this long. */
const SHOWN_MS = 12 * 3_600_000;

const viewOf = (row: IncidentRow): z.infer<typeof ownIncident> => ({
  id: row.id,
  orderId: row.orderId,
  kind: row.kind,
  released: row.released,
  reportedAt: row.reportedAt.toISOString(),
  resolvedAt: row.resolvedAt?.toISOString() ?? null,
  resolution: row.resolution,
});

/** A rider's own incidents of the last hours, newest first. */
export async function recentIncidents(ctx: Ctx, riderId: string): Promise<z.infer<typeof ownIncident>[]> {
  return (await incidentsBy(ctx, riderId, new Date(ctx.clock.now().getTime() - SHOWN_MS))).map(viewOf);
}

/** Riders' incidents for operators: those that wait, danger first, or those that are resolved. */
export async function incidents(ctx: Ctx, { cityId, status }: z.output<typeof incidentsInput>): Promise<z.infer<typeof incidentsOutput>> {
  requireOperator(ctx);
  const rows = await incidentsIn(ctx, cityId ?? null, status);
  const idsOf = (key: 'orderId' | 'restaurantId' | 'riderId') => [...new Set(rows.map((row) => row[key]))];
  const orders = await orderBriefs(ctx, idsOf('orderId'));
  const restaurants = await restaurantBriefs(ctx, idsOf('restaurantId'));
  const riders = new Map((await findRiders(ctx, idsOf('riderId'))).map((rider) => [rider.userId, rider.name]));
  return {
    incidents: rows.map((row) => ({
      ...viewOf(row),
      orderCode: orders.get(row.orderId)?.code ?? '',
      cityId: row.cityId,
      restaurantName: restaurants.get(row.restaurantId)?.name ?? '',
      riderId: row.riderId,
      riderName: riders.get(row.riderId) ?? '',
      note: row.note,
      deliveryStatus: row.deliveryStatus,
      emergency: isEmergency(row.kind),
      rests: row.rests,
    })),
  };
}

/**
 * What the customer of an order is to be told of its newest incident; null when there was none, it is resolved and the food is on its way again, or the
 * order has ended. For tracking, which has checked who may watch.
 */
export async function incidentNotice(ctx: Ctx, orderId: string): Promise<IncidentNotice | null> {
  const incident = await lastIncidentOf(ctx, orderId);
  if (!incident) return null;
  const delivery = await findDelivery(ctx, orderId);
  if (!delivery || delivery.status === 'delivered' || delivery.status === 'cancelled') return null;
  // Once the next rider has the food, who gave it back is no reason any more; what happened after the pick-up is one until it is resolved.
  const over = incident.released ? delivery.pickedUpAt !== null : incident.resolvedAt !== null;
  return over ? null : noticeOf(incident);
}
