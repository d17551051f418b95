import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { DeliveryStatus } from '../domain/delivery-machine.ts';
import type { IncidentKind } from '../domain/incident.ts';

export interface IncidentRow {
  readonly id: string;
  readonly orderId: string;
  readonly cityId: string;
  readonly restaurantId: string;
  readonly riderId: string;
  readonly kind: IncidentKind;
  readonly note: string | null;
  readonly deliveryStatus: DeliveryStatus;
  readonly released: boolean;
  readonly rests: boolean;
  readonly restedAt: Date | null;
  readonly reportedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
}

const COLUMNS = `id, order_id AS "orderId", city_id AS "cityId", restaurant_id AS "restaurantId", rider_id AS "riderId", kind, note,
  delivery_status AS "deliveryStatus", released, rests, rested_at AS "restedAt", reported_at AS "reportedAt", resolved_at AS "resolvedAt",
  resolved_by AS "resolvedBy", resolution`;

const INSERT = statement(
  'rider_incident_insert',
  `INSERT INTO rider_incident (id, order_id, city_id, restaurant_id, rider_id, kind, note, delivery_status, released, rests, rested_at, reported_at)
   VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7, $8, $9::boolean, $10::boolean, $11::timestamptz, $12::timestamptz)
   ON CONFLICT (order_id, rider_id, kind) DO NOTHING`,
);
const TOLD = statement('rider_incident_told', `SELECT 1 FROM rider_incident WHERE order_id = $1::uuid AND rider_id = $2::uuid AND kind = $3`);
const LOCK = statement('rider_incident_lock', `SELECT ${COLUMNS} FROM rider_incident WHERE id = $1::uuid FOR UPDATE`);
const RESOLVE = statement(
  'rider_incident_resolve',
  `UPDATE rider_incident SET resolved_at = $2::timestamptz, resolved_by = $3, resolution = $4 WHERE id = $1::uuid`,
);
const OPEN = statement(
  'rider_incident_open',
  `SELECT ${COLUMNS} FROM rider_incident WHERE ($1::uuid IS NULL OR city_id = $1::uuid) AND resolved_at IS NULL
   ORDER BY (kind IN ('accident', 'unsafe')) DESC, reported_at, id LIMIT 200`,
);
const RESOLVED = statement(
  'rider_incident_resolved',
  `SELECT ${COLUMNS} FROM rider_incident WHERE ($1::uuid IS NULL OR city_id = $1::uuid) AND resolved_at IS NOT NULL ORDER BY resolved_at DESC, id LIMIT 100`,
);
const OF_RIDER = statement(
  'rider_incident_of_rider',
  `SELECT ${COLUMNS} FROM rider_incident WHERE rider_id = $1::uuid AND reported_at >= $2::timestamptz ORDER BY reported_at DESC, id LIMIT 10`,
);
const LAST_OF_ORDER = statement(
  'rider_incident_of_order',
  `SELECT ${COLUMNS} FROM rider_incident WHERE order_id = $1::uuid ORDER BY reported_at DESC, id DESC LIMIT 1`,
);
const TO_REST = statement('rider_incident_to_rest', `SELECT 1 FROM rider_incident WHERE rider_id = $1::uuid AND rests AND rested_at IS NULL LIMIT 1`);
const RESTED = statement(
  'rider_incident_rested',
  `UPDATE rider_incident SET rested_at = $2::timestamptz WHERE rider_id = $1::uuid AND rests AND rested_at IS NULL`,
);
const GIVEN_BACK = statement(
  'rider_incident_given_back',
  `SELECT order_id AS "orderId", array_agg(DISTINCT rider_id) AS "riderIds" FROM rider_incident WHERE order_id = ANY($1::uuid[]) AND released GROUP BY order_id`,
);

export type NewIncident = Omit<IncidentRow, 'resolvedAt' | 'resolvedBy' | 'resolution'>;

/** Adds it unless the rider has told the same of the order before. */
export async function insertIncident(ctx: Ctx, row: NewIncident): Promise<void> {
  const { id, orderId, cityId, restaurantId, riderId, kind, note, deliveryStatus, released, rests, restedAt, reportedAt } = row;
  await ctx.db.sql.rows(INSERT, [id, orderId, cityId, restaurantId, riderId, kind, note, deliveryStatus, released, rests, restedAt, reportedAt]);
}

/** Whether the rider has told this of the order before: a report sent again by a phone that lost the answer. */
export const toldBefore = async (ctx: Ctx, orderId: string, riderId: string, kind: IncidentKind): Promise<boolean> =>
  (await ctx.db.sql.rows(TOLD, [orderId, riderId, kind])).length > 0;

export const lockIncident = async (ctx: Ctx, id: string): Promise<IncidentRow | null> => (await ctx.db.sql.rows<IncidentRow>(LOCK, [id]))[0] ?? null;

export async function saveResolution(ctx: Ctx, id: string, by: string, resolution: string): Promise<void> {
  await ctx.db.sql.rows(RESOLVE, [id, ctx.clock.now(), by, resolution]);
}

/** Those that wait, with danger first and then the oldest; or those that are resolved, newest first. */
export const incidentsIn = (ctx: Ctx, cityId: string | null, status: 'open' | 'resolved'): Promise<IncidentRow[]> =>
  ctx.db.sql.rows<IncidentRow>(status === 'open' ? OPEN : RESOLVED, [cityId]);

export const incidentsBy = (ctx: Ctx, riderId: string, since: Date): Promise<IncidentRow[]> => ctx.db.sql.rows<IncidentRow>(OF_RIDER, [riderId, since]);

/** The newest incident of an order, by whichever rider. */
export const lastIncidentOf = async (ctx: Ctx, orderId: string): Promise<IncidentRow | null> =>
  (await ctx.db.sql.rows<IncidentRow>(LAST_OF_ORDER, [orderId]))[0] ?? null;

/** Whether a rider is to go off duty once no order is in hand. */
export const restIsDue = async (ctx: Ctx, riderId: string): Promise<boolean> => (await ctx.db.sql.rows(TO_REST, [riderId])).length > 0;

export async function markRested(ctx: Ctx, riderId: string): Promise<void> {
  await ctx.db.sql.rows(RESTED, [riderId, ctx.clock.now()]);
}

/** Who has given an order back after an incident, by order: they are not to be asked for it again. For the dispatcher. One query. */
export async function givenBackBy(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  const rows = orderIds.length === 0 ? [] : await ctx.db.sql.rows<{ orderId: string; riderIds: string[] }>(GIVEN_BACK, [[...orderIds]]);
  return new Map(rows.map(({ orderId, riderIds }) => [orderId, new Set(riderIds)]));
}
