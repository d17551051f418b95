import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { RejectionError } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { TEST_TIME, testDatabase } from '../../../platform/testing/index.ts';
import { aCity, anItem, aRestaurant, aSection, INDIRANAGAR } from '../../catalog/testing/factories.ts';
import { saveOfferInput, saveOwnOfferInput } from '../contract.ts';
import { setPricingPorts } from '../ports.ts';
import { offers, ownOffers } from '../queries/offers.ts';
import { policies } from '../queries/policies.ts';
import { previewPolicy } from '../queries/preview-policy.ts';
import { priceCart, type QuoteInput } from '../queries/price-cart.ts';
import { verifyQuote } from '../quote-token.ts';
import { aFeePolicy, anOffer, theTaxRates } from '../testing/factories.ts';
import { quoteCart } from './quote-cart.ts';
import { recordPremises } from './record-premises.ts';
import { redeemOffers } from './redeem-offers.ts';
import { returnOffers } from './return-offers.ts';
import { saveFeePolicy } from './save-fee-policy.ts';
import { saveOffer } from './save-offer.ts';
import { saveOwnOffer } from './save-own-offer.ts';
import { saveSurgePolicy } from './save-surge-policy.ts';

const { ctx, database, clear } = await testDatabase();
const user = (userId: string, ...roles: { role: Role; restaurantId?: string }[]): Actor => ({ type: 'user', userId, sessionId: userId, roles });
const as = (actor: Actor, ms = 0): Ctx => ctx({ actor, at: new Date(TEST_TIME.getTime() + ms) });

let city: Awaited<ReturnType<typeof aCity>>;
let restaurant: Awaited<ReturnType<typeof aRestaurant>>;
let dish: Awaited<ReturnType<typeof anItem>>;
let [asha, ravi] = ['', ''];

beforeEach(async () => {
  await clear();
  [city, asha, ravi] = [await aCity(ctx()), newId(ctx()), newId(ctx())];
  await theTaxRates(ctx());
  await aFeePolicy(ctx(), city.id);
  restaurant = await aRestaurant(ctx(), city);
  dish = await anItem(ctx(), await aSection(ctx(), restaurant.id), { pricePaise: 60_000 });
});

const cart = (over: Partial<QuoteInput> = {}): QuoteInput => ({
  restaurantId: restaurant.id,
  lines: [{ itemId: dish.id, addOnIds: [], quantity: 1 }],
  to: INDIRANAGAR,
  tipPaise: 0,
  ...over,
});
const customer = (id: string, ms = 0) => as(user(id, { role: 'customer' }), ms);
const manager = () => as(user(newId(ctx()), { role: 'vendor_manager', restaurantId: restaurant.id }));
const finance = () => as(user(newId(ctx()), { role: 'finance' }));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof RejectionError ? error.rejection.code : Promise.reject(error)),
  );

/** Prices and redeems as placing does: in one transaction. */
const place = (customerId: string, over: Partial<QuoteInput> = {}, orderId = newId(ctx())) =>
  inSqlTransaction(customer(customerId), async (tx) => {
    const { discounts } = await priceCart(tx, cart(over));
    await redeemOffers(tx, { orderId, customerId }, discounts);
    return orderId;
  });

