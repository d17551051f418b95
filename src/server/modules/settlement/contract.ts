import { z } from 'zod';
import { id, instant, signedPaise, sumPaise } from '../../platform/contract.ts';
import { csvOutput, gstin, month } from '../billing/contract.ts';

export { done } from '../../platform/contract.ts';
export { csvOutput };

/** Sums of a week go beyond what one bill may be. */
const amount = z.int().meta({ description: 'Whole paise', example: 31_423 });
const reason = z.string().trim().min(5).max(500);

export const statementView = z.object({
  id,
  cycleId: id,
  restaurantId: id,
  status: z.enum(['draft', 'issued', 'paid']),
  from: instant,
  to: instant,
  netPaise: amount,
  carriedPaise: amount,
  payablePaise: amount,
  /** The tax document of the commission. */
  invoiceId: id.nullable(),
  held: z.boolean(),
  issuedAt: instant.nullable(),
  paidAt: instant.nullable(),
});
export const lineView = z.object({
  /** `order`, `dispute` or what else the books call it. */
  subjectType: z.string(),
  subjectId: z.string(),
  occurredAt: instant,
  itemsPaise: amount,
  packagingPaise: amount,
  restaurantDiscountPaise: amount,
  platformDiscountPaise: amount,
  earnedPaise: amount,
  commissionPaise: amount,
  commissionGstPaise: amount,
  tdsPaise: amount,
  tcsPaise: amount,
  refundsPaise: amount,
  adjustmentsPaise: amount,
  netPaise: amount,
});
const disputeView = z.object({
  id,
  reason: z.string(),
  openedAt: instant,
  resolvedAt: instant.nullable(),
  resolution: z.string().nullable(),
  adjustmentPaise: signedPaise.nullable(),
});
export const ofRestaurant = z.object({ restaurantId: id });
export const balanceOutput = z.object({
  /** What the restaurant is owed by the books now, less what it owes. */
  balancePaise: amount,
  /** Of that, on issued statements that are not paid. */
  issuedPaise: amount,
});
export const statementsInput = ofRestaurant.extend({ cursor: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) });
export const statementsOutput = z.object({ statements: z.array(statementView), nextCursor: id.nullable() });
export const byId = z.object({ statementId: id });
export const statementOutput = z.object({ statement: statementView, lines: z.array(lineView), disputes: z.array(disputeView) });
export const fileInput = byId.extend({ format: z.enum(['csv', 'pdf']) });
export const fileOutput = z.object({ fileName: z.string(), contentType: z.enum(['text/csv', 'application/pdf']), base64: z.string() });
export const openDisputeInput = byId.extend({ reason });
export const savedOutput = z.object({ id });

// Finance
export const runCycleInput = z.object({ cityId: id });
export const runCycleOutput = z.object({ cycleId: id, from: instant, to: instant, issued: z.int() });
export const listInput = z.object({
  cycleId: id.optional(),
  status: z.enum(['draft', 'issued', 'paid']).optional(),
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const holdInput = byId.extend({ hold: z.boolean(), reason });
export const payoutOutput = z.object({ payoutId: id, amountPaise: amount, requestedAt: instant });
export const resolveInput = z.object({
  disputeId: id,
  resolution: reason,
  /** What the restaurant gets (positive) or pays back (negative) with its next statement. */
  adjustmentPaise: signedPaise.min(-10_000_000).max(10_000_000),
});
const share = z.int().min(0).max(5_000).meta({ description: 'Basis points: 22 % is 2200', example: 2_200 });
export const termsInput = z.object({ cityId: id });
export const termsOutput = z.object({ terms: z.array(z.object({ restaurantId: id.nullable(), effectiveFrom: instant, basisPoints: z.int() })) });
export const saveTermsInput = z.object({ cityId: id, restaurantId: id.optional(), basisPoints: share, effectiveFrom: instant.optional() });
export const saveDeducteeInput = ofRestaurant.extend({
  legalName: z.string().trim().min(2).max(200),
  pan: z
    .string()
    .regex(/^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/)
    .nullable()
    .meta({ example: 'AAGCB7383J' }),
});

// What is held back, for the returns
export const withholdingInput = z.object({ gstin, month });
const exceptionCode = z.enum(['seller_gstin_missing', 'tcs_differs', 'pan_missing', 'tds_differs']);
export const withholdingOutput = z.object({
  /** Table 3 of GSTR-8. */
  gstr8: z.array(
    z.object({
      gstinSupplier: z.string(),
      placeOfSupply: z.string(),
      grossPaise: sumPaise,
      returnedPaise: sumPaise,
      netPaise: sumPaise,
      igstPaise: sumPaise,
      cgstPaise: sumPaise,
      sgstPaise: sumPaise,
    }),
  ),
  /** Income tax withheld, by deductee. */
  tds: z.array(
    z.object({
      deducteeId: id,
      legalName: z.string(),
      pan: z.string().nullable(),
      section: z.string(),
      paymentCode: z.string(),
      form: z.string(),
      orders: z.int(),
      grossPaise: sumPaise,
      tdsPaise: sumPaise,
      bookedPaise: sumPaise,
    }),
  ),
  exceptions: z.array(z.object({ code: exceptionCode, about: z.string() })),
});
export const withholdingFileInput = withholdingInput.extend({ table: z.enum(['gstr8', 'tds', 'exceptions']) });
export type Withholding = z.infer<typeof withholdingOutput>;
export type StatementView = z.infer<typeof statementView>;
