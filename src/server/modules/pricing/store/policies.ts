import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { FeePolicy } from '../domain/fees.ts';
import type { SurgePolicy } from '../domain/surge.ts';

interface Dated {
  readonly id: string;
  readonly effectiveFrom: Date;
}
export type FeePolicyRow = FeePolicy & Dated;
export type SurgePolicyRow = SurgePolicy & Dated;

/** More than a city changes its mind in a year. */
const MOST = 50;

const FEES = statement(
  'fee_policy_of_city',
  `SELECT id, effective_from AS "effectiveFrom", delivery_slabs AS "deliverySlabs", platform_fee_paise AS "platformFeePaise",
     small_order_below_paise AS "smallOrderBelowPaise", small_order_fee_paise AS "smallOrderFeePaise"
   FROM fee_policy WHERE city_id = $1::uuid ORDER BY effective_from DESC LIMIT ${MOST}`,
);
const SURGE = statement(
  'surge_policy_of_city',
  `SELECT id, effective_from AS "effectiveFrom", steps, rain_paise AS "rainPaise", festivals, cap_paise AS "capPaise"
   FROM surge_policy WHERE city_id = $1::uuid ORDER BY effective_from DESC LIMIT ${MOST}`,
);
/** One that begins at the very same moment is replaced: it has not been charged yet. */
const SAVE_FEES = statement(
  'fee_policy_save',
  `INSERT INTO fee_policy (id, city_id, effective_from, delivery_slabs, platform_fee_paise, small_order_below_paise, small_order_fee_paise)
   VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::jsonb, $5, $6, $7)
   ON CONFLICT (city_id, effective_from) DO UPDATE SET delivery_slabs = excluded.delivery_slabs, platform_fee_paise = excluded.platform_fee_paise,
     small_order_below_paise = excluded.small_order_below_paise, small_order_fee_paise = excluded.small_order_fee_paise
   RETURNING id`,
);
const SAVE_SURGE = statement(
  'surge_policy_save',
  `INSERT INTO surge_policy (id, city_id, effective_from, steps, rain_paise, festivals, cap_paise)
   VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::jsonb, $5, $6::jsonb, $7)
   ON CONFLICT (city_id, effective_from) DO UPDATE SET steps = excluded.steps, rain_paise = excluded.rain_paise, festivals = excluded.festivals,
     cap_paise = excluded.cap_paise
   RETURNING id`,
);

/** Slabs are kept without the bound of the last one. */
const slabsOf = (policy: FeePolicyRow): FeePolicyRow => ({
  ...policy,
  deliverySlabs: policy.deliverySlabs.map((slab) => ({ uptoM: slab.uptoM ?? null, paise: slab.paise })),
});

/** The fee policies of a city, newest first. */
export const feePoliciesOf = async (ctx: Ctx, cityId: string): Promise<FeePolicyRow[]> => (await ctx.db.sql.rows<FeePolicyRow>(FEES, [cityId])).map(slabsOf);

/** The surge policies of a city, newest first. */
export const surgePoliciesOf = (ctx: Ctx, cityId: string): Promise<SurgePolicyRow[]> => ctx.db.sql.rows<SurgePolicyRow>(SURGE, [cityId]);

const savedId = (rows: readonly { readonly id: string }[]): string => rows[0]?.id ?? '';

/** Saves a policy that begins at its time, and gives its id. */
export async function saveFees(ctx: Ctx, cityId: string, policy: FeePolicyRow): Promise<string> {
  const { id, effectiveFrom, deliverySlabs, platformFeePaise, smallOrderBelowPaise, smallOrderFeePaise } = policy;
  const values = [id, cityId, effectiveFrom, JSON.stringify(deliverySlabs), platformFeePaise, smallOrderBelowPaise, smallOrderFeePaise];
  return savedId(await ctx.db.sql.rows(SAVE_FEES, values));
}

/** Saves a policy that begins at its time, and gives its id. */
export async function saveSurge(ctx: Ctx, cityId: string, policy: SurgePolicyRow): Promise<string> {
  const { id, effectiveFrom, steps, rainPaise, festivals, capPaise } = policy;
  return savedId(await ctx.db.sql.rows(SAVE_SURGE, [id, cityId, effectiveFrom, JSON.stringify(steps), rainPaise, JSON.stringify(festivals), capPaise]));
}
