import { z } from 'zod';
import { done, id, idempotencyKey, instant, paise, signedPaise, sumPaise } from '../../platform/contract.ts';

export const tender = z.enum(['cod', 'upi']);
export const paymentStatus = z.enum(['created', 'captured', 'failed', 'expired', 'partially_refunded', 'refunded']);
export const refund = z.object({
  id,
  amountPaise: paise,
  reason: z.string(),
  borneBy: z.enum(['platform', 'restaurant', 'customer']),
  status: z.enum(['pending', 'processed', 'failed']),
  /** The bank's reference of the money that goes back, once the gateway tells it. */
  arn: z.string().nullable(),
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
  /** With a gateway that is paid in its own checkout: what that is opened with. Only while it can be paid. */
  checkout: z.object({ keyId: z.string(), gatewayOrderId: z.string() }).nullable(),
  failureCode: z.string().nullable(),
  refunds: z.array(refund),
});
export const forOrder = z.object({ orderId: id });

export const sandboxOrderInput = z.object({ ref: z.string().min(8).max(40) });
export const sandboxOrderOutput = z.object({ ref: z.string(), payee: z.string(), amountPaise: paise, status: z.enum(['created', 'paid', 'failed']) });
export const sandboxPayInput = z.object({ ref: z.string().min(8).max(40), outcome: z.enum(['success', 'failure', 'late', 'twice']) });

/** A page of a list of entries, newest first: those before the number. */
export const entriesInput = z.object({ before: z.coerce.number().int().min(1).optional(), limit: z.coerce.number().int().min(1).max(50).default(20) });
export const walletView = z.object({
  balancePaise: paise,
  entries: z.array(
    z.object({
      id,
      /** Its place in the list, from 1. */
      number: z.int().min(1),
      kind: z.enum(['top_up', 'spend', 'refund', 'credit']),
      /** Negative for a spend. */
      amountPaise: signedPaise,
      /** The balance after it. */
      balancePaise: paise,
      reference: z.string(),
      at: instant,
    }),
  ),
  /** Ask before this number for more; null on the last page. */
  nextBefore: z.int().nullable(),
});

/** Cash that a rider carries for us. Amounts in paise. */
export const cashHeld = z.object({ inHandPaise: paise, limitPaise: paise });
export const riderCashView = cashHeld.extend({
  entries: z.array(
    z.object({
      id,
      /** Its place in the list, from 1. */
      number: z.int().min(1),
      kind: z.enum(['collected', 'deposited', 'shortage']),
      /** Negative for a deposit or a shortage. */
      amountPaise: signedPaise,
      inHandPaise: paise,
      reference: z.string(),
      at: instant,
    }),
  ),
  nextBefore: z.int().nullable(),
});
export const ridersCashInput = z.object({ cursor: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });
export const ridersCashOutput = z.object({
  riders: z.array(cashHeld.extend({ riderId: id, name: z.string().nullable(), updatedAt: instant })),
  nextCursor: id.nullable(),
});
const cashInput = z.object({ riderId: id, amountPaise: paise.min(1), idempotencyKey });
export const depositInput = cashInput.extend({ reference: z.string().trim().min(3).max(80) });
export const shortageInput = cashInput.extend({ reason: z.string().trim().min(5).max(300) });

/** Days in India, both included; a year at most. */
export const reconciliationsInput = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000, { path: ['to'] });
const count = z.int().min(0);
export const reconciliationsOutput = z.object({
  reports: z.array(
    z.object({
      driver: z.string(),
      day: z.iso.date(),
      totals: z.object({
        ourPayments: count,
        ourPaymentsPaise: sumPaise,
        gatewayPayments: count,
        gatewayPaymentsPaise: sumPaise,
        ourRefunds: count,
        ourRefundsPaise: sumPaise,
        gatewayRefunds: count,
        gatewayRefundsPaise: sumPaise,
      }),
      differences: z.array(
        z.object({
          about: z.enum(['payment', 'refund']),
          problem: z.enum(['missing_here', 'missing_there', 'amount', 'status']),
          because: z.enum([
            'capture_not_heard',
            'taken_and_returned',
            'no_attempt_of_ours',
            'not_captured',
            'other_amount',
            'not_taken_there',
            'refund_not_sent',
            'refund_unknown_there',
            'refund_made_there',
            'refund_outcome_not_heard',
            'refund_failed_there',
          ]),
          orderId: id.nullable(),
          ourId: id.nullable(),
          gatewayId: z.string().nullable(),
          ourPaise: paise.nullable(),
          gatewayPaise: paise.nullable(),
          ourStatus: z.string().nullable(),
          gatewayStatus: z.string().nullable(),
          /** What the customer's bank owes by now, by RBI's turnaround times. */
          compensationPaise: paise,
          repaired: z.boolean(),
        }),
      ),
      openCount: count,
      at: instant,
    }),
  ),
});

export { done };
export type PaymentView = z.infer<typeof paymentView>;
