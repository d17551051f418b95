import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** How a city is settled from an instant on: the first day of its weeks (ISO, 1 is Monday), and the days until a week's statements may be paid. */
export interface Policy {
  readonly effectiveFrom: Date;
  readonly weekStartsOn: number;
  readonly holdDays: number;
}

const NEWEST = statement(
  'settlement_policies_newest',
  `SELECT effective_from AS "effectiveFrom", week_starts_on AS "weekStartsOn", hold_days AS "holdDays" FROM settlement_policy
   WHERE city_id = $1::uuid ORDER BY effective_from DESC LIMIT 2`,
);
const ADD = statement(
  'settlement_policy_add',
  `INSERT INTO settlement_policy (id, city_id, effective_from, week_starts_on, hold_days) VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4, $5)
   ON CONFLICT (city_id, effective_from) DO UPDATE SET week_starts_on = excluded.week_starts_on, hold_days = excluded.hold_days`,
);

/** The newest two of a city, the newest first. */
export const newestPolicies = (ctx: Ctx, cityId: string) => ctx.db.sql.rows<Policy>(NEWEST, [cityId]);
export const addPolicy = (ctx: Ctx, cityId: string, { effectiveFrom, weekStartsOn, holdDays }: Policy) =>
  ctx.db.sql.rows(ADD, [newId(ctx), cityId, effectiveFrom, weekStartsOn, holdDays]);
