import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { RefundReason } from '../domain/refund.ts';

export type IssueStatus = 'open' | 'refunded' | 'declined';

/** A customer's report about a delivered order. */
export interface OrderIssue {
  readonly id: string;
  readonly orderId: string;
  readonly key: string;
  readonly customerId: string;
  readonly restaurantId: string;
  readonly reason: RefundReason;
  /** Lines of the order by their place, from 0. */
  readonly items: readonly { readonly line: number; readonly quantity: number }[];
  readonly text: string | null;
  readonly status: IssueStatus;
  readonly automatic: boolean;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | null;
  readonly refundId: string | null;
  readonly createdAt: Date;
}

export type NewIssue = Pick<OrderIssue, 'id' | 'orderId' | 'key' | 'customerId' | 'restaurantId' | 'reason' | 'items' | 'text' | 'createdAt'>;

/** How a report was decided. */
export interface IssueDecision {
  readonly status: Exclude<IssueStatus, 'open'>;
  readonly reason: string | null;
  readonly automatic: boolean;
  readonly refundId: string | null;
  readonly by: string;
  readonly at: Date;
}

const COLUMNS = `i.id, i.order_id AS "orderId", i.key, i.customer_id AS "customerId", i.restaurant_id AS "restaurantId", i.reason, i.items, i.text, i.status, i.automatic,
  i.decision_reason AS "decisionReason", i.decided_at AS "decidedAt", i.refund_id AS "refundId", i.created_at AS "createdAt"`;

const ADD = statement(
  'aftercare_add_issue',
  `INSERT INTO order_issue (id, order_id, key, customer_id, restaurant_id, reason, items, text, status, created_at)
   VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6, $7::jsonb, $8, 'open', $9::timestamptz)`,
);
const DECIDE = statement(
  'aftercare_decide_issue',
  `UPDATE order_issue SET status = $2, decision_reason = $3, automatic = $4, refund_id = $5::uuid, decided_by = $6, decided_at = $7::timestamptz
   WHERE id = $1::uuid AND status = 'open' RETURNING id`,
);
const BY_ID = statement('aftercare_issue', `SELECT ${COLUMNS} FROM order_issue i WHERE i.id = $1::uuid`);
const BY_KEY = statement('aftercare_issue_by_key', `SELECT ${COLUMNS} FROM order_issue i WHERE i.key = $1`);
const OF_ORDER = statement('aftercare_issues_of_order', `SELECT ${COLUMNS} FROM order_issue i WHERE i.order_id = $1::uuid ORDER BY i.created_at, i.id`);
const OF_RESTAURANT = statement(
  'aftercare_issues_of_restaurant',
  `SELECT ${COLUMNS} FROM order_issue i WHERE i.restaurant_id = $1::uuid AND ($2::uuid IS NULL OR i.id < $2::uuid) ORDER BY i.id DESC LIMIT $3`,
);
// What is open waits in the order in which it came; what is decided is read from the newest on.
const OPEN = statement(
  'aftercare_open_issues',
  `SELECT ${COLUMNS} FROM order_issue i WHERE i.status = 'open' AND ($1::uuid IS NULL OR i.id > $1::uuid) ORDER BY i.id LIMIT $2`,
);
const DECIDED = statement(
  'aftercare_decided_issues',
  `SELECT ${COLUMNS} FROM order_issue i WHERE i.status = $3 AND ($1::uuid IS NULL OR i.id < $1::uuid) ORDER BY i.id DESC LIMIT $2`,
);
const LOCK_CUSTOMER = statement('aftercare_lock_customer', `SELECT pg_advisory_xact_lock(hashtextextended('aftercare:' || $1, 0))::text`);
const COUNT = statement(
  'aftercare_count_reports',
  'SELECT count(*)::int AS count FROM order_issue WHERE customer_id = $1::uuid AND created_at > $2::timestamptz',
);

export async function addIssue(ctx: Ctx, issue: NewIssue): Promise<void> {
  const { id, orderId, key, customerId, restaurantId, reason, items, text, createdAt } = issue;
  await ctx.db.sql.rows(ADD, [id, orderId, key, customerId, restaurantId, reason, JSON.stringify(items), text, createdAt]);
}

/** Decides a report that is open; false when it was decided before. */
export async function decideIssue(ctx: Ctx, id: string, { status, reason, automatic, refundId, by, at }: IssueDecision): Promise<boolean> {
  return (await ctx.db.sql.rows(DECIDE, [id, status, reason, automatic, refundId, by, at])).length > 0;
}

const one = async (rows: Promise<OrderIssue[]>): Promise<OrderIssue | null> => (await rows)[0] ?? null;
export const issueById = (ctx: Ctx, id: string) => one(ctx.db.sql.rows<OrderIssue>(BY_ID, [id]));
export const issueByKey = (ctx: Ctx, key: string) => one(ctx.db.sql.rows<OrderIssue>(BY_KEY, [key]));
/** The reports of an order, oldest first. */
export const issuesOfOrder = (ctx: Ctx, orderId: string) => ctx.db.sql.rows<OrderIssue>(OF_ORDER, [orderId]);
/** The reports about a restaurant's orders, newest first, before the cursor. */
export const issuesOfRestaurant = (ctx: Ctx, restaurantId: string, cursor: string | null, limit: number) =>
  ctx.db.sql.rows<OrderIssue>(OF_RESTAURANT, [restaurantId, cursor, limit]);
/** The platform's reports: those that wait, oldest first; those that are decided, newest first. */
export const issuesWith = (ctx: Ctx, status: IssueStatus, cursor: string | null, limit: number) =>
  status === 'open' ? ctx.db.sql.rows<OrderIssue>(OPEN, [cursor, limit]) : ctx.db.sql.rows<OrderIssue>(DECIDED, [cursor, limit, status]);

/** A customer's reports since an instant. The customer is locked until the transaction ends, so that two reports at once count each other. */
export async function reportsSince(ctx: Ctx, customerId: string, since: Date): Promise<number> {
  await ctx.db.sql.rows(LOCK_CUSTOMER, [customerId]);
  return (await ctx.db.sql.rows<{ count: number }>(COUNT, [customerId, since]))[0]?.count ?? 0;
}
