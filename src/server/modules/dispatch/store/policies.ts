import { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { type PlanKey, type PlanSettings, SETTABLE } from '../domain/plan/parameters.ts';

const KEYS = Object.keys(SETTABLE) as PlanKey[];
/** What a city sets, each figure within its bounds. */
export const planSettings = z.strictObject(
  Object.fromEntries(KEYS.map((key) => [key, z.number().min(SETTABLE[key].least).max(SETTABLE[key].most).optional()])) as Record<
    PlanKey,
    z.ZodOptional<z.ZodNumber>
  >,
);

export interface PolicyRow {
  readonly id: string;
  readonly cityId: string;
  readonly version: number;
  readonly parameters: PlanSettings;
  readonly reason: string;
  readonly setBy: string;
  readonly from: Date;
}

const COLUMNS = `id, city_id AS "cityId", version, parameters, reason, set_by AS "setBy", "from"`;
const OF_CITY = statement('dispatch_policies_of_city', `SELECT ${COLUMNS} FROM dispatch_policy WHERE city_id = $1::uuid ORDER BY version DESC LIMIT 50`);
const INSERT = statement(
  'dispatch_policy_insert',
  `INSERT INTO dispatch_policy (id, city_id, version, parameters, reason, set_by, "from")
   SELECT $1::uuid, $2::uuid, coalesce(max(version), 0) + 1, $3::jsonb, $4, $5::uuid, $6::timestamptz FROM dispatch_policy WHERE city_id = $2::uuid
   RETURNING version`,
);

/** The policies of a city, the newest first. */
export const policiesOf = (ctx: Ctx, cityId: string): Promise<PolicyRow[]> => ctx.db.sql.rows<PolicyRow>(OF_CITY, [cityId]);

/** Adds the next version; of two at the same time the database refuses one. */
export async function addPolicy(ctx: Ctx, row: Omit<PolicyRow, 'version'>): Promise<number> {
  const values = [row.id, row.cityId, JSON.stringify(row.parameters), row.reason, row.setBy, row.from];
  const [added] = await ctx.db.sql.rows<{ version: number }>(INSERT, values);
  return added?.version ?? 0;
}
