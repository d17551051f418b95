import { z } from 'zod';
import { done, id, idempotencyKey, instant, paise } from '../../platform/contract.ts';

export const refundReason = z.enum(['missing', 'wrong', 'spoiled', 'spilled', 'late', 'other']);
export const bearer = z.enum(['platform', 'restaurant']);
export const destination = z.enum(['source', 'wallet']);
const portions = z
  .array(z.object({ line: z.int().min(0).max(49).meta({ description: 'The line of the order, from 0' }), quantity: z.int().min(1).max(100) }))
  .max(50)
  .default([]);

/** What of a delivered order is given back: portions, or an amount of goodwill, which gets no credit note. */
const ask = z.object({ orderId: id, items: portions, goodwillPaise: paise.max(10_000_000).default(0), reason: refundReason });
export const previewInput = ask.extend({ borneBy: bearer.optional() });
export const previewOutput = z.object({
  amountPaise: paise,
  /** Tax in it that a credit note takes back. */
  taxPaise: paise,
  /** What the platform had paid of these portions by a coupon: it comes back to the platform. */
  platformDiscountPaise: paise,
  /** Who bears it by the rule. */
  proposedBearer: bearer,
  borneBy: bearer,
  /** What comes off the restaurant's account then. */
  restaurantPaise: paise,
  destinations: z.array(destination),
});
export const refundInput = ask.extend({
  borneBy: bearer,
  bearerReason: z.string().trim().min(5).max(300).optional().meta({ description: 'Asked for when somebody else bears it than the rule says' }),
  destination,
  expectedAmountPaise: paise.meta({ description: 'What the preview showed; else `refund_changed`' }),
  issueId: id.optional().meta({ description: 'The report that is approved by it' }),
  idempotencyKey,
});
export const refundedOutput = z.object({ refundId: id, amountPaise: paise });

/** A refund on its way to the customer. */
export const trailView = z.object({
  id,
  amountPaise: paise,
  destination,
  /** A reason of a report, who ended the order, or `paid_twice`. */
  reason: z.string(),
  status: z.enum(['requested', 'sent', 'arrived', 'failed']),
  requestedAt: instant,
  /** When the gateway gave it to the bank, or the wallet had it. */
  sentAt: instant.nullable(),
  /** By when it is in the account; null when it has arrived or failed. */
  expectedBy: instant.nullable(),
  /** The bank's reference. */
  arn: z.string().nullable(),
});
export const issueView = z.object({
  id,
  orderId: id,
  orderCode: z.string(),
  reason: refundReason,
  items: z.array(z.object({ line: z.int(), name: z.string(), quantity: z.int() })),
  text: z.string().nullable(),
  status: z.enum(['open', 'refunded', 'declined']),
  /** Refunded at once by the published rule. */
  automatic: z.boolean(),
  /** Words to the customer. */
  answer: z.string().nullable(),
  refundPaise: paise.nullable(),
  createdAt: instant,
  decidedAt: instant.nullable(),
});

export const reportInput = z.object({
  orderId: id,
  reason: refundReason,
  items: portions,
  text: z.string().trim().max(500).optional(),
  idempotencyKey,
});
export const ofOrderInput = z.object({ orderId: id });
export const ofOrderOutput = z.object({
  report: z.object({ allowed: z.boolean(), until: instant.nullable() }),
  lines: z.array(z.object({ line: z.int(), name: z.string(), quantity: z.int(), left: z.int().meta({ description: 'Portions not given back' }) })),
  /** What was paid and not given back. */
  leftPaise: paise,
  issues: z.array(issueView),
  refunds: z.array(trailView),
});

export const issuesInput = z.object({
  status: z.enum(['open', 'refunded', 'declined']).default('open'),
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const issuesOutput = z.object({
  issues: z.array(issueView.extend({ restaurantName: z.string(), customerName: z.string().nullable(), orderPaise: paise })),
  nextCursor: id.nullable(),
});
export const declineInput = z.object({ issueId: id, reason: z.string().trim().min(5).max(300) });
export const restaurantIssuesInput = z.object({ restaurantId: id, cursor: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) });
export const restaurantIssuesOutput = z.object({
  issues: z.array(issueView.extend({ borneBy: bearer.nullable(), restaurantPaise: paise.meta({ description: 'What came off the restaurant’s account' }) })),
  nextCursor: id.nullable(),
});

export { done };
export type RefundReason = z.infer<typeof refundReason>;
export type RefundPreview = z.infer<typeof previewOutput>;
export type Trail = z.infer<typeof trailView>;
export type IssueView = z.infer<typeof issueView>;
export type Aftercare = z.infer<typeof ofOrderOutput>;
export type StaffIssue = z.infer<typeof issuesOutput>['issues'][number];
