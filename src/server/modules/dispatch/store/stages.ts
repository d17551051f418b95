import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { CityStages, StageTimes } from '../domain/stages.ts';

const ADD_TIMES = statement(
  'delivery_stage_add',
  `INSERT INTO delivery_stage (order_id, city_id, restaurant_id, accepted_at, delivered_at, said, kitchen, search, approach, counter, hand_over)
   SELECT "orderId", $1::uuid, "restaurantId", "acceptedAt", "deliveredAt", said, kitchen, search, approach, counter, "handOver"
   FROM jsonb_to_recordset($2::jsonb) AS t("orderId" uuid, "restaurantId" uuid, "acceptedAt" timestamptz, "deliveredAt" timestamptz, said float8, kitchen float8,
     search float8, approach float8, counter float8, "handOver" float8)
   ON CONFLICT (order_id) DO NOTHING RETURNING 1`,
);
const TIMES = statement(
  'delivery_stage_newest',
  `SELECT restaurant_id AS "restaurantId", accepted_at AS "acceptedAt", said, kitchen, search, approach, counter, hand_over AS "handOver"
   FROM delivery_stage WHERE city_id = $1::uuid AND delivered_at >= $2::timestamptz AND delivered_at < $3::timestamptz
   ORDER BY delivered_at DESC, order_id LIMIT $4::int`,
);
const COUNT = statement(
  'delivery_stage_count',
  `SELECT count(*) AS deliveries FROM delivery_stage WHERE city_id = $1::uuid AND delivered_at >= $2::timestamptz AND delivered_at < $3::timestamptz`,
);
const ADD_MODEL = statement(
  'stage_model_add',
  `INSERT INTO stage_model (id, city_id, effective_from, deliveries, body, created_at)
   VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::int, $5::jsonb, $6::timestamptz) ON CONFLICT (city_id, effective_from) DO NOTHING RETURNING id`,
);
const AS_OF = statement(
  'stage_model_as_of',
  `SELECT id, effective_from AS "effectiveFrom", deliveries FROM stage_model WHERE city_id = $1::uuid AND effective_from <= $2::timestamptz
   ORDER BY effective_from DESC LIMIT 1`,
);
const BODY = statement('stage_model_body', 'SELECT body FROM stage_model WHERE id = $1::uuid');

/** Stage times with the instants they are ordered and kept by. */
export interface TimesOfOrder extends Omit<StageTimes, 'hour'> {
  readonly orderId: string;
  readonly acceptedAt: Date;
  readonly deliveredAt: Date;
}

/** Adds what is not known yet; gives how many. */
export async function addStageTimes(ctx: Ctx, cityId: string, times: readonly TimesOfOrder[]): Promise<number> {
  return times.length === 0 ? 0 : (await ctx.db.sql.rows(ADD_TIMES, [cityId, JSON.stringify(times)])).length;
}

/** The newest deliveries of a city that ended in a time, at most so many, in the order of time. */
export const stageTimesOf = async (ctx: Ctx, cityId: string, from: Date, until: Date, most: number) =>
  (await ctx.db.sql.rows<Omit<TimesOfOrder, 'orderId' | 'deliveredAt'>>(TIMES, [cityId, from, until, most])).reverse();

export const countStageTimes = async (ctx: Ctx, cityId: string, from: Date, until: Date): Promise<number> =>
  (await ctx.db.sql.rows<{ deliveries: number }>(COUNT, [cityId, from, until]))[0]?.deliveries ?? 0;

export interface StageModelHead {
  readonly id: string;
  readonly effectiveFrom: Date;
  readonly deliveries: number;
}

/** Adds a city's stages; false when it has some from that instant on. */
export async function addStageModel(ctx: Ctx, cityId: string, effectiveFrom: Date, deliveries: number, body: CityStages): Promise<boolean> {
  const added = await ctx.db.sql.rows(ADD_MODEL, [newId(ctx), cityId, effectiveFrom, deliveries, JSON.stringify(body), ctx.clock.now()]);
  return added.length === 1;
}

/** The stages in force in a city at an instant; null before the first. */
export const stageModelAsOf = async (ctx: Ctx, cityId: string, at: Date): Promise<StageModelHead | null> =>
  (await ctx.db.sql.rows<StageModelHead>(AS_OF, [cityId, at]))[0] ?? null;

export const stagesById = async (ctx: Ctx, id: string): Promise<CityStages | null> =>
  (await ctx.db.sql.rows<{ body: CityStages }>(BODY, [id]))[0]?.body ?? null;
