import { z } from 'zod';
import { id, instant, signedPaise } from '../../platform/contract.ts';

export { done } from '../../platform/contract.ts';

/** Sums of a week go beyond what one bill may be. */
const amount = z.int().meta({ description: 'Whole paise', example: 31_423 });
const payeeType = z.enum(['restaurant', 'rider']);
const statementStatus = z.enum(['draft', 'issued', 'paying', 'paid']);
const reason = z.string().trim().min(5).max(500);

export const statementView = z.object({
  id,
  cycleId: id,
  restaurantId: id,
  status: statementStatus,
  from: instant,
  to: instant,
  netPaise: amount,
  carriedPaise: amount,
  payablePaise: amount,
  /** The tax document of the commission. */
  invoiceId: id.nullable(),
  /** Not paid before: the city's days of hold are over then. */
  payableFrom: instant,
  held: z.boolean(),
  issuedAt: instant.nullable(),
  paidAt: instant.nullable(),
});
export const lineView = z.object({
  /** `order`, `dispute` or what else the books call it. */
  subjectType: z.string(),
  subjectId: z.string(),
  orderCode: z.string().nullable(),
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
/** What a dispute is about: a line of the statement, or all of it. */
const aboutLine = z.object({ subjectType: z.string().max(40), subjectId: z.string().max(100) });
const disputeView = z.object({
  id,
  line: aboutLine.nullable(),
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
export const openDisputeInput = byId.extend({ reason, line: aboutLine.optional() });
export const savedOutput = z.object({ id });

// Riders
export const riderStatementView = statementView.omit({ restaurantId: true, invoiceId: true }).extend({ riderId: id });
export const linePart = z.object({
  part: z.enum(['base', 'distance', 'waiting', 'tip', 'bonus']),
  units: z.number(),
  ratePaise: amount,
  paise: amount,
  /** Of a bonus: the trips that earned it, and how many the rule asks for. */
  trips: z.int().optional(),
  target: z.int().optional(),
});
export const riderLineView = z.object({
  /** `order`, `rider_day` (a bonus), `cash_deposit`, `rider_debt` or what else the books call it. */
  subjectType: z.string(),
  subjectId: z.string(),
  orderCode: z.string().nullable(),
  occurredAt: instant,
  formula: z.int().nullable(),
  parts: z.array(linePart),
  payPaise: amount,
  tipPaise: amount,
  bonusPaise: amount,
  cashKeptPaise: amount,
  deductionPaise: amount,
  adjustmentsPaise: amount,
  netPaise: amount,
  welfarePaise: amount,
});
export const myStatementsInput = z.object({ cursor: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(12) });
export const myStatementsOutput = z.object({
  /** What the books owe the rider now, and what the rider owes: cash that was short. */
  balancePaise: amount,
  debtPaise: amount,
  statements: z.array(riderStatementView),
  nextCursor: id.nullable(),
});
export const riderStatementOutput = z.object({ statement: riderStatementView, lines: z.array(riderLineView) });

// Finance
const cycleSide = z.object({
  statements: z.int(),
  drafts: z.int(),
  netPaise: amount,
  payablePaise: amount,
  paidPaise: amount,
  held: z.int(),
  /** Issued statements whose payout came back. */
  failed: z.int(),
});
export const cyclesInput = z.object({ cityId: id });
export const cyclesOutput = z.object({
  cycles: z.array(z.object({ id, from: instant, to: instant, payableFrom: instant, closedAt: instant, restaurants: cycleSide, riders: cycleSide })),
});
export const cycleStatementsInput = z.object({
  cycleId: id,
  payeeType,
  only: z.enum(['all', 'unpaid', 'held', 'failed']).default('all'),
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const cycleStatementsOutput = z.object({
  statements: z.array(
    z.object({
      id,
      payeeId: id,
      name: z.string(),
      status: statementStatus,
      netPaise: amount,
      payablePaise: amount,
      holdReason: z.string().nullable(),
      /** The last payout came back. */
      failed: z.boolean(),
      account: z.object({ account: z.string(), verified: z.boolean() }).nullable(),
    }),
  ),
  nextCursor: id.nullable(),
});
export const openDisputesOutput = z.object({
  disputes: z.array(
    disputeView.extend({ statementId: id, restaurantId: id, restaurantName: z.string(), orderCode: z.string().nullable(), lineNetPaise: amount.nullable() }),
  ),
});
export const gatewaySettlementsOutput = z.object({
  settlements: z.array(
    z.object({
      id: z.string(),
      driver: z.string(),
      utr: z.string().nullable(),
      settledAt: instant,
      grossPaise: amount,
      feePaise: amount,
      feeGstPaise: amount,
      /** What came into the bank. */
      netPaise: amount,
      itemCount: z.int(),
      differences: z.array(
        z.object({ entityId: z.string(), code: z.enum(['unknown', 'amount', 'kind', 'tax', 'twice']), ourPaise: amount.nullable(), gatewayPaise: amount }),
      ),
    }),
  ),
  /** Payments that should have been settled and were not. */
  late: z.object({ count: z.int(), paise: amount }),
});
export const payeesInput = z.object({ payeeType, payeeIds: z.array(id).max(100) });
export const policyInput = z.object({ cityId: id });
export const policyOutput = z.object({
  weekStartsOn: z.int(),
  holdDays: z.int(),
  next: z.object({ weekStartsOn: z.int(), holdDays: z.int(), from: instant }).nullable(),
});
export const savePolicyInput = z.object({
  cityId: id,
  weekStartsOn: z.int().min(1).max(7).meta({ description: 'ISO: 1 is Monday' }),
  holdDays: z.int().min(0).max(30),
});
export const runCycleInput = z.object({ cityId: id });
export const runCycleOutput = z.object({ cycleId: id, from: instant, to: instant, issued: z.int(), ridersIssued: z.int() });
export const listInput = z.object({
  cycleId: id.optional(),
  status: statementStatus.optional(),
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const holdInput = byId.extend({ hold: z.boolean(), reason });
export const payoutOutput = z.object({ payoutId: id, amountPaise: amount, requestedAt: instant });
export const ofCycle = z.object({ cycleId: id });
export const payCycleOutput = z.object({ asked: z.int(), refused: z.array(z.object({ code: z.string(), count: z.int() })) });
export const payoutAccountView = z.object({ account: z.string(), holder: z.string(), verifiedAt: instant.nullable() });
export const payeesOutput = z.object({
  payees: z.array(
    z.object({
      payeeId: id,
      name: z.string(),
      /** Who bears withheld tax; null for riders, and for a restaurant that nobody has recorded. */
      deductee: z.object({ legalName: z.string(), panLast4: z.string().nullable(), kind: z.enum(['individual', 'huf', 'other']) }).nullable(),
      account: payoutAccountView.nullable(),
    }),
  ),
});
const ofPayee = z.object({ payeeType, payeeId: id });
const account = z
  .string()
  .regex(/^acc_\w{4,40}$/)
  .meta({ description: 'The payee’s linked account at the gateway', example: 'acc_ZafraniFoods01' });
export const recordAccountInput = ofPayee.extend({ account, holder: z.string().trim().min(2).max(200) });
export const verifyAccountInput = ofPayee.extend({ account, reason });
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

export type StatementView = z.infer<typeof statementView>;
export type LineView = z.infer<typeof lineView>;
export type StatementDetail = z.infer<typeof statementOutput>;
export type RiderStatementView = z.infer<typeof riderStatementView>;
export type RiderLineView = z.infer<typeof riderLineView>;
export type CycleView = z.infer<typeof cyclesOutput>['cycles'][number];
export type BoardStatement = z.infer<typeof cycleStatementsOutput>['statements'][number];
export type OpenDispute = z.infer<typeof openDisputesOutput>['disputes'][number];
export type Payee = z.infer<typeof payeesOutput>['payees'][number];
