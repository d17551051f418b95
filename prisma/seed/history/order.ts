import { distanceM, ROAD_FACTOR } from '../../../src/server/kernel/geo.ts';
import { digits, uuidv7 } from '../../../src/server/kernel/ids.ts';
import { paise } from '../../../src/server/kernel/money.ts';
import { type Bill, makeBill } from '../../../src/server/modules/pricing/domain/bill.ts';
import { deliveryFee, type FeePolicy, smallOrderFee } from '../../../src/server/modules/pricing/domain/fees.ts';
import type { Random } from '../random.ts';

export interface HistoryItem {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  readonly pricePaise: number;
  readonly variants: readonly { readonly id: string; readonly name: string; readonly pricePaise: number }[];
}

/** What the history needs to know of a kitchen. */
export interface HistoryRestaurant {
  readonly id: string;
  readonly cityId: string;
  readonly name: string;
  /** Its locality and city: as near as the history tells where an order went. */
  readonly near: string;
  readonly lat: number;
  readonly lng: number;
  readonly packagingPaise: number;
  readonly freeDeliveryAbovePaise: number | null;
  readonly prepMinutes: number;
  /** How often it is chosen, against the others of its city. */
  readonly popularity: number;
  /** Whether it is open at a local weekday (0 is Sunday) and minute. */
  readonly open: (weekday: number, minute: number) => boolean;
  readonly items: readonly HistoryItem[];
}

export interface HistoryLine {
  readonly id: string;
  readonly item: HistoryItem;
  readonly variant: HistoryItem['variants'][number] | null;
  readonly quantity: number;
  readonly unitPaise: number;
}

/** An order that has ended, delivered or cancelled. Times in ms. */
export interface HistoryOrder {
  readonly id: string;
  readonly code: string;
  readonly restaurant: HistoryRestaurant;
  readonly customerId: string;
  readonly riderId: string | null;
  readonly tender: 'cod' | 'upi';
  readonly lines: readonly HistoryLine[];
  readonly bill: Bill;
  readonly itemsPaise: number;
  readonly distanceM: number;
  readonly to: { readonly lat: number; readonly lng: number };
  readonly placedAt: number;
  readonly promisedFrom: number;
  readonly promisedTo: number;
  readonly acceptedAt: number | null;
  readonly readyAt: number | null;
  readonly pickedUpAt: number | null;
  readonly deliveredAt: number | null;
  readonly cancelledAt: number | null;
  readonly cancelledBy: string | null;
  readonly cancelReason: string | null;
  readonly refundPaise: number;
  readonly pickupCode: string;
  readonly dropCode: string;
}

const RULES = {
  food: { basisPoints: 500, interState: false },
  delivery: { basisPoints: 1800, interState: false },
  platformFee: { basisPoints: 1800, interState: false },
} as const;
const MINUTE = 60_000;
const CODE = '34679ACDEFGHJKMNPQRTVWXY';
/** A step without a common factor with 24^6: consecutive orders get codes that look unlike, and none twice. */
const CODE_STEP = 97_654_321n;
const CODES = 24n ** 6n;

/** The code of the `index`th order: seven letters, the first one `H` for history, so that it never meets a living order's. */
export function historyCode(index: number): string {
  let rest = (BigInt(index) * CODE_STEP) % CODES;
  let code = '';
  for (let place = 0; place < 6; place++) {
    code += CODE[Number(rest % 24n)];
    rest /= 24n;
  }
  return `H${code}`;
}

function chooseLines(restaurant: HistoryRestaurant, at: Date, random: Random): HistoryLine[] {
  const wanted = 1 + (random.chance(0.72) ? 1 : 0) + (random.chance(0.45) ? 1 : 0) + (random.chance(0.2) ? 1 : 0);
  return random.sample(restaurant.items, wanted).map((item) => {
    const variant = item.variants.length > 0 ? random.pick(item.variants) : null;
    return { id: uuidv7(at, random.bytes), item, variant, quantity: random.chance(0.2) ? 2 : 1, unitPaise: (variant ?? item).pricePaise };
  });
}

