import { z } from 'zod';
import { LIVE } from '../../../platform/realtime/contract.ts';
import { meOutput, workOutput } from '../../dispatch/contract.ts';
import { GUESSED_TRAVEL, route } from '../../dispatch/index.ts';
import { draws } from '../domain/city/chance.ts';
import { nextStop, type Stop } from '../domain/city/errands.ts';
import { answer } from '../domain/city/riders.ts';
import { lengthM, rideOn } from '../domain/movement.ts';
import type { LiveRider, Work } from './rider.ts';
import type { LiveOrder, Scene } from './scene.ts';
import { attempt, follow } from './wire.ts';

/** Without news a rider looks this seldom, for news that was lost. */
const LOOK_REAL_MS = 30_000;
const SEND_REAL_MS = 950;
const eventStatus = z.object({ status: z.string().optional() });

/** What others did: a rider has the outcome of their own steps already. */
const isNews = (type: string, status: string | undefined): boolean =>
  type === 'offer.made' || type === 'order.cancelled' || status === 'expired' || status === 'withdrawn' || status === 'waiting';

export function workRiders(scene: Scene, collect: (order: LiveOrder, arrivedAt: number) => Promise<string | null>) {
  const { wire, clock, streets, sky, seed, plan, offers, orders } = scene;

  async function goOn(rider: LiveRider): Promise<void> {
    const here = { lat: rider.at.lat, lng: rider.at.lng };
    if (!(await attempt(wire, () => rider.me.post('/rider/online', { online: true, at: here }, meOutput)))) return;
    rider.onSince = clock.now();
    rider.stale = true;
    const socket = wire.socket(rider.me.token);
    rider.socket = socket;
    follow(socket, `rider:${rider.me.userId}`, (type, data) => {
      const status = eventStatus.safeParse(data).data?.status;
      if (isNews(type, status)) rider.stale = true;
      if (type === 'offer.made') offers.made += 1;
      if (type !== 'offer.closed') return;
      if (status === 'accepted' || status === 'declined' || status === 'expired' || status === 'withdrawn') offers[status] += 1;
    });
  }

  async function goOff(rider: LiveRider): Promise<void> {
    if (rider.onSince === null) return;
    await attempt(wire, () => rider.me.post('/rider/online', { online: false }, meOutput));
    rider.dutyMs += clock.now() - rider.onSince;
    rider.onSince = null;
    rider.socket?.disconnect();
    rider.socket = null;
  }

  function take(rider: LiveRider, work: Work): void {
    const now = clock.now();
    if (work.jobs.length > 0) rider.busySince ??= now;
    else if (rider.busySince !== null) {
      rider.busyMs += now - rider.busySince;
      rider.busySince = null;
    }
    for (const job of work.jobs) {
      const order = orders.get(job.orderId);
      if (!order) continue;
      order.assignedAt ??= now;
      order.payPaise = job.payPaise;
      if (work.jobs.length > 1) order.stacked = true;
    }
    rider.work = work;
    rider.stale = false;
    rider.lookedAt = now;
    const held = rider.thereAt !== null && work.jobs.some((job) => job.orderId === rider.stop?.orderId);
    if (!held) setOff(rider);
  }

  /** To the next stop, along the streets, as fast as traffic lets. */
  function setOff(rider: LiveRider): void {
    const now = clock.now();
    const errands = rider.work.jobs.map((job) => ({
      orderId: job.orderId,
      pickup: job.pickup,
      drop: job.drop,
      readyBy: job.ready ? now : (orders.get(job.orderId)?.askFrom ?? now),
      collected: job.pickedUpAt !== null,
    }));
    const stop = nextStop(rider.at, now, errands, GUESSED_TRAVEL.secondsBetween);
    if (stop && rider.stop && rider.ride && stop.orderId === rider.stop.orderId && stop.kind === rider.stop.kind) return;
    rider.stop = stop;
    rider.thereAt = null;
    rider.ride = null;
    if (!stop) return;
    const { vehicle, pace } = rider.person;
    const seconds = streets.seconds({ from: rider.at, to: stop.to, leaves: now, vehicle, pace, key: `${rider.person.id} ${stop.orderId} ${stop.kind}` });
    const path = route(plan.slug, rider.at, stop.to);
    rider.ride = { path, metresAMs: lengthM(path) / Math.max(1, seconds * 1_000), movedAt: now };
  }

  function move(rider: LiveRider): void {
    if (!rider.ride) return;
    const { ride, metres } = rideOn(rider.ride, clock.now());
    rider.riddenM += metres;
    const [here] = ride.path;
    if (here) rider.at = { lat: here.lat, lng: here.lng };
    rider.ride = ride.path.length > 1 ? ride : null;
    if (!rider.ride) rider.at = rider.stop?.to ?? rider.at;
  }

  function sendPosition(rider: LiveRider): void {
    const real = performance.now();
    if (!rider.socket?.connected || real - rider.sentAt < SEND_REAL_MS) return;
    rider.sentAt = real;
    rider.socket.volatile.emit(LIVE.send, { name: 'rider.position', data: { lat: rider.at.lat, lng: rider.at.lng, at: new Date().toISOString() } });
  }

  async function answerOffer(rider: LiveRider): Promise<void> {
    const { offer } = rider.work;
    if (!offer) return;
    if (rider.answerAt?.offerId !== offer.id) {
      const seen = { payPaise: offer.payPaise, pickupM: offer.pickupM, tripM: offer.tripM, raining: sky.raining(clock.now()), leaving: rider.leaving };
      const wish = orders.get(offer.orderId)?.wish.id ?? offer.orderId;
      const said = answer(rider.person, seen, `${seed} offer ${rider.person.id} ${wish} ${rider.asked}`);
      rider.asked += 1;
      rider.answerAt = { offerId: offer.id, at: clock.now() + (said?.afterSeconds ?? 0) * 1_000, accepts: said?.accepts ?? null };
    }
    const { at, accepts } = rider.answerAt;
    if (accepts === null || clock.now() < at) return;
    const work = await attempt(wire, () => rider.me.post(`/rider/offers/${offer.id}/${accepts ? 'accept' : 'decline'}`, {}, workOutput));
    if (work) take(rider, work);
    else rider.stale = true;
  }

  /** Says "I am there". */
  async function arrive(rider: LiveRider, { orderId, kind }: Stop): Promise<Work | undefined> {
    const there = kind === 'pickup' ? 'at-pickup' : 'at-drop';
    const work = await attempt(wire, () => rider.me.post(`/rider/jobs/${orderId}/${there}`, {}, workOutput));
    if (!work) return undefined;
    rider.thereAt = clock.now();
    const order = orders.get(orderId);
    if (kind === 'pickup' && order) order.atCounterAt = rider.thereAt;
    return work;
  }

  /** Takes the food, or hands it over and takes the money; null while there is something to wait for. */
  async function finish(rider: LiveRider, { orderId, kind }: Stop, since: number, cashPaise: number): Promise<Work | null | undefined> {
    const order = orders.get(orderId);
    if (!order) return null;
    const hand = draws(`${seed} ${kind} ${order.wish.id}`);
    const handMs = (kind === 'pickup' ? hand.between(50, 150) : Math.min(600, hand.around(130, 0.45))) * 1_000;
    if (clock.now() < since + handMs) return null;
    const code = kind === 'pickup' ? await collect(order, since) : await attempt(wire, order.dropCode);
    if (!code) return null;
    const path = `/rider/jobs/${orderId}/${kind === 'pickup' ? 'pick-up' : 'deliver'}`;
    const work = await attempt(wire, () => rider.me.post(path, kind === 'pickup' ? { code } : { code, cashPaise }, workOutput));
    if (!work) return undefined;
    if (kind === 'pickup') order.pickedUpAt = clock.now();
    else {
      order.end = 'delivered';
      order.endedAt = clock.now();
      rider.trips += 1;
    }
    rider.thereAt = null;
    rider.stop = null;
    return work;
  }

  /** At a counter or a door. A refusal means that something changed: the rider looks anew. */
  async function atStop(rider: LiveRider, stop: Stop): Promise<void> {
    const job = rider.work.jobs.find((one) => one.orderId === stop.orderId);
    const work = job && (rider.thereAt === null ? await arrive(rider, stop) : await finish(rider, stop, rider.thereAt, job.collectPaise));
    if (work) take(rider, work);
    else if (work === undefined) rider.stale = true;
  }

  /** One moment of a rider. */
  async function step(rider: LiveRider): Promise<void> {
    const now = clock.now();
    const shift = rider.person.shifts.find((one) => now >= one.from && now < one.leaves);
    rider.leaving = shift === undefined;
    if (rider.onSince === null) {
      if (shift) await goOn(rider);
      return;
    }
    if (rider.leaving && rider.work.jobs.length === 0 && !rider.work.offer) {
      await goOff(rider);
      return;
    }
    move(rider);
    sendPosition(rider);
    if (rider.stale || now - rider.lookedAt > LOOK_REAL_MS * clock.speed) {
      const work = await attempt(wire, () => rider.me.get('/rider/work', workOutput));
      if (work) take(rider, work);
    }
    await answerOffer(rider);
    if (rider.stop && !rider.ride) await atStop(rider, rider.stop);
  }

  return {
    goOn,
    goOff,
    /** Every rider has a moment; who is still at something is left to it. */
    tick(riders: readonly LiveRider[]): void {
      for (const rider of riders) {
        if (rider.acting) continue;
        rider.acting = true;
        void attempt(wire, () => step(rider)).finally(() => {
          rider.acting = false;
        });
      }
    },
  };
}
