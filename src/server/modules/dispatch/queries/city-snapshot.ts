import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cellOf, middleOf, restaurantsForFeed } from '../../catalog/index.ts';
import { notToAsk } from '../domain/offer.ts';
import type { DutyRider, OpenOrder, RiderJob, RiderWishes, Snapshot } from '../domain/policy.ts';
import { ourOwnDeafness, SILENCE_MS } from '../domain/silence.ts';
import { expectedReady } from '../domain/travel.ts';
import { NO_WISHES } from '../domain/wishes.ts';
import { book } from '../positions/book.ts';
import { waitingDeliveriesIn } from '../store/deliveries.ts';
import { givenBackBy } from '../store/incidents.ts';
import { lastOffersOf } from '../store/offers.ts';
import { dropOf, pickupOf } from '../store/rows.ts';
import { shiftEndsOf } from '../store/shifts.ts';
import { type CrewJob, type CrewRider, crewOf } from '../store/snapshot.ts';
import { wishesOf } from '../store/wishes.ts';
import { cashRooms } from './cash-rooms.ts';
import { conditionsNow } from './conditions.ts';

/** Before a rider has been on duty this long, their pay an hour says nothing. Minutes of life. */
const LEAST_DUTY_MINUTES = 30;
const AREAS_FOR_MS = 10 * 60_000;

const areasOf = new Map<string, { readonly areas: readonly LatLng[]; readonly at: number }>();

/** Middles of the cells that a city's restaurants lie in; asked anew every ten minutes. */
async function areasIn(ctx: Ctx, cityId: string): Promise<readonly LatLng[]> {
  const now = ctx.clock.now().getTime();
  const known = areasOf.get(cityId);
  if (known && now - known.at < AREAS_FOR_MS) return known.areas;
  const cells = new Set((await restaurantsForFeed(ctx, cityId)).map((restaurant) => cellOf(restaurant)));
  const areas = [...cells].sort().map(middleOf);
  areasOf.set(cityId, { areas, at: now });
  return areas;
}

const readyOf = ({ acceptedAt, readyBy, readyAt }: Pick<CrewJob, 'acceptedAt' | 'readyBy' | 'readyAt'>, pace: number): number =>
  readyAt ?? expectedReady(new Date(acceptedAt), new Date(readyBy), pace);

async function ordersIn(ctx: Ctx, cityId: string, pace: number): Promise<OpenOrder[]> {
  const waiting = await waitingDeliveriesIn(ctx, cityId);
  const last = await lastOffersOf(
    ctx,
    waiting.map(({ orderId }) => orderId),
  );
  const givenBack = await givenBackBy(
    ctx,
    waiting.map(({ orderId }) => orderId),
  );
  const now = ctx.clock.now();
  return waiting.map((delivery) => ({
    orderId: delivery.orderId,
    restaurantId: delivery.restaurantId,
    pickup: pickupOf(delivery),
    drop: dropOf(delivery),
    readyBy: readyOf({ acceptedAt: delivery.createdAt.getTime(), readyBy: delivery.readyBy.getTime(), readyAt: delivery.readyAt?.getTime() ?? null }, pace),
    since: delivery.createdAt.getTime(),
    askFrom: delivery.createdAt.getTime(),
    notTo: new Set([...notToAsk(last.get(delivery.orderId), now), ...(givenBack.get(delivery.orderId) ?? [])]),
    cashPaise: delivery.cashPaise,
  }));
}

interface Known {
  readonly now: number;
  readonly pace: number;
  readonly wishes: RiderWishes;
  readonly offDutyAt: number | null;
  readonly cashRoomPaise: number;
}

function onDuty(rider: CrewRider, { now, pace, wishes, offDutyAt, cashRoomPaise }: Known): DutyRider {
  const { lat, lng } = heardOf(rider);
  const dutyMinutes = rider.onlineSince ? ((now - rider.onlineSince.getTime()) * pace) / 60_000 : 0;
  const jobOf = (job: CrewJob): RiderJob => ({
    orderId: job.orderId,
    restaurantId: job.restaurantId,
    pickup: job.pickup,
    drop: job.drop,
    readyBy: readyOf(job, pace),
    beforePickup: job.beforePickup,
  });
  return {
    riderId: rider.riderId,
    at: { lat, lng },
    vehicle: rider.vehicle,
    simulated: rider.simulated,
    idleSince: rider.idleSince.getTime(),
    offDutyAt,
    wishes,
    paidAnHourPaise: dutyMinutes < LEAST_DUTY_MINUTES ? null : Math.round((rider.paidPaise * 60) / dutyMinutes),
    cashRoomPaise,
    asked: rider.asked && jobOf(rider.asked),
    jobs: rider.jobs.map(jobOf),
  };
}

/** Where a rider was last heard of: by this process, if that is newer than the row. */
function heardOf(rider: CrewRider): { readonly lat: number; readonly lng: number; readonly ms: number } {
  const told = book.latest(rider.riderId);
  const row = rider.positionAt?.getTime() ?? 0;
  return told && told.at.getTime() > row ? { lat: told.lat, lng: told.lng, ms: told.at.getTime() } : { lat: rider.lat, lng: rider.lng, ms: row };
}

/** Without those gone silent who hold nothing: an offer to them would be taken back at once. All of them when most are silent, as then it is we who are deaf. */
function reachable(crew: readonly CrewRider[], now: number): readonly CrewRider[] {
  const silent = new Set(crew.filter((rider) => rider.listenedTo && now - heardOf(rider).ms >= SILENCE_MS.offer));
  if (ourOwnDeafness(silent.size, crew.filter(({ listenedTo }) => listenedTo).length)) return crew;
  return crew.filter((rider) => !silent.has(rider) || rider.asked || rider.jobs.length > 0);
}

/** All that a policy sees of a city now. */
export async function citySnapshot(ctx: Ctx, cityId: string, pace: number): Promise<Snapshot> {
  const orders = await ordersIn(ctx, cityId, pace);
  const crew = reachable(await crewOf(ctx, cityId), ctx.clock.now().getTime());
  const rooms = await cashRooms(ctx, crew);
  const ids = crew.map(({ riderId }) => riderId);
  const wishes = await wishesOf(ctx, ids);
  const ends = await shiftEndsOf(ctx, ids);
  const now = ctx.clock.now().getTime();
  return {
    now,
    pace,
    orders,
    riders: crew.map((rider) =>
      onDuty(rider, {
        now,
        pace,
        wishes: wishes.get(rider.riderId) ?? NO_WISHES,
        offDutyAt: ends.get(rider.riderId) ?? null,
        cashRoomPaise: rooms.get(rider.riderId) ?? 0,
      }),
    ),
    areas: await areasIn(ctx, cityId),
    conditions: await conditionsNow(ctx, cityId),
  };
}
