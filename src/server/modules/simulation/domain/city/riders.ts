import type { LatLng } from '../../../../kernel/geo.ts';
import { draws } from './chance.ts';
import { type CityPlan, liveliness, moved } from './city.ts';
import { localOf } from './weather.ts';

export interface Shift {
  readonly from: number;
  readonly to: number;
  /** When the rider really goes; some leave early. */
  readonly leaves: number;
}

/** Somebody who rides: who they are is the city's, what they do is drawn anew for each question. */
export interface Rider {
  readonly id: string;
  readonly vehicle: string;
  readonly home: LatLng;
  readonly shifts: readonly Shift[];
  /** How fast beside others. */
  readonly pace: number;
  /** What a minute of work must bring, in paise, for an even chance of saying yes. */
  readonly asksPaise: number;
  readonly answersInSeconds: number;
  readonly farthestM: number | null;
  readonly nightSafety: boolean;
  /** Goes where the platform says that more work is. */
  readonly follows: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Ways to work a day, in local hours, and how many riders of a hundred do. */
const PATTERNS: readonly { readonly share: number; readonly hours: readonly (readonly [number, number])[] }[] = [
  {
    share: 35,
    hours: [
      [11, 15],
      [18.25, 23],
    ],
  },
  { share: 20, hours: [[16, 24]] },
  { share: 11, hours: [[10, 18.5]] },
  { share: 13, hours: [[6.25, 14.5]] },
  { share: 9, hours: [[17.75, 23]] },
  { share: 12, hours: [[19.5, 27]] },
];
const VEHICLES = ['scooter', 'motorcycle', 'electric_scooter', 'bicycle'] as const;
const VEHICLE_SHARES = [52, 26, 17, 5] as const;
const LEAVES_EARLY = 0.1;

function shiftsOf(key: string, pattern: (typeof PATTERNS)[number], from: number, to: number): Shift[] {
  const all: Shift[] = [];
  for (let { midnight } = localOf(from - DAY_MS); midnight < to; midnight += DAY_MS) {
    const hand = draws(`${key} ${midnight}`);
    for (const [first, last] of pattern.hours) {
      const begins = Math.max(from, midnight + (first + hand.between(-0.5, 0.5)) * HOUR_MS);
      const ends = midnight + (last + hand.between(-0.4, 0.6)) * HOUR_MS;
      const leaves = hand.chance(LEAVES_EARLY) ? ends - hand.between(0.3, 1) * HOUR_MS : ends;
      if (leaves > begins && begins < to) all.push({ from: Math.round(begins), to: Math.round(ends), leaves: Math.round(leaves) });
    }
  }
  return all;
}

/** So many riders with their shifts in a stretch. */
export function ridersOf(plan: CityPlan, seed: number, count: number, from: number, to: number): Rider[] {
  const lively = plan.areas.map((_, index) => liveliness(plan.slug, index));
  return Array.from({ length: count }, (_, index) => {
    const id = `rider-${index}`;
    const self = draws(`${plan.slug} ${id}`);
    const pattern = PATTERNS[self.weighted(PATTERNS.map(({ share }) => share))] ?? { share: 1, hours: [] };
    const area = plan.areas[self.weighted(lively)] ?? plan.middle;
    return {
      id,
      vehicle: VEHICLES[self.weighted(VEHICLE_SHARES)] ?? 'scooter',
      home: moved(area, self.normal() * 900, self.normal() * 900),
      pace: self.around(1, 0.08),
      asksPaise: self.around(135, 0.2),
      answersInSeconds: self.around(6, 0.5),
      farthestM: self.chance(0.08) ? 4_000 : null,
      nightSafety: self.chance(0.07),
      follows: self.chance(0.6),
      shifts: shiftsOf(`${seed} ${id}`, pattern, from, to),
    };
  });
}

/** What an offer is to the rider who gets it. */
export interface OfferSeen {
  readonly payPaise: number;
  /** To the restaurant and on to the door, metres by road. */
  readonly pickupM: number;
  readonly tripM: number;
  readonly raining: boolean;
  /** The shift is over: only what is in hand is still done. */
  readonly leaving: boolean;
}

/** Metres a rider reckons with in a minute, and minutes at both ends. */
const RECKONS_M = 330;
const ENDS_MINUTES = 6;
const NEVER_LOOKS = 0.025;
/** How sharply riders tell a good offer from a bad one. */
const SHARPNESS = 4.5;

/** Whether a rider says yes, and after how many seconds; null: not at all. Better paid for its time and nearer is likelier. */
export function answer(rider: Rider, offer: OfferSeen, key: string): { readonly accepts: boolean; readonly afterSeconds: number } | null {
  const luck = draws(key);
  if (luck.chance(NEVER_LOOKS)) return null;
  const minutes = (offer.pickupM + offer.tripM) / RECKONS_M + ENDS_MINUTES;
  const worth = offer.payPaise / minutes / rider.asksPaise;
  const likes = 1 / (1 + Math.exp(-SHARPNESS * (worth - (offer.raining ? 1.12 : 1) - Math.max(0, offer.pickupM - 3_500) / 9_000)));
  const accepts = luck.chance(offer.leaving ? likes * 0.1 : likes);
  return { accepts, afterSeconds: luck.around(rider.answersInSeconds, 0.55) };
}
