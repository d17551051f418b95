import { z } from 'zod';

/** What Razorpay answers, as its documentation of April 2026 gives it, as far as it is read here. */
export const order = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.literal('INR'),
  receipt: z.string().nullable(),
  status: z.enum(['created', 'attempted', 'paid']),
});
export const payment = z.object({
  id: z.string(),
  order_id: z.string().nullable(),
  amount: z.int(),
  amount_refunded: z.int().nullable(),
  method: z.string().nullish(),
  currency: z.literal('INR'),
  status: z.enum(['created', 'authorized', 'captured', 'refunded', 'failed']),
  notes: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  created_at: z.int(),
});
export const refund = z.object({
  id: z.string(),
  payment_id: z.string(),
  amount: z.int(),
  receipt: z.string().nullable(),
  status: z.enum(['pending', 'processed', 'failed']),
  acquirer_data: z.object({ arn: z.string().nullish() }).optional(),
  created_at: z.int(),
});
export const transfer = z.object({
  id: z.string(),
  status: z.string(),
  notes: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  error: z.object({ code: z.string().nullish() }).nullish(),
});
export const methods = z.object({ netbanking: z.record(z.string(), z.string()), wallet: z.record(z.string(), z.boolean()) });
export const customer = z.object({ id: z.string() });
export const token = z.object({
  id: z.string(),
  method: z.string(),
  card: z
    .object({
      last4: z.string(),
      network: z.string(),
      issuer: z.string().nullish(),
      // Some come as text.
      expiry_month: z.coerce.number().int(),
      expiry_year: z.coerce.number().int(),
    })
    .nullish(),
});
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ entity: z.literal('collection'), items: z.array(item) });
