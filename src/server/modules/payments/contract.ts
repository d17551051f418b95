import { z } from 'zod';
import { done, id, idempotencyKey, instant, paise, signedPaise, sumPaise } from '../../platform/contract.ts';

/** The ways to pay that a gateway takes; `other_wallet` is one of another company's. */
export const gatewayTender = z.enum(['upi', 'card', 'netbanking', 'other_wallet']);
/** `wallet` is the customer's own with us. */
export const tender = z.enum([...gatewayTender.options, 'cod', 'wallet']);
/** A bank's or a wallet's code, or a saved card's token. */
export const instrument = z.string().regex(/^\w{1,40}$/);
export const paymentStatus = z.enum(['created', 'captured', 'failed', 'expired', 'partially_refunded', 'refunded']);
export const refund = z.object({
  id,
  amountPaise: paise,
  reason: z.string(),
  borneBy: z.enum(['platform', 'restaurant', 'customer']),
  status: z.enum(['pending', 'processed', 'failed']),
  /** The bank's reference of the money that goes back, once the gateway tells it. */
  arn: z.string().nullable(),
  /** Where it goes. */
  to: tender,
  createdAt: instant,
  processedAt: instant.nullable(),
});
/** An attempt to collect money, with the means to pay while it is open. */
const attemptView = z.object({
  id,
  method: tender,
  instrument: instrument.nullable(),
  status: paymentStatus,
  amountPaise: paise,
  refundedPaise: paise,
  expiresAt: instant.nullable(),
  /** A `upi://pay` link for phones; the QR is the same link. Only while it can be paid. */
  upiLink: z.string().nullable(),
  qrSvg: z.string().nullable(),
  /** In the sandbox: the page that plays the customer's UPI app or bank. */
  sandboxUrl: z.string().nullable(),
  /** With a gateway that is paid in its own checkout: what that is opened with. Only while it can be paid. */
  checkout: z.object({ keyId: z.string(), gatewayOrderId: z.string(), gatewayCustomerId: z.string().nullable() }).nullable(),
  /** It could be paid, and the gateway does not answer now. */
  gatewayAway: z.boolean(),
  failureCode: z.string().nullable(),
  refunds: z.array(refund),
});
export const paymentView = attemptView.extend({
  orderId: id,
  /** What has paid the order so far, the wallet's part first; `refundedPaise` of each went back to it. */
  paidBy: z.array(z.object({ method: tender, amountPaise: paise, refundedPaise: paise })),
});
export const topUpView = attemptView.extend({ topUpId: id });
export const forOrder = z.object({ orderId: id });
/** To try again, by another way to pay if one is named. */
export const retryInput = forOrder.extend({ tender: gatewayTender.optional(), instrument: instrument.optional() });

const choice = z.object({ code: instrument, name: z.string() });
export const savedCard = z.object({
  token: instrument,
  network: z.string(),
  last4: z.string().length(4),
  issuer: z.string().nullable(),
  expiryMonth: z.int(),
  expiryYear: z.int(),
});
/** What a customer may pay with now. */
export const optionsOutput = z.object({
  /** Whether a gateway is set up and answers. */
  gateway: z.enum(['ready', 'away', 'none']),
  banks: z.array(choice),
  wallets: z.array(choice),
  cards: z.array(savedCard),
  walletPaise: paise,
});
export const forgetCardInput = z.object({ token: instrument });
/** What Razorpay's checkout hands to the browser, under its own names. */
export const verifyInput = z.object({
  razorpay_order_id: z.string().min(1).max(64),
  razorpay_payment_id: z.string().min(1).max(64),
  razorpay_signature: z.string().regex(/^[\da-f]{64}$/),
});
export const verifyOutput = z.object({ status: paymentStatus, orderId: id.nullable(), topUpId: id.nullable() });
export const topUpInput = z.object({ amountPaise: paise, tender: gatewayTender, instrument: instrument.optional(), idempotencyKey });
export const topUpRef = z.object({ topUpId: id });
export const topUpRetryInput = topUpRef.extend({ tender: gatewayTender, instrument: instrument.optional() });

const ref = z.string().min(8).max(40);
const sandboxCard = z.object({ network: z.string(), last4: z.string(), issuer: z.string() });
export const sandboxOrderInput = z.object({ ref, method: gatewayTender.optional(), instrument: instrument.optional() });
export const sandboxOrderOutput = z.object({
  ref: z.string(),
  payee: z.string(),
  amountPaise: paise,
  status: z.enum(['created', 'paid', 'failed']),
  /** The bank, the wallet or the saved card that the page plays. */
  plays: z.string().nullable(),
  /** Cards that the page offers where a new one is used; nobody types a number. */
  cards: z.array(sandboxCard),
});
export const sandboxPayInput = z.object({
  ref,
  outcome: z.enum(['success', 'failure', 'late', 'twice']),
  /** UPI unless told. */
  method: gatewayTender.optional(),
  /** The last four digits of the card of the page that is used, and whether the customer lets the gateway keep it. */
  card: z.string().length(4).optional(),
  keepCard: z.boolean().optional(),
});
export const sandboxPayOutput = done.extend({ proof: verifyInput.nullable() });

/** A page of a list of entries, newest first: those before the number. */
export const entriesInput = z.object({ before: z.coerce.number().int().min(1).optional(), limit: z.coerce.number().int().min(1).max(50).default(20) });
export const walletView = z.object({
  balancePaise: paise,
  /** Limits of a top-up, and how much of them is left to the cap of the balance. */
  topUp: z.object({ leastPaise: paise, mostPaise: paise }),
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
          /** None of a top-up's. */
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
export type Tender = z.infer<typeof tender>;
export type GatewayTender = z.infer<typeof gatewayTender>;
export type PayOptions = z.infer<typeof optionsOutput>;
export type TopUpView = z.infer<typeof topUpView>;
export type PaymentView = z.infer<typeof paymentView>;
