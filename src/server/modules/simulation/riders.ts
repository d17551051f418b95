import { system } from '../../kernel/actor.ts';
import { distanceM, type LatLng } from '../../kernel/geo.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { acceptOffer, arriveAtDrop, arriveAtPickup, type DutyView, declineOffer, deliver, dutiesOf, pickUp, reportPosition, route } from '../dispatch/index.ts';
import { dueAtDoor, markReady, orderBriefs } from '../orders/index.ts';
import { flowAt } from './domain/city/traffic.ts';
import { lengthM, type Ride, rideOn } from './domain/movement.ts';
import { answersNow, HAND_MS, LONGEST_RIDE_MS, rideSpeed } from './domain/script.ts';
import { asCustomer, asRider, attempt, type LifeOptions, PLAYER } from './people.ts';

interface AimedRide extends Ride {
  /** What the ride is for: a new aim is a new ride. */
  readonly aim: string;
}

/** Close enough to be there, metres. */
const THERE_M = 25;

type Job = DutyView['jobs'][number];

/** The riders of the demo: those it made up, and people who took an order and left. Where they are on their way is all it remembers. */
export function playedRiders(options: LifeOptions) {
  const rides = new Map<string, AimedRide>();

  /** Moves a rider towards a place; true when there. */
  async function ride(ctx: Ctx, duty: DutyView, citySlug: string, aim: string, target: LatLng, longestMs: number): Promise<boolean> {
    if (!duty.at) return false;
    if (distanceM(duty.at, target) <= THERE_M) return true;
    const nowMs = ctx.clock.now().getTime();
    let current = rides.get(duty.riderId);
    if (current?.aim !== aim) {
      const path = route(citySlug, duty.at, target);
      const speed = rideSpeed(lengthM(path), options.pace, longestMs, flowAt(nowMs, false));
      current = { aim, path, metresAMs: speed / 1_000, movedAt: nowMs };
    }
    current = { aim, ...rideOn(current, nowMs).ride };
    rides.set(duty.riderId, current);
    const here = current.path[0];
    if (!here) return false;
    const moved = await attempt('tell where one is', () =>
      reportPosition(actingAs(ctx, asRider(duty.riderId)), { ...here, at: new Date(nowMs).toISOString() }),
    );
    return moved && distanceM(here, target) <= THERE_M;
  }

  async function goForIt(ctx: Ctx, duty: DutyView, citySlug: string, job: Job): Promise<void> {
    const me = actingAs(ctx, asRider(duty.riderId));
    const nowMs = ctx.clock.now().getTime();
    const { orderId } = job;
    if (job.status === 'assigned' && (await ride(ctx, duty, citySlug, `${orderId}:pickup`, job.pickup, LONGEST_RIDE_MS.toPickup)))
      await attempt('be at the restaurant', () => arriveAtPickup(me, { orderId }));
    else if (job.status === 'at_pickup' && nowMs >= (job.arrivedPickupAt ?? nowMs) + HAND_MS) await collect(ctx, me, orderId);
    else if (job.status === 'picked_up' && (await ride(ctx, duty, citySlug, `${orderId}:drop`, job.drop, LONGEST_RIDE_MS.toDrop)))
      await attempt('be at the door', () => arriveAtDrop(me, { orderId }));
    else if (job.status === 'at_drop' && nowMs >= (job.arrivedDropAt ?? nowMs) + HAND_MS) await handOver(ctx, me, orderId);
  }

  /** The kitchen tells the code when the food is ready: asking it again to have it ready changes nothing and shows it. */
  async function collect(ctx: Ctx, me: Ctx, orderId: string): Promise<void> {
    const order = (await orderBriefs(ctx, [orderId])).get(orderId);
    if (order?.status !== 'ready') return;
    await attempt('pick up', async () => {
      const { order: shown } = await markReady(actingAs(ctx, system(PLAYER)), { orderId });
      if (shown.pickupCode) await pickUp(me, { orderId, code: shown.pickupCode });
    });
  }

  /** The customer reads the code out from their own order, and pays what is due. */
  async function handOver(ctx: Ctx, me: Ctx, orderId: string): Promise<void> {
    const order = (await orderBriefs(ctx, [orderId])).get(orderId);
    if (!order) return;
    await attempt('hand over', async () => {
      const shown = await options.api(asCustomer(order.customerId)).orders.get({ orderId });
      if (shown.dropCode) await deliver(me, { orderId, code: shown.dropCode, cashPaise: dueAtDoor(order) });
    });
  }

  async function play(ctx: Ctx, duty: DutyView, citySlug: string): Promise<void> {
    const [job] = duty.jobs;
    if (options.followed(`rider:${duty.riderId}`)) return;
    const offer = duty.offer;
    if (offer && answersNow(offer, ctx.clock.now().getTime())) {
      const answer = duty.simulated ? acceptOffer : declineOffer;
      await attempt('answer an offer', () => answer(actingAs(ctx, asRider(duty.riderId)), { offerId: offer.id }));
    }
    if (job) await goForIt(ctx, duty, citySlug, job);
  }

  return {
    /** One look at every rider: answers offers, moves, picks up, hands over. Gives the duties it saw. */
    async look(ctx: Ctx, slugOf: ReadonlyMap<string, string>): Promise<DutyView[]> {
      const duties = await dutiesOf(actingAs(ctx, system(PLAYER)));
      for (const duty of duties) {
        if (duty.jobs.length === 0) rides.delete(duty.riderId);
        if (duty.online && (duty.offer || duty.jobs.length > 0)) await play(ctx, duty, slugOf.get(duty.cityId) ?? '');
      }
      return duties;
    },
  };
}
