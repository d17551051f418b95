import type { Socket } from 'socket.io-client';
import type { z } from 'zod';
import type { LatLng } from '../../../kernel/geo.ts';
import { earningsOutput, meOutput, type workOutput } from '../../dispatch/contract.ts';
import type { Stop } from '../domain/city/errands.ts';
import type { Rider } from '../domain/city/riders.ts';
import type { Ride } from '../domain/movement.ts';
import { attempt, type Caller, type Wire } from './wire.ts';

export type Work = z.infer<typeof workOutput>;

/** A rider of the live city: what they do follows from what the server tells them. Instants of life, ms. */
export interface LiveRider {
  readonly person: Rider;
  readonly me: Caller & { readonly token: string; readonly userId: string };
  at: LatLng;
  work: Work;
  /** Something happened that the rider has not looked at yet. */
  stale: boolean;
  socket: Socket | null;
  onSince: number | null;
  leaving: boolean;
  stop: Stop | null;
  ride: Ride | null;
  /** At the stop since. */
  thereAt: number | null;
  answerAt: { readonly offerId: string; readonly at: number; readonly accepts: boolean | null } | null;
  /** Offers answered so far. */
  asked: number;
  dutyMs: number;
  busySince: number | null;
  busyMs: number;
  riddenM: number;
  trips: number;
  acting: boolean;
  lookedAt: number;
  sentAt: number;
}

const NOTHING: Work = { offer: null, jobs: [], lastSeq: 0 };

export const liveRider = (person: Rider, me: LiveRider['me']): LiveRider => ({
  person,
  me,
  at: person.home,
  work: NOTHING,
  stale: true,
  socket: null,
  onSince: null,
  leaving: false,
  stop: null,
  ride: null,
  thereAt: null,
  answerAt: null,
  asked: 0,
  dutyMs: 0,
  busySince: null,
  busyMs: 0,
  riddenM: 0,
  trips: 0,
  acting: false,
  lookedAt: 0,
  sentAt: 0,
});

/** How many times faster than life the server runs, as a rider is told. */
export const paceOf = async (rider: LiveRider['me']): Promise<number> => (await rider.get('/rider/me', meOutput)).demoSpeed ?? 1;

/** What the rider was paid on a day for the orders of this life, paise. */
export async function paidOn(wire: Wire, rider: LiveRider, date: string, ours: ReadonlySet<string>): Promise<number> {
  const earned = await attempt(wire, () => rider.me.get(`/rider/earnings?date=${date}`, earningsOutput));
  return (earned?.trips ?? []).filter((trip) => ours.has(trip.orderId)).reduce((sum, trip) => sum + trip.payPaise, 0);
}
