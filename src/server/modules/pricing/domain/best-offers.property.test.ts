import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, ZERO } from '../../../kernel/money.ts';
import { chooseOffers } from './best-offers.ts';
import { type Charges, makeBill } from './bill.ts';
import { amountOf, type Discount, discountOf, type Offer, type OfferFacts, together } from './offers.ts';

const rule = (basisPoints: number) => ({ basisPoints, interState: false });
const rules = { food: rule(500), delivery: rule(1800), platformFee: rule(1800) };

const offerOf = fc.record({
  code: fc.option(fc.constantFrom('ASKED', 'LISTED', 'OTHER'), { freq: 1 }),
  kind: fc.constantFrom('percent' as const, 'flat' as const, 'free_delivery' as const),
  percent: fc.integer({ min: 1, max: 10_000 }),
  flat: fc.integer({ min: 1, max: 60_000 }),
  capPaise: fc.option(fc.integer({ min: 1, max: 30_000 })),
  minimumPaise: fc.constantFrom(0, 0, 10_000, 40_000),
  restaurantBasisPoints: fc.constantFrom(0, 3_333, 5_000, 10_000),
  stacks: fc.boolean(),
  listed: fc.boolean(),
});
const offers = fc.array(offerOf, { maxLength: 7 }).map((list) =>
  list.map(
    ({ percent, flat, ...one }, index): Offer => ({
      ...one,
      id: `offer-${index}`,
      name: `Offer ${index}`,
      value: { percent, flat, free_delivery: 0 }[one.kind],
      startsAt: new Date(0),
      endsAt: null,
      schedule: null,
      budgetPaise: null,
      spentPaise: 0,
      perCustomer: null,
      used: 0,
      firstOrderOnly: false,
    }),
  ),
);
const cart = fc.record({ itemsPaise: fc.integer({ min: 0, max: 100_000 }), deliveryPaise: fc.integer({ min: 0, max: 9_000 }), surgePaise: fc.nat(3_000) });
type Cart = { readonly itemsPaise: number; readonly deliveryPaise: number; readonly surgePaise: number };

const factsOf = ({ itemsPaise, deliveryPaise }: Cart): OfferFacts => ({
  itemsPaise,
  deliveryPaise,
  at: new Date('2026-11-24T07:30:00Z'),
  local: { weekday: 2, minute: 780 },
  signedIn: false,
  ordersBefore: null,
});
const chargesOf = ({ itemsPaise, deliveryPaise, surgePaise }: Cart): Charges => ({
  itemsPaise: paise(itemsPaise),
  itemCount: 1,
  discountPaise: ZERO,
  packagingPaise: paise(2_600),
  delivery: { paise: paise(deliveryPaise), distanceM: 2_000 },
  surcharges: [{ key: 'surge', paise: paise(surgePaise), reason: { key: 'demand', params: {} } }],
  smallOrder: { paise: ZERO },
  platformFeePaise: paise(1_499),
  tipPaise: ZERO,
});
const totalOf = (one: Cart) => (discounts: readonly Discount[]) =>
  makeBill({ ...chargesOf(one), offers: together(discounts, one.itemsPaise, one.deliveryPaise) }, rules).totalPaise;

function* subsets<T>(all: readonly T[]): Generator<T[]> {
  for (let mask = 0; mask < 2 ** all.length; mask++) yield all.filter((_, index) => mask & (1 << index));
}

/** The least total of every allowed set of offers: at most one coupon, and one that doesn't stack stands alone. */
function bruteForce(all: readonly Offer[], code: string | null, one: Cart, usable: (offer: Offer) => boolean): number {
  const given = all.filter((offer) => offer.code === null || (code !== null && offer.code === code) || usable(offer));
  const discounts = given.map((offer) => discountOf(offer, factsOf(one))).filter((found): found is Discount => 'offer' in found);
  let least = Number.POSITIVE_INFINITY;
  for (const set of subsets(discounts)) {
    const coupons = set.filter(({ offer }) => offer.code !== null).length;
    const alone = set.some(({ offer }) => !offer.stacks);
    if (coupons <= 1 && (!alone || set.length <= 1)) least = Math.min(least, totalOf(one)(set));
  }
  return least;
}

describe('the best offers', () => {
  it('leave the least total of all that go together, with the coupon asked for or without', () => {
    fc.assert(
      fc.property(offers, cart, fc.constantFrom('ASKED', null), (all, one, code) => {
        const { applied } = chooseOffers(all, code, factsOf(one), totalOf(one));
        expect(applied.totalPaise).toBe(bruteForce(all, code, one, () => false));
        expect(applied.totalPaise).toBe(totalOf(one)(applied.discounts));
      }),
      { numRuns: 400 },
    );
  });

  it('hint at the listed coupon that leaves the least of all, if it leaves less', () => {
    fc.assert(
      fc.property(offers, cart, fc.constantFrom('ASKED', null), (all, one, code) => {
        const { applied, better } = chooseOffers(all, code, factsOf(one), totalOf(one));
        const least = bruteForce(all, code, one, (offer) => offer.listed);
        expect(Math.min(applied.totalPaise, better?.totalPaise ?? applied.totalPaise)).toBe(least);
        if (better) expect(better.coupon).toMatchObject({ listed: true });
      }),
      { numRuns: 400 },
    );
  });

  it('do not depend on the order they are kept in', () => {
    fc.assert(
      fc.property(offers, cart, (all, one) => {
        expect(chooseOffers([...all].reverse(), 'ASKED', factsOf(one), totalOf(one)).applied).toEqual(
          chooseOffers(all, 'ASKED', factsOf(one), totalOf(one)).applied,
        );
      }),
    );
  });

  it('never make a total dearer by one more, nor take more than there is', () => {
    fc.assert(
      fc.property(offers, cart, (all, one) => {
        const discounts = all.map((offer) => discountOf(offer, factsOf(one))).filter((found): found is Discount => 'offer' in found);
        let before = totalOf(one)([]);
        for (let count = 1; count <= discounts.length; count++) {
          const now = totalOf(one)(discounts.slice(0, count));
          expect(now).toBeLessThanOrEqual(before);
          before = now;
        }
        const taken = together(discounts, one.itemsPaise, one.deliveryPaise);
        const sumOn = (on: string) => taken.filter((each) => each.on === on).reduce((total, each) => total + amountOf(each), 0);
        expect(sumOn('food')).toBeLessThanOrEqual(one.itemsPaise);
        expect(sumOn('delivery')).toBeLessThanOrEqual(one.deliveryPaise);
      }),
    );
  });
});
