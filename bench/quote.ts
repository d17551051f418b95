import { paise } from '../src/server/kernel/money.ts';
import type { Dish } from '../src/server/modules/pricing/domain/cart.ts';
import { type EngineFacts, priceOrder } from '../src/server/modules/pricing/domain/engine.ts';
import { STATUTE } from '../src/server/modules/pricing/domain/gst/rates.ts';
import { treatmentsOf } from '../src/server/modules/pricing/domain/gst/treatment.ts';
import type { Offer } from '../src/server/modules/pricing/domain/offers.ts';
import { type Bench, type BenchOptions, median, percentile, round, tell } from './bench.ts';

const LINES = 10;
const OFFERS = 20;
const WARM_UP = 3_000;
const ROUNDS = 5;
const BATCH = 200;
const NOW = new Date('2026-11-24T13:30:00Z');

const dish = (index: number): Dish => ({
  id: `dish-${index}`,
  name: `Dish ${index}`,
  mark: 'veg',
  pricePaise: 12_000 + index * 1_700,
  servedFrom: null,
  servedTo: null,
  stock: index % 3 === 0 ? 40 : null,
  unavailableUntil: null,
  variants: [0, 1].map((size) => ({ id: `size-${index}-${size}`, name: size ? 'Full' : 'Half', pricePaise: 11_000 + size * 9_000 })),
  addOnGroups: [0, 1].map((group) => ({
    name: `Group ${group}`,
    minimum: 0,
    maximum: 3,
    options: [0, 1, 2].map((option) => ({ id: `add-${index}-${group}-${option}`, name: `Add-on ${option}`, pricePaise: 1_500, available: true })),
  })),
});

/** Half of them automatic, half listed coupons; all of them hold, so that every one must be weighed. */
const offer = (index: number): Offer => ({
  id: `offer-${String(index).padStart(2, '0')}`,
  code: index % 2 === 0 ? null : `CODE${index}`,
  name: `Offer ${index}`,
  kind: (['percent', 'flat', 'free_delivery'] as const)[index % 3] ?? 'flat',
  value: [300 + index * 40, 2_000 + index * 300, 0][index % 3] ?? 0,
  capPaise: 8_000,
  minimumPaise: 10_000,
  restaurantBasisPoints: (index * 2_500) % 12_500,
  startsAt: new Date('2026-01-01T00:00:00Z'),
  endsAt: new Date('2027-01-01T00:00:00Z'),
  schedule: { weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 0, toMinute: 1_440 },
  budgetPaise: 10_000_000,
  spentPaise: 5_000,
  perCustomer: 5,
  used: 1,
  firstOrderOnly: false,
  stacks: index % 4 !== 0,
  listed: true,
});

function facts(): EngineFacts {
  const tax = treatmentsOf(STATUTE, {
    date: '2026-11-24',
    restaurant: { state: '29', specifiedPremises: false },
    customer: { state: '33' },
    carrier: 'unregistered-rider',
  });
  if (!tax.ok) throw new Error(tax.error.message);
  const dishes = Array.from({ length: LINES }, (_, index) => dish(index));
  const menu = {
    timeZone: 'Asia/Kolkata',
    prepMinutes: 25,
    busy: false,
    radiusM: 7_000,
    minimumPaise: 15_000,
    packagingPaise: 2_500,
    freeDeliveryAbovePaise: null,
  };
  const lines = dishes.map(({ id }, index) => ({ itemId: id, variantId: `size-${index}-1`, addOnIds: [`add-${index}-0-0`, `add-${index}-1-2`], quantity: 1 }));
  return {
    menu: { ...menu, items: new Map(dishes.map((one) => [one.id, one])) },
    cart: { lines, tipPaise: 3_000, scheduledFor: null, coupon: 'CODE7', useWallet: true },
    to: { distanceM: 4_200, inZone: true, conditions: { openOrders: 25, freeRiders: 10, raining: true }, shown: null },
    policies: {
      fees: {
        deliverySlabs: [
          { uptoM: 3_000, paise: 3_000 },
          { uptoM: null, paise: 5_500 },
        ],
        platformFeePaise: 1_000,
        smallOrderBelowPaise: 9_900,
        smallOrderFeePaise: 1_500,
      },
      surge: { steps: [{ ordersPer100Riders: 150, paise: 1_000 }], rainPaise: 1_500, festivals: [], capPaise: 3_000 },
      offers: Array.from({ length: OFFERS }, (_, index) => offer(index)),
      tax: tax.value,
    },
    buyer: { signedIn: true, ordersBefore: 4, membership: null, walletPaise: paise(20_000) },
    now: NOW,
    openingAt: () => ({ open: true, reason: 'open', opensAt: null }),
  };
}

/** CPU milliseconds a quote, one value a batch, for a while. */
function measure(given: EngineFacts, seconds: number): number[] {
  const perQuote: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const begun = process.cpuUsage();
    for (let turn = 0; turn < BATCH; turn++) priceOrder(given);
    const { user, system } = process.cpuUsage(begun);
    perQuote.push((user + system) / 1_000 / BATCH);
  }
  return perQuote;
}

/** CPU of pricing one cart by the pure engine: ten lines with sizes and add-ons, twenty live offers, surcharges, three tax groups. No database. */
export const quote: Bench = {
  name: 'quote',
  summary: 'CPU a quote of the pricing engine: ten lines, twenty live offers',
  async run({ seconds }: BenchOptions) {
    const given = facts();
    const found = priceOrder(given);
    if (found.problems.length > 0 || found.discounts.length === 0) throw new Error('The cart of the bench is not priced as meant');
    for (let turn = 0; turn < WARM_UP; turn++) priceOrder(given);
    const rounds = Array.from({ length: ROUNDS }, () => measure(given, seconds / ROUNDS));
    tell(`${rounds.flat().length * BATCH} quotes in ${ROUNDS} rounds`);
    return {
      cpuMsPerQuote: round(median(rounds.map(median)), 4),
      cpuMsPerQuoteP99: round(percentile(rounds.flat(), 0.99), 4),
      quotes: rounds.flat().length * BATCH,
      lines: LINES,
      offers: OFFERS,
      offersApplied: found.discounts.length,
      totalPaise: found.bill.totalPaise,
    };
  },
};
