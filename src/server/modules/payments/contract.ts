import { z } from 'zod';
import { done, id, instant, paise } from '../../platform/contract.ts';

export const tender = z.enum(['cod', 'upi']);
export const paymentStatus = z.enum(['created', 'captured', 'failed', 'expired', 'partially_refunded', 'refunded']);
export const refund = z.object({
  id,
  amountPaise: paise,
  reason: z.string(),
  borneBy: z.enum(['platform', 'restaurant', 'customer']),
  status: z.enum(['pending', 'processed', 'failed']),
  createdAt: instant,
  processedAt: instant.nullable(),
});
export const paymentView = z.object({
  id,
  orderId: id,
  method: tender,
  status: paymentStatus,
  amountPaise: paise,
  refundedPaise: paise,
  expiresAt: instant.nullable(),
  /** A `upi://pay` link for phones; the QR is the same link. Only while it can be paid. */
  upiLink: z.string().nullable(),
  qrSvg: z.string().nullable(),
  /** In the sandbox: the page that plays the customer's UPI app. */
  sandboxUrl: z.string().nullable(),
  failureCode: z.string().nullable(),
  refunds: z.array(refund),
});
export const forOrder = z.object({ orderId: id });

export const sandboxOrderInput = z.object({ ref: z.string().min(8).max(40) });
export const sandboxOrderOutput = z.object({ ref: z.string(), payee: z.string(), amountPaise: paise, status: z.enum(['created', 'paid', 'failed']) });
export const sandboxPayInput = z.object({ ref: z.string().min(8).max(40), outcome: z.enum(['success', 'failure', 'late', 'twice']) });

export { done };
export type PaymentView = z.infer<typeof paymentView>;
