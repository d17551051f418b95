/** What a city charges by, and how it is changed. */
import { z } from 'zod';
import { id, instant, paise } from '../../platform/contract.ts';

export const feePolicy = z.object({
  deliverySlabs: z
    .array(z.object({ uptoM: z.int().min(1).max(100_000).nullable(), paise: paise.max(100_000) }))
    .min(1)
    .max(20),
  platformFeePaise: paise.max(100_000),
  smallOrderBelowPaise: paise.max(1_000_000),
  smallOrderFeePaise: paise.max(100_000),
});
export const surgePolicy = z.object({
  steps: z.array(z.object({ ordersPer100Riders: z.int().min(1).max(100_000), paise: paise.min(1).max(100_000) })).max(10),
  rainPaise: paise.max(100_000),
  festivals: z.array(z.object({ date: z.string(), name: z.string().trim().min(1).max(60), paise: paise.min(1).max(100_000) })).max(100),
  capPaise: paise.max(100_000),
});
export const saveFeePolicyInput = feePolicy.extend({ cityId: id, effectiveFrom: instant.optional() });
export const saveSurgePolicyInput = surgePolicy.extend({ cityId: id, effectiveFrom: instant.optional() });
/** Newest first; the first that has begun holds. */
export const policiesOutput = z.object({
  fees: z.array(feePolicy.extend({ id, effectiveFrom: instant })),
  surge: z.array(surgePolicy.extend({ id, effectiveFrom: instant })),
});
export const previewInput = z.object({ cityId: id, fees: feePolicy.optional(), surge: surgePolicy.nullable().optional(), date: z.iso.date().optional() });
export const previewOutput = z.object({
  rows: z.array(z.object({ itemsPaise: paise, distanceM: z.int(), busy: z.boolean(), nowPaise: paise, thenPaise: paise })),
});

/** Six hours at most: it ends by itself. */
export const declareRainInput = z.object({ cityId: id, minutes: z.int().min(0).max(360) });
export const rainOutput = z.object({ until: instant.nullable() });

const premisesYear = z.object({ financialYear: z.int().min(2017).max(2100), specified: z.boolean(), basis: z.enum(['charged', 'declared']) });
export const recordPremisesInput = premisesYear.extend({ restaurantId: id });
export const premisesOutput = z.object({ years: z.array(premisesYear) });

export type FeePolicyFields = z.infer<typeof feePolicy>;
export type SurgePolicyFields = z.infer<typeof surgePolicy>;
export type Policies = z.infer<typeof policiesOutput>;