/** A cancellation and when, in ms after placing; most orders have none. */
function fate(random: Random): { by: string; reason: string; after: number } | null {
  const dice = random.next();
  if (dice < 0.009) return { by: 'customer', reason: random.pick(['mistake', 'slow', 'address']), after: random.between(0.5, 4) * MINUTE };
  if (dice < 0.017) return { by: 'restaurant', reason: random.pick(['item_unavailable', 'kitchen_busy', 'closing']), after: random.between(0.5, 2.8) * MINUTE };
  if (dice < 0.021) return { by: 'timeout', reason: 'no_answer', after: 3 * MINUTE };
  return dice < 0.024 ? { by: 'operator', reason: 'no_rider', after: random.between(20, 45) * MINUTE } : null;
}

export interface Circumstances {
  readonly index: number;
  readonly at: number;
  readonly rain: boolean;
  readonly peak: boolean;
  readonly customerId: string;
  readonly riderId: string;
  readonly policy: FeePolicy;
}

/** Lets an order happen: what was ordered, what it cost under the same rules as a living one, how long each part took. */
export function happen(restaurant: HistoryRestaurant, given: Circumstances, random: Random): HistoryOrder {
  const { at, rain, peak, policy } = given;
  const placed = new Date(at);
  const lines = chooseLines(restaurant, placed, random);
  const items = paise(lines.reduce((sum, line) => sum + line.unitPaise * line.quantity, 0));
  const reach = 0.006 + random.next() * 0.026;
  const turn = random.next() * 2 * Math.PI;
  const to = { lat: restaurant.lat + reach * Math.sin(turn), lng: restaurant.lng + reach * Math.cos(turn) };
  const road = Math.round(distanceM(restaurant, to) * ROAD_FACTOR);
  const bill = makeBill(
    {
      itemsPaise: items,
      itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
      discountPaise: paise(0),
      packagingPaise: paise(restaurant.packagingPaise),
      delivery: { ...deliveryFee(policy, road, items, restaurant.freeDeliveryAbovePaise), distanceM: road },
      smallOrder: smallOrderFee(policy, items),
      platformFeePaise: paise(policy.platformFeePaise),
      tipPaise: paise(random.chance(0.12) ? random.pick([2000, 3000, 5000]) : 0),
    },
    RULES,
  );
  const ride = 4 + road / 330;
  const usual = restaurant.prepMinutes + ride;
  const slow = (rain ? 1.12 : 1) * (peak ? 1.08 : 1);
  const accepted = at + random.between(0.2, 1.8) * MINUTE;
  const ready = accepted + Math.max(4, random.normal(restaurant.prepMinutes * slow, 3.4)) * MINUTE;
  const pickedUp = ready + Math.max(0.5, random.normal(2.4, 1.6)) * MINUTE;
  const delivered = pickedUp + Math.max(3, random.normal(ride * slow, 2.2)) * MINUTE;
  const tender = random.chance(0.68) ? 'upi' : 'cod';
  const end = fate(random);
  const kept = (time: number) => (end === null || time < at + end.after ? Math.round(time) : null);
  return {
    id: uuidv7(placed, random.bytes),
    code: historyCode(given.index),
    restaurant,
    customerId: given.customerId,
    riderId: end ? null : given.riderId,
    tender,
    lines,
    bill,
    itemsPaise: items,
    distanceM: road,
    to,
    placedAt: at,
    promisedFrom: at + Math.round(usual + 1) * MINUTE,
    promisedTo: at + Math.round(usual + 12) * MINUTE,
    acceptedAt: end?.by === 'restaurant' || end?.by === 'timeout' ? null : kept(accepted),
    readyAt: kept(ready),
    pickedUpAt: end ? null : Math.round(pickedUp),
    deliveredAt: end ? null : Math.round(delivered),
    cancelledAt: end ? Math.round(at + end.after) : null,
    cancelledBy: end?.by ?? null,
    cancelReason: end?.reason ?? null,
    refundPaise: end && tender === 'upi' ? bill.totalPaise : 0,
    pickupCode: digits(2, random.bytes),
    dropCode: digits(4, random.bytes),
  };
}