describe('offers in a quote', () => {
  it('are applied when automatic, asked for by code, and hinted at when listed', async () => {
    await anOffer(ctx(), { cityId: city.id, restaurantId: restaurant.id, name: 'A tenth off', restaurantBasisPoints: 10_000 });
    await anOffer(ctx(), { cityId: city.id, code: 'BIG', kind: 'flat', value: 12_000, listed: true, names: { hi: 'बड़ा ऑफ़र' } });
    await anOffer(ctx(), { cityId: city.id, code: 'SECRET', kind: 'flat', value: 30_000 });
    await anOffer(ctx(), { cityId: (await aCity(ctx())).id, code: 'ELSEWHERE', kind: 'flat', value: 50_000, listed: true });

    const plain = await quoteCart(customer(asha), cart());
    expect(plain.offers).toMatchObject({ applied: [{ name: 'A tenth off', restaurantPaise: 6_000 }], best: { code: 'BIG', savesPaise: 12_000 }, refused: [] });
    const asked = await quoteCart({ ...customer(asha), locale: 'hi' }, cart({ coupon: 'BIG' }));
    expect(asked.offers.applied.map(({ name, platformPaise }) => [name, platformPaise])).toEqual([
      ['A tenth off', 0],
      ['बड़ा ऑफ़र', 12_000],
    ]);
    expect(asked.bill.totalPaise).toBe(plain.bill.totalPaise - 12_000);
    expect((await quoteCart(customer(asha), cart({ coupon: 'SECRET' }))).offers.applied).toHaveLength(2);
    expect((await quoteCart(customer(asha), cart({ coupon: 'ELSEWHERE' }))).offers.refused).toEqual([{ code: 'ELSEWHERE', reason: 'unknown_code' }]);
  });

  it('for a first order need a customer known to have none', async () => {
    await anOffer(ctx(), { cityId: city.id, code: 'FIRST', kind: 'flat', value: 5_000, firstOrderOnly: true, perCustomer: 1 });
    const refused = async (by: Ctx) => (await quoteCart(by, cart({ coupon: 'FIRST' }))).offers.refused.map(({ reason }) => reason);
    expect(await refused(as({ type: 'anonymous' }))).toEqual(['sign_in']);
    expect(await refused(customer(asha))).toEqual(['first_order_only']);
    const undo = setPricingPorts({ customer: async () => ({ ordersBefore: 0, membership: null, walletPaise: 7_000 }) });
    expect(await refused(customer(asha))).toEqual([]);
    expect((await quoteCart(customer(asha), cart({ useWallet: true }))).wallet).toMatchObject({ usedPaise: 7_000 });
    undo();
  });

  it('and surcharges are held for a session’s ten minutes; then the quote tells what made it dearer', async () => {
    await saveSurgePolicy(finance(), { cityId: city.id, steps: [{ ordersPer100Riders: 200, paise: 2_000 }], rainPaise: 0, festivals: [], capPaise: 2_000 });
    const first = await quoteCart(customer(asha), cart());
    const undo = setPricingPorts({ conditions: async () => ({ openOrders: 9, freeRiders: 3, raining: false }) });
    const at = (minutes: number) => as(customer(asha).actor, minutes * 60_000);
    const held = await quoteCart(at(9), cart({ previousToken: first.token ?? '' }));
    expect([held.changed, held.bill.totalPaise]).toEqual([null, first.bill.totalPaise]);
    expect(held.token && verifyQuote(at(12), held.token, cart())).toEqual({
      totalPaise: first.bill.totalPaise,
      shown: { openOrders: 0, freeRiders: 0, raining: false },
    });

    const after = await quoteCart(at(11), cart({ previousToken: held.token ?? '' }));
    expect(after.changed).toMatchObject({ toPaise: (after.changed?.fromPaise ?? 0) + 2_360, lines: [{ key: 'surge', toPaise: 2_000 }, { key: 'gstService' }] });
    expect((await quoteCart(at(11), cart({ previousToken: held.token ?? '', tipPaise: 500 }))).changed).toBeNull();
    expect((await quoteCart(at(11), cart({ previousToken: 'noise' }))).changed).toBeNull();
    // Another place is another price.
    const near = { lat: INDIRANAGAR.lat + 0.0001, lng: INDIRANAGAR.lng };
    expect((await quoteCart(at(1), cart({ to: near, previousToken: first.token ?? '' }))).bill.totalPaise).toBe(first.bill.totalPaise + 2_360);
    undo();
  });
});

