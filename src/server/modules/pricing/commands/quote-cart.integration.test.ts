import { beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/context.ts';
import { TEST_TIME, testDatabase } from '../../../platform/testing/index.ts';
import { aCity, anItem, aRestaurant, aSection, INDIRANAGAR } from '../../catalog/testing/factories.ts';
import type { QuoteInput } from '../queries/price-cart.ts';
import { verifyQuote } from '../quote-token.ts';
import { aFeePolicy, theTaxRates } from '../testing/factories.ts';
import { quoteCart } from './quote-cart.ts';

const { ctx, database, clear } = await testDatabase();
const anyone = (at = TEST_TIME): Ctx => ctx({ actor: { type: 'anonymous' }, at });
const later = (ms: number) => new Date(TEST_TIME.getTime() + ms);

let city: Awaited<ReturnType<typeof aCity>>;
let restaurant: Awaited<ReturnType<typeof aRestaurant>>;
let dish: Awaited<ReturnType<typeof anItem>>;

beforeEach(async () => {
  await clear();
  city = await aCity(ctx());
  await theTaxRates(ctx());
  await aFeePolicy(ctx(), city.id);
  restaurant = await aRestaurant(ctx(), city, { packagingPaise: 2600, minimumPaise: 20_000 });
  dish = await anItem(ctx(), await aSection(ctx(), restaurant.id), { pricePaise: 39_900 });
});

const cart = (over: Partial<QuoteInput> = {}): QuoteInput => ({
  restaurantId: restaurant.id,
  lines: [{ itemId: dish.id, addOnIds: [], quantity: 1 }],
  to: INDIRANAGAR,
  tipPaise: 0,
  ...over,
});
const problems = async (input: QuoteInput) => (await quoteCart(anyone(), input)).problems.map((problem) => problem.code);

describe('a quote', () => {
  it('is the whole bill of the worked example, to the paisa, signed for ten minutes', async () => {
    const quote = await quoteCart(anyone(), cart());
    expect(quote.bill.totalPaise).toBe(50_997);
    expect(quote.bill.lines.map((line) => [line.key, line.paise])).toEqual([
      ['items', 39_900],
      ['packaging', 2600],
      ['gstFood', 2126],
      ['delivery', 3900],
      ['platformFee', 1499],
      ['gstService', 972],
    ]);
    expect(quote).toMatchObject({ problems: [], distanceM: 0, expiresAt: later(600_000).toISOString() });
    expect(verifyQuote(anyone(), quote.token ?? '', cart()).totalPaise).toBe(50_997);
  });

  it('without an address is priced without delivery, and can’t be ordered', async () => {
    const quote = await quoteCart(anyone(), cart({ to: undefined }));
    expect(quote).toMatchObject({ token: null, distanceM: null, eta: null, problems: [{ code: 'address_missing' }] });
    expect(quote.bill.lines.map((line) => line.key)).not.toContain('delivery');
  });

  it('below the minimum still prices the cart', async () => {
    await database.prisma.menuItem.update({ where: { id: dish.id }, data: { pricePaise: 15_000 } });
    const quote = await quoteCart(anyone(), cart());
    expect(quote).toMatchObject({ token: null, problems: [{ code: 'below_minimum', params: { minimumPaise: 20_000, missingPaise: 5000 } }] });
    expect(quote.lines).toHaveLength(1);
  });

  it('frees the delivery and charges the small order as the policy says', async () => {
    await database.prisma.restaurant.update({ where: { id: restaurant.id }, data: { freeDeliveryAbovePaise: 39_900 } });
    await aFeePolicy(ctx(), city.id, { effectiveFrom: TEST_TIME, smallOrderBelowPaise: 50_000, smallOrderFeePaise: 1000 });
    const { bill } = await quoteCart(anyone(), cart());
    expect(bill.lines.find((line) => line.key === 'delivery')).toMatchObject({ paise: 0, reason: { key: 'freeAbove', params: { paise: 39_900 } } });
    expect(bill.lines.find((line) => line.key === 'smallOrder')).toMatchObject({ paise: 1000, reason: { key: 'smallOrder', params: { paise: 50_000 } } });
    expect(bill.taxes.find((head) => head.supply === 'platformFee')?.basePaise).toBe(2499);
  });

  it('takes the policy and the rates that have begun, not those to come', async () => {
    await aFeePolicy(ctx(), city.id, { effectiveFrom: later(1000), platformFeePaise: 9900 });
    expect((await quoteCart(anyone(), cart())).bill.totalPaise).toBe(50_997);
    expect((await quoteCart(anyone(later(1000)), cart())).bill.lines).toContainEqual(expect.objectContaining({ key: 'platformFee', paise: 9900 }));
  });

  it('taxes specified premises at their own rate', async () => {
    await database.prisma.restaurant.update({ where: { id: restaurant.id }, data: { specifiedPremises: true } });
    expect((await quoteCart(anyone(), cart())).bill.taxes).toContainEqual(expect.objectContaining({ supply: 'food', rateBasisPoints: 1800, cgstPaise: 3825 }));
  });
});

describe('what stands in the way', () => {
  it('is told, all of it', async () => {
    await database.prisma.restaurantHours.deleteMany({ where: { restaurantId: restaurant.id } });
    await database.prisma.menuItem.update({ where: { id: dish.id }, data: { stock: 0, unavailableUntil: later(1000) } });
    expect(await problems(cart({ to: { lat: 13.5, lng: 77.6 } }))).toEqual(['item_unavailable', 'not_enough_stock', 'closed', 'out_of_area']);
  });

  it('is an address outside every zone, or beyond the restaurant’s reach', async () => {
    expect(await problems(cart({ to: { lat: INDIRANAGAR.lat + 0.02, lng: INDIRANAGAR.lng } }))).toEqual(['out_of_area']);
    await database.prisma.restaurant.update({ where: { id: restaurant.id }, data: { radiusM: 10 } });
    expect(await problems(cart({ to: { lat: INDIRANAGAR.lat + 0.0005, lng: INDIRANAGAR.lng } }))).toEqual(['out_of_area']);
  });

  it('is a planned time when the kitchen is shut, by the restaurant’s own clock', async () => {
    await database.prisma.restaurantHours.deleteMany({ where: { restaurantId: restaurant.id } });
    // Tuesday 18:00 to 26:00 in India: past midnight into Wednesday.
    await database.prisma.restaurantHours.create({ data: { id: city.id, restaurantId: restaurant.id, weekday: 2, opens: 1080, closes: 1560 } });
    expect(await problems(cart())).toEqual(['closed']);
    expect(await problems(cart({ scheduledFor: '2026-11-24T14:30:00Z' }))).toEqual([]);
    expect(await problems(cart({ scheduledFor: '2026-11-25T01:30:00+05:30' }))).toEqual([]);
    expect(await problems(cart({ scheduledFor: '2026-11-25T03:30:00+05:30' }))).toEqual(['closed']);
    await database.prisma.restaurantHoliday.create({ data: { restaurantId: restaurant.id, date: '2026-11-24' } });
    expect(await problems(cart({ scheduledFor: '2026-11-24T14:30:00Z' }))).toEqual(['closed']);
  });

  it('is a restaurant that does not exist', async () => {
    await expect(quoteCart(anyone(), cart({ restaurantId: city.id }))).rejects.toThrow('not_found');
  });

  it('is a city without fees, or a rate that is missing: said clearly', async () => {
    await database.prisma.feePolicy.deleteMany();
    await expect(quoteCart(anyone(), cart())).rejects.toThrow('no_fee_policy');
    await aFeePolicy(ctx(), city.id);
    await database.prisma.taxRate.deleteMany({ where: { supply: 'delivery' } });
    await expect(quoteCart(anyone(), cart())).rejects.toThrow('no_tax_rate');
  });
});

describe('the signed promise', () => {
  it('holds for this very cart, whatever the order of its lines and its notes', async () => {
    const second = await anItem(ctx(), await aSection(ctx(), restaurant.id));
    const [one, two] = [
      { itemId: dish.id, addOnIds: [], quantity: 1 },
      { itemId: second.id, addOnIds: [], quantity: 2 },
    ];
    const { token } = await quoteCart(anyone(), cart({ lines: [one, two] }));
    expect(verifyQuote(anyone(), token ?? '', cart({ lines: [{ ...two, note: 'mild' }, one] })).totalPaise).toBeGreaterThan(50_997);
  });

  it.each<[string, (token: string) => string, Partial<QuoteInput>, number, string]>([
    ['another tip', (token) => token, { tipPaise: 100 }, 0, 'quote_mismatch'],
    ['another place', (token) => token, { to: { lat: 12.972, lng: 77.6412 } }, 0, 'quote_mismatch'],
    ['another time', (token) => token, { scheduledFor: '2026-11-24T14:30:00Z' }, 0, 'quote_mismatch'],
    ['ten minutes later', (token) => token, {}, 600_000, 'quote_expired'],
    [
      'a changed total',
      (token) => `${Buffer.from('{"cart":"","total":1,"expires":9e15}').toString('base64url')}.${token.split('.')[1]}`,
      {},
      0,
      'quote_invalid',
    ],
    ['no signature', (token) => `${token.split('.')[0]}`, {}, 0, 'quote_invalid'],
    ['noise', () => 'a.b.c', {}, 0, 'quote_invalid'],
    ['nothing', () => '', {}, 0, 'quote_invalid'],
  ])('does not hold for %s', async (_, change, over, wait, code) => {
    const { token } = await quoteCart(anyone(), cart());
    expect(() => verifyQuote(anyone(later(wait)), change(token ?? ''), cart(over))).toThrow(code);
  });
});
