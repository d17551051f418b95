import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { type EngineFacts, priceOrder, walletUse } from './engine.ts';
import { assess } from './gst/assess.ts';
import { STATUTE } from './gst/rates.ts';
import { treatmentsOf } from './gst/treatment.ts';
import type { Offer, OfferFacts } from './offers.ts';
import { discountOf } from './offers.ts';

const now = new Date('2026-11-24T07:30:00Z');
const dish = { id: 'thali', name: 'Thali', mark: 'veg', pricePaise: 60_000, servedFrom: null, servedTo: null, stock: null, unavailableUntil: null } as const;
const offer = (more: Partial<Offer> = {}): Offer => ({
  id: 'a',
  code: null,
  name: 'A tenth off',
  kind: 'percent',
  value: 1_000,
  capPaise: null,
  minimumPaise: 0,
  restaurantBasisPoints: 10_000,
  startsAt: new Date('2026-01-01T00:00:00Z'),
  endsAt: null,
  schedule: null,
  budgetPaise: null,
  spentPaise: 0,
  perCustomer: null,
  used: 0,
  firstOrderOnly: false,
  stacks: true,
  listed: false,
  ...more,
});
const treatments = treatmentsOf(STATUTE, {
  date: '2026-11-24',
  restaurant: { state: '29', specifiedPremises: false },
  customer: { state: '33' },
  carrier: 'unregistered-rider',
});
if (!treatments.ok) throw new Error(treatments.error.message);
const tax = treatments.value;
const nobody = { signedIn: false, ordersBefore: null, membership: null, walletPaise: null };

interface More {
  readonly cart?: Partial<EngineFacts['cart']>;
  readonly policies?: Partial<EngineFacts['policies']>;
  readonly buyer?: Partial<EngineFacts['buyer']>;
  readonly to?: EngineFacts['to'];
}
const facts = ({ cart, policies, buyer, to }: More = {}): EngineFacts => ({
  menu: {
    items: new Map([['thali', { ...dish, variants: [], addOnGroups: [] }]]),
    timeZone: 'Asia/Kolkata',
    prepMinutes: 20,
    busy: false,
    radiusM: 6_000,
    minimumPaise: 0,
    packagingPaise: 2_000,
    freeDeliveryAbovePaise: null,
  },
  cart: { lines: [{ itemId: 'thali', addOnIds: [], quantity: 1 }], tipPaise: 0, scheduledFor: null, coupon: null, useWallet: false, ...cart },
  to: to === undefined ? { distanceM: 2_000, inZone: true, conditions: { openOrders: 30, freeRiders: 10, raining: false }, shown: null } : to,
  policies: {
    fees: { deliverySlabs: [{ uptoM: null, paise: 4_000 }], platformFeePaise: 1_000, smallOrderBelowPaise: 0, smallOrderFeePaise: 0 },
    surge: { steps: [{ ordersPer100Riders: 200, paise: 1_500 }], rainPaise: 0, festivals: [], capPaise: 5_000 },
    offers: [],
    tax,
    ...policies,
  },
  buyer: { ...nobody, ...buyer },
  now,
  openingAt: () => ({ open: true, reason: 'open', opensAt: null }),
});
const lines = (more: More) => priceOrder(facts(more)).bill.lines.map(({ key, paise: amount }) => [key, amount]);

