import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { DeliveryStatus } from '../domain/delivery-machine.ts';

/** An order in a rider's hands. Instants are ms since 1970. */
export interface DutyJob {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly status: DeliveryStatus;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  readonly distanceM: number;
  readonly assignedAt: number;
  readonly arrivedPickupAt: number | null;
  readonly pickedUpAt: number | null;
  readonly arrivedDropAt: number | null;
}

export interface DutyRow {
  readonly riderId: string;
  readonly cityId: string;
  readonly simulated: boolean;
  readonly online: boolean;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly positionAt: Date | null;
  readonly offer: { readonly id: string; readonly orderId: string; readonly madeAt: number } | null;
  readonly jobs: readonly DutyJob[];
}

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;
const DUTIES = statement(
  'rider_duties',
  `SELECT r.user_id AS "riderId", r.city_id AS "cityId", r.simulated, r.online, r.lat, r.lng, r.position_at AS "positionAt",
     (SELECT json_build_object('id', o.id, 'orderId', o.order_id, 'madeAt', ${ms('o.created_at')})
      FROM offer o WHERE o.rider_id = r.user_id AND o.status = 'open' AND o.expires_at > $1::timestamptz) AS offer,
     coalesce((SELECT json_agg(json_build_object('orderId', d.order_id, 'restaurantId', d.restaurant_id, 'status', d.status,
         'pickup', json_build_object('lat', d.pickup_lat, 'lng', d.pickup_lng), 'drop', json_build_object('lat', d.drop_lat, 'lng', d.drop_lng),
         'distanceM', d.distance_m, 'assignedAt', ${ms('d.assigned_at')}, 'arrivedPickupAt', ${ms('d.arrived_pickup_at')},
         'pickedUpAt', ${ms('d.picked_up_at')}, 'arrivedDropAt', ${ms('d.arrived_drop_at')}) ORDER BY d.assigned_at)
      FROM delivery d WHERE d.rider_id = r.user_id AND d.delivered_at IS NULL AND d.status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop')), '[]') AS jobs
   FROM rider r WHERE r.status = 'approved' AND (r.simulated OR r.online) ORDER BY r.user_id LIMIT 1000`,
);

/** Approved riders who are on duty, or whom the demo may put on duty, with their open offer and orders in hand. */
export const loadDuties = (ctx: Ctx): Promise<DutyRow[]> => ctx.db.sql.rows<DutyRow>(DUTIES, [ctx.clock.now()]);

/** What a rider's positions are judged by. */
export interface RiderDuty {
  readonly riderId: string;
  readonly cityId: string;
  readonly online: boolean;
  readonly onlineSince: Date | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly positionAt: Date | null;
  /** Orders in hand, the first taken first. */
  readonly orderIds: readonly string[];
}

const DUTY_OF = statement(
  'rider_duty_of',
  `SELECT r.user_id AS "riderId", r.city_id AS "cityId", r.online, r.online_since AS "onlineSince", r.lat, r.lng, r.position_at AS "positionAt",
     coalesce((SELECT json_agg(d.order_id ORDER BY d.assigned_at, d.order_id) FROM delivery d
       WHERE d.rider_id = r.user_id AND d.delivered_at IS NULL AND d.status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop')), '[]') AS "orderIds"
   FROM rider r WHERE r.user_id = ANY($1::uuid[])`,
);

/** Riders by id, with their orders in hand; ids of none are left out. */
export const riderDuties = (ctx: Ctx, riderIds: readonly string[]): Promise<RiderDuty[]> => ctx.db.sql.rows<RiderDuty>(DUTY_OF, [[...riderIds]]);
