import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A finished delivery, and what its rider's track tells of its two rides. */
export interface FinishedDelivery {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly pickupLat: number;
  readonly pickupLng: number;
  readonly dropLat: number;
  readonly dropLng: number;
  readonly readyBy: Date;
  readonly dispatchFrom: Date;
  readonly assignedAt: Date | null;
  readonly arrivedPickupAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly arrivedDropAt: Date | null;
  readonly deliveredAt: Date;
  readonly createdAt: Date;
  /** Where the rider was first heard of after accepting. */
  readonly beganAt: Date | null;
  readonly beganLat: number | null;
  readonly beganLng: number | null;
  /** Whether the rider stopped for another order on the way to the counter, and on the way to the door. */
  readonly pickupInterrupted: boolean;
  readonly dropInterrupted: boolean;
  /** Positions heard of between the counter and the door, and metres from each to the next. */
  readonly trackPoints: number;
  readonly trackM: number | null;
  readonly trackFirstLat: number | null;
  readonly trackFirstLng: number | null;
  readonly trackLastLat: number | null;
  readonly trackLastLng: number | null;
}

/** A stop of the same rider for another order strictly between two instants. */
const stopBetween = (from: string, until: string) => `EXISTS (
     SELECT 1 FROM delivery o, unnest(ARRAY[o.arrived_pickup_at, o.picked_up_at, o.arrived_drop_at, o.delivered_at]) AS stop
     WHERE o.rider_id = d.rider_id AND o.order_id <> d.order_id AND (o.delivered_at IS NULL OR o.delivered_at > d.created_at) AND stop > ${from} AND stop < ${until})`;

const FINISHED = statement(
  'delivery_finished',
  `SELECT d.order_id AS "orderId", d.restaurant_id AS "restaurantId", d.pickup_lat AS "pickupLat", d.pickup_lng AS "pickupLng", d.drop_lat AS "dropLat",
     d.drop_lng AS "dropLng", d.ready_by AS "readyBy", d.dispatch_from AS "dispatchFrom", d.assigned_at AS "assignedAt", d.arrived_pickup_at AS "arrivedPickupAt",
     d.picked_up_at AS "pickedUpAt", d.arrived_drop_at AS "arrivedDropAt", d.delivered_at AS "deliveredAt", d.created_at AS "createdAt",
     began.at AS "beganAt", began.lat AS "beganLat", began.lng AS "beganLng",
     ${stopBetween('began.at', 'd.arrived_pickup_at')} AS "pickupInterrupted", ${stopBetween('d.picked_up_at', 'd.arrived_drop_at')} AS "dropInterrupted",
     coalesce(track.points, 0)::int AS "trackPoints", track.metres AS "trackM", track.first[1] AS "trackFirstLat", track.first[2] AS "trackFirstLng",
     track.last[1] AS "trackLastLat", track.last[2] AS "trackLastLng"
   FROM delivery d
   LEFT JOIN LATERAL (
     SELECT at, lat, lng FROM rider_position p WHERE p.rider_id = d.rider_id AND p.at >= d.assigned_at AND p.at < d.arrived_pickup_at ORDER BY p.at LIMIT 1
   ) began ON true
   LEFT JOIN LATERAL (
     SELECT count(*) AS points, sum(step) AS metres,
       ARRAY[(array_agg(lat ORDER BY at))[1], (array_agg(lng ORDER BY at))[1]] AS first,
       ARRAY[(array_agg(lat ORDER BY at DESC))[1], (array_agg(lng ORDER BY at DESC))[1]] AS last
     FROM (
       SELECT at, lat, lng, 111195 * sqrt(power(lat - lag(lat) OVER w, 2) + power((lng - lag(lng) OVER w) * cos(radians(lat)), 2)) AS step
       FROM rider_position p WHERE p.rider_id = d.rider_id AND p.at >= d.picked_up_at AND p.at <= d.arrived_drop_at WINDOW w AS (ORDER BY at)
     ) steps
   ) track ON true
   WHERE d.city_id = $1::uuid AND d.status = 'delivered' AND d.delivered_at >= $2::timestamptz AND d.delivered_at < $3::timestamptz AND d.rider_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM delivery_stage s WHERE s.order_id = d.order_id)
   ORDER BY d.delivered_at, d.order_id LIMIT $4::int`,
);

/** Deliveries of a city that ended in a time and were not learned from yet, the oldest first, at most so many. */
export const finishedDeliveries = (ctx: Ctx, cityId: string, from: Date, until: Date, most: number): Promise<FinishedDelivery[]> =>
  ctx.db.sql.rows<FinishedDelivery>(FINISHED, [cityId, from, until, most]);