describe('a quote', () => {
  it('has a line for every amount, and a reason for each fee', () => {
    const split = offer({ id: 'half', restaurantBasisPoints: 5_000 });
    const found = priceOrder(
      facts({ cart: { tipPaise: 3_000 }, policies: { offers: [split, offer({ id: 'ride', kind: 'free_delivery', value: 0, capPaise: 2_500 })] } }),
    );
    expect(found.bill.lines.map(({ key, paise: amount, reason }) => [key, amount, reason?.key])).toEqual([
      ['items', 60_000, undefined],
      ['discount', -3_000, 'offer'],
      ['packaging', 2_000, 'perOrder'],
      ['gstFood', 2_950, undefined],
      ['delivery', 4_000, 'byDistance'],
      ['surge', 1_500, 'demand'],
      ['deliveryDiscount', -2_500, 'offer'],
      ['platformFee', 1_000, 'perOrder'],
      ['gstService', 720, undefined],
      ['tip', 3_000, undefined],
      ['platformDiscount', -3_000, 'offer'],
    ]);
    expect(found.discounts.map((one) => [one.offer.id, one.restaurantPaise, one.platformPaise])).toEqual([
      ['half', 3_000, 3_000],
      ['ride', 2_500, 0],
    ]);
    expect(found.bill.taxes).toMatchObject([
      { liable: 'eco-9(5)', placeOfSupply: '29' },
      { liable: 'eco-9(5)' },
      { liable: 'eco', placeOfSupply: '33', igstPaise: 180 },
    ]);
  });

  it('without an address knows neither delivery nor surcharges, and offers no free one', () => {
    expect(lines({ to: null, policies: { offers: [offer({ kind: 'free_delivery', value: 0 })] } }).map(([key]) => key)).toEqual([
      'items',
      'packaging',
      'gstFood',
      'platformFee',
      'gstService',
    ]);
  });

  it('is taxed as the tax engine taxes the same order, whoever pays the offers', () => {
    const share = fc.constantFrom(0, 2_500, 10_000);
    fc.assert(
      fc.property(share, share, fc.nat(3), fc.nat(10_000), (foodShare, rideShare, tens, tip) => {
        const offers = [
          offer({ id: 'food', value: 1 + tens * 997, restaurantBasisPoints: foodShare }),
          offer({ id: 'ride', kind: 'free_delivery', value: 0, capPaise: 1_999, restaurantBasisPoints: rideShare }),
        ];
        const quote = priceOrder(facts({ cart: { tipPaise: tip }, policies: { offers } }));
        const discounts = quote.discounts.flatMap(({ on, restaurantPaise, platformPaise }) => [
          { fundedBy: 'restaurant', on, amount: restaurantPaise },
          { fundedBy: 'platform', on, amount: platformPaise },
        ]);
        const assessed = assess(
          {
            date: '2026-11-24',
            restaurant: { state: '29' },
            customer: { state: '33' },
            items: [{ name: 'Thali', kind: 'food', amount: 60_000 }],
            packaging: 2_000,
            delivery: { by: 'unregistered-rider', amount: 5_500 },
            platformFee: 1_000,
            tip,
            discounts,
          },
          STATUTE,
        );
        expect(assessed).toMatchObject({ ok: true, value: { customerPaysPaise: quote.bill.totalPaise } });
      }),
    );
  });

  it('gives a member what membership promises, beside other offers', () => {
    const membership = { name: 'Thali Plus', freeDeliveryFromPaise: 50_000, percentOffBasisPoints: 500, percentCapPaise: 2_000 };
    const found = priceOrder(facts({ buyer: { signedIn: true, membership }, policies: { offers: [offer()] } }));
    expect(found.discounts.map((one) => [one.offer.id, one.restaurantPaise, one.platformPaise])).toEqual([
      ['a', 6_000, 0],
      ['member:percent', 0, 2_000],
      ['member:delivery', 0, 4_000],
    ]);
  });

  it('is paid from the wallet first, when asked and as far as it goes', () => {
    const { bill, wallet } = priceOrder(facts({ cart: { useWallet: true }, buyer: { signedIn: true, walletPaise: 10_000 } }));
    expect(wallet).toEqual({ usedPaise: 10_000, toPayPaise: bill.totalPaise - 10_000 });
    const used = ([total, balance]: readonly [number, number]) => walletUse(paise(total), balance).usedPaise;
    // All of it, less so that a rupee is left, nothing of what is not a rupee, nothing.
    expect(
      (
        [
          [500, 10_000],
          [50_997, 50_950],
          [90, 40],
          [50_997, 0],
        ] as const
      ).map(used),
    ).toEqual([500, 50_897, 0, 0]);
    expect(priceOrder(facts({ buyer: { walletPaise: 10_000 } })).wallet).toBeNull();
  });

  it('says why a coupon is not given', () => {
    const coupon = offer({ id: 'c', code: 'TRY', value: 100 });
    const asked = (offers: Offer[]) => priceOrder(facts({ cart: { coupon: 'TRY' }, policies: { offers } })).choice.refused;
    expect(asked([])).toEqual({ code: 'unknown_code' });
    expect(asked([{ ...coupon, minimumPaise: 70_000 }])).toEqual({ code: 'below_minimum', params: { paise: 10_000 } });
    expect(asked([{ ...coupon, stacks: false }, offer()])).toEqual({ code: 'better_offer' });
    expect(asked([coupon])).toBeNull();
  });
});

describe('an offer', () => {
  const at: OfferFacts = { itemsPaise: 60_000, deliveryPaise: 4_000, at: now, local: { weekday: 2, minute: 780 }, signedIn: true, ordersBefore: 0 };
  const night = { weekdays: [1], fromMinute: 1_320, toMinute: 120 };
  it.each<[string, Partial<Offer>, Partial<OfferFacts>, unknown]>([
    ['begins at its time', { startsAt: new Date(now.getTime() + 1) }, {}, 'not_started'],
    ['ends at its time', { endsAt: now }, {}, 'ended'],
    ['holds on its days', { schedule: { weekdays: [1], fromMinute: 0, toMinute: 1_440 } }, {}, 'not_now'],
    ['holds in its hours', { schedule: { weekdays: [2], fromMinute: 0, toMinute: 780 } }, {}, 'not_now'],
    ['past midnight is of the day before', { schedule: night }, { local: { weekday: 2, minute: 119 } }, 6_000],
    ['past midnight ends too', { schedule: night }, { local: { weekday: 2, minute: 120 } }, 'not_now'],
    ['of a first order is not for the second', { firstOrderOnly: true, perCustomer: 1 }, { ordersBefore: 1 }, 'first_order_only'],
    ['of a first order needs to know', { firstOrderOnly: true, perCustomer: 1 }, { ordersBefore: null }, 'first_order_only'],
    ['with a limit needs a customer', { perCustomer: 1 }, { signedIn: false }, 'sign_in'],
    ['ends at its limit', { perCustomer: 2, used: 2 }, {}, 'used_up'],
    ['ends with its budget', { budgetPaise: 8_000, spentPaise: 2_001 }, {}, 'budget_spent'],
    ['takes the last of its budget', { budgetPaise: 8_000, spentPaise: 2_000 }, {}, 6_000],
    ['stops at its cap', { capPaise: 4_000 }, {}, 4_000],
    ['takes no more than the food', { kind: 'flat', value: 99_000 }, {}, 60_000],
    ['takes nothing off a free delivery', { kind: 'free_delivery', value: 0 }, { deliveryPaise: 0 }, 'nothing_off'],
  ])('%s', (_, more, over, expected) => {
    const found = discountOf(offer(more), { ...at, ...over });
    expect('code' in found ? found.code : found.restaurantPaise + found.platformPaise).toBe(expected);
  });
});