describe('redeeming', () => {
  it('keeps to a budget, however many order at once', async () => {
    const { id } = await anOffer(ctx(), { cityId: city.id, kind: 'flat', value: 1_000, budgetPaise: 3_500n });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => place(newId(ctx()))));
    const refused = outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason.rejection?.code);
    const given = await database.prisma.offerRedemption.count();
    // Whoever quotes after the budget is gone gets no offer and no refusal.
    expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['offer_spent'] : []));
    expect(given).toBe(3);
    expect((await database.prisma.priceOffer.findUniqueOrThrow({ where: { id } })).spentPaise).toBe(3_000n);
  });

  it('keeps to a customer’s limit, also in parallel, and gives the turn back with a cancelled order', async () => {
    await anOffer(ctx(), { cityId: city.id, code: 'ONCE', kind: 'flat', value: 1_000, perCustomer: 1, budgetPaise: 100_000n });
    const once = { coupon: 'ONCE' };
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => place(asha, once)));
    expect(await database.prisma.offerRedemption.count({ where: { customerId: asha } })).toBe(1);
    expect(outcomes.every((one) => one.status === 'fulfilled' || one.reason.rejection?.code === 'offer_used_up')).toBe(true);
    expect((await quoteCart(customer(asha), cart(once))).offers.refused).toEqual([{ code: 'ONCE', reason: 'used_up' }]);
    await place(ravi, once);

    const { orderId } = await database.prisma.offerRedemption.findFirstOrThrow({ where: { customerId: asha } });
    for (let times = 0; times < 2; times++) await inSqlTransaction(customer(asha), (tx) => returnOffers(tx, orderId));
    expect((await database.prisma.priceOffer.findFirstOrThrow({})).spentPaise).toBe(1_000n);
    await place(asha, once);
  });

  it('is refused outside a transaction', async () => {
    await expect(redeemOffers(customer(asha), { orderId: asha, customerId: asha }, [])).rejects.toThrow('transaction');
    await expect(returnOffers(customer(asha), asha)).rejects.toThrow('transaction');
  });
});

describe('who may save what', () => {
  const tenth = { name: 'A tenth off', kind: 'percent', value: 1_000, startsAt: TEST_TIME.toISOString() } as const;
  const own = (over: object = {}) => saveOwnOfferInput.parse({ ...tenth, restaurantId: restaurant.id, ...over });
  const of = (over: object = {}) => saveOfferInput.parse({ ...tenth, cityId: city.id, restaurantBasisPoints: 0, ...over });

  it('a restaurant saves its own offers, and pays them whole', async () => {
    const { id } = await saveOwnOffer(manager(), own({ code: 'tenth' }));
    await saveOwnOffer(manager(), own({ id, code: 'TENTH', capPaise: 5_000 }));
    expect((await ownOffers(manager(), { restaurantId: restaurant.id })).offers).toMatchObject([
      { id, code: 'TENTH', capPaise: 5_000, restaurantBasisPoints: 10_000, editable: true, orders: 0, spentPaise: 0 },
    ]);
    const audit = await database.prisma.auditLog.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } });
    expect(audit.map(({ after }) => after)).toContainEqual({ capPaise: 5_000 });
    expect(await refusal(saveOwnOffer(manager(), own({ code: 'TENTH' })))).toBe('offer_code_taken');
  });

  it('and not one that the platform pays a part of, nor another’s', async () => {
    const { id } = await saveOffer(finance(), of({ restaurantId: restaurant.id, restaurantBasisPoints: 5_000 }));
    expect(await refusal(saveOwnOffer(manager(), own({ id })))).toBe('not_found');
    expect((await ownOffers(manager(), { restaurantId: restaurant.id })).offers).toMatchObject([{ id, editable: false }]);
    const other = await aRestaurant(ctx(), city);
    expect(await refusal(saveOwnOffer(manager(), own({ restaurantId: other.id })))).toBe('not_found');
    expect(await refusal(saveOffer(manager(), of()))).toBe('forbidden');
  });

  it.each([
    ['a percentage above a hundred', { value: 10_001 }, 'offer_value'],
    ['a restaurant’s share without a restaurant', { restaurantBasisPoints: 1 }, 'offer_payer'],
    ['an end before the beginning', { endsAt: TEST_TIME.toISOString() }, 'offer_times'],
    ['no day of the week', { schedule: { weekdays: [], fromMinute: 0, toMinute: 60 } }, 'offer_times'],
    ['first orders without a limit', { firstOrderOnly: true }, 'offer_first_order'],
  ])('%s is refused', async (_, over, code) => expect(await refusal(saveOffer(finance(), of(over)))).toBe(code));

  it('a budget counts what was given away before it was set, and is never below', async () => {
    const { id } = await saveOffer(finance(), of());
    await place(asha);
    expect((await offers(finance(), { cityId: city.id })).offers).toMatchObject([{ spentPaise: 6_000, orders: 1 }]);
    expect(await refusal(saveOffer(finance(), of({ id, budgetPaise: 5_999 })))).toBe('offer_budget');
    await saveOffer(finance(), of({ id, budgetPaise: 6_000 }));
    expect((await quoteCart(customer(ravi), cart())).offers.applied).toEqual([]);
  });
});

