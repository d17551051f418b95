import type { CityPlan } from '../domain/city/city.ts';
import type { Wish } from '../domain/city/customers.ts';
import type { Cooking } from '../domain/city/kitchens.ts';
import type { Traffic } from '../domain/city/traffic.ts';
import type { Weather } from '../domain/city/weather.ts';
import type { LifeClock } from './life-clock.ts';
import type { Wire } from './wire.ts';

/** An order of the live city as its people saw it. Instants are of life, ms. */
export interface LiveOrder {
  readonly id: string;
  readonly wish: Wish;
  readonly placedAt: number;
  readonly promisedTo: number;
  acceptedAt: number | null;
  askFrom: number | null;
  cooking: Cooking | null;
  /** What the kitchen shows the rider at the counter, once the food is ready. */
  pickupCode: string | null;
  ready: boolean;
  assignedAt: number | null;
  atCounterAt: number | null;
  pickedUpAt: number | null;
  endedAt: number | null;
  end: 'delivered' | 'cancelled_by_kitchen' | 'cancelled_by_customer' | 'open';
  payPaise: number;
  stacked: boolean;
  /** The customer tells the code at the door. */
  dropCode: () => Promise<string | null>;
}

/** What everybody in a live city shares. */
export interface Scene {
  readonly seed: number;
  readonly plan: CityPlan;
  readonly wire: Wire;
  readonly clock: LifeClock;
  readonly sky: Weather;
  readonly streets: Traffic;
  /** By the server's id. */
  readonly orders: Map<string, LiveOrder>;
  readonly offers: { made: number; accepted: number; declined: number; expired: number; withdrawn: number };
  readonly tell: (line: string) => void;
}
