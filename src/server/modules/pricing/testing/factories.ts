import { type Ctx, newId } from '../../../platform/context.ts';

/** Before anything that tests do. */
const LONG_AGO = new Date('2025-09-22T00:00:00Z');

/** The GST rates of the facts sheet. */
export async function theTaxRates(ctx: Ctx): Promise<void> {
  const rates = { restaurant_service: 500, specified_premises: 1800, delivery: 1800, platform_fee: 1800 };
  await ctx.db.prisma.taxRate.createMany({
    data: Object.entries(rates).map(([supply, basisPoints]) => ({ id: newId(ctx), supply, basisPoints, effectiveFrom: LONG_AGO, source: 'tests' })),
  });
}

type PolicyData = Parameters<Ctx['db']['prisma']['feePolicy']['create']>[0]['data'];

/** A city's fees: 39 rupees of delivery to 5 km and 69 beyond, 14.99 for the platform, none on small orders. */
export const aFeePolicy = (ctx: Ctx, cityId: string, over: Partial<PolicyData> = {}) =>
  ctx.db.prisma.feePolicy.create({
    data: {
      id: newId(ctx),
      cityId,
      effectiveFrom: LONG_AGO,
      deliverySlabs: [{ uptoM: 5000, paise: 3900 }, { paise: 6900 }],
      platformFeePaise: 1499,
      ...over,
    },
  });

type OfferData = Parameters<Ctx['db']['prisma']['priceOffer']['create']>[0]['data'];

/** An offer of a tenth off that the platform pays, begun long ago. */
export const anOffer = (ctx: Ctx, over: Partial<OfferData> & { cityId: string }) => {
  const data = { name: 'A tenth off', kind: 'percent', value: 1_000, restaurantBasisPoints: 0, startsAt: LONG_AGO, createdAt: ctx.clock.now() };
  return ctx.db.prisma.priceOffer.create({ data: { id: newId(ctx), ...data, ...over } });
};