describe('specified premises', () => {
  it('hold for the financial year they are recorded for', async () => {
    const rate = async (ms: number) => (await quoteCart(customer(asha, ms), cart())).bill.taxes.find(({ supply }) => supply === 'food');
    const year = { restaurantId: restaurant.id, specified: true, basis: 'declared' } as const;
    await recordPremises(finance(), { ...year, financialYear: 2027 });
    const untilApril = Date.parse('2027-03-31T18:30:00Z') - TEST_TIME.getTime();
    expect([await rate(untilApril - 1), await rate(untilApril)]).toMatchObject([
      { rateBasisPoints: 500, liable: 'eco-9(5)' },
      { rateBasisPoints: 1800, liable: 'restaurant' },
    ]);
    expect(await recordPremises(finance(), { ...year, financialYear: 2026, specified: false })).toMatchObject({
      years: [{ financialYear: 2027 }, { specified: false }],
    });
    expect(await refusal(recordPremises(manager(), { ...year, financialYear: 2026 }))).toBe('forbidden');
  });
});

describe('policies', () => {
  const fees = {
    deliverySlabs: [
      { uptoM: 2_000, paise: 2_500 },
      { uptoM: null, paise: 5_000 },
    ],
    platformFeePaise: 700,
    smallOrderBelowPaise: 10_000,
    smallOrderFeePaise: 900,
  };
  const surge = {
    steps: [{ ordersPer100Riders: 150, paise: 1_000 }],
    rainPaise: 500,
    festivals: [{ date: '2026-11-24', name: 'Guru Nanak Jayanti', paise: 300 }],
    capPaise: 1_500,
  };

  it('hold from their moment on, are listed, and show their effect before', async () => {
    const { rows } = await previewPolicy(finance(), { cityId: city.id, fees, surge });
    expect(rows).toHaveLength(32);
    expect(rows[0]).toEqual({ itemsPaise: 8_000, distanceM: 1_000, busy: false, nowPaise: 8_400 + 4_602 + 1_769, thenPaise: 8_400 + 2_950 + 354 + 1_888 });
    expect((await policies(finance(), { cityId: city.id })).fees).toHaveLength(1);

    await saveFeePolicy(finance(), { cityId: city.id, ...fees, effectiveFrom: new Date(TEST_TIME.getTime() + 60_000).toISOString() });
    await saveSurgePolicy(finance(), { cityId: city.id, ...surge });
    const keys = async (ms: number) => (await quoteCart(customer(asha, ms), cart())).bill.lines.map(({ key, paise }) => `${key} ${paise}`);
    expect(await keys(0)).toEqual(expect.arrayContaining(['delivery 3900', 'festival 300']));
    expect(await keys(60_000)).toEqual(expect.arrayContaining(['delivery 2500', 'festival 300', 'platformFee 700']));
    expect(await policies(finance(), { cityId: city.id })).toMatchObject({ fees: [fees, {}], surge: [surge] });
  });

  it.each([
    ['slabs that end', { deliverySlabs: [{ uptoM: 2_000, paise: 1 }] }, 'policy_slabs'],
    [
      'slabs that shrink',
      {
        deliverySlabs: [
          { uptoM: 2_000, paise: 1 },
          { uptoM: 1_000, paise: 1 },
          { uptoM: null, paise: 1 },
        ],
      },
      'policy_slabs',
    ],
    ['a beginning in the past', { effectiveFrom: '2026-01-01T00:00:00Z' }, 'policy_in_past'],
  ])('%s are refused', async (_, over, code) => expect(await refusal(saveFeePolicy(finance(), { cityId: city.id, ...fees, ...over }))).toBe(code));

  it.each([
    ['steps that fall', { steps: [...surge.steps, { ordersPer100Riders: 200, paise: 900 }] }, 'policy_steps'],
    ['a day that is none', { festivals: [{ date: '2026-02-30', name: 'None', paise: 1 }] }, 'policy_festivals'],
    ['more than the cap', { capPaise: 999 }, 'policy_above_cap'],
  ])('%s are refused', async (_, over, code) => expect(await refusal(saveSurgePolicy(finance(), { cityId: city.id, ...surge, ...over }))).toBe(code));
});
