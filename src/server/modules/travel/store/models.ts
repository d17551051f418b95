import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { CityModel } from '../domain/city-model.ts';

const COLUMNS = `id, city_id AS "cityId", effective_from AS "effectiveFrom", trips, body`;

const ADD = statement(
  'travel_model_add',
  `INSERT INTO travel_model (id, city_id, effective_from, trips, body, created_at)
   VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::int, $5::jsonb, $6::timestamptz) ON CONFLICT (city_id, effective_from) DO NOTHING RETURNING id`,
);
const AS_OF = statement(
  'travel_model_as_of',
  `SELECT id, effective_from AS "effectiveFrom", trips FROM travel_model WHERE city_id = $1::uuid AND effective_from <= $2::timestamptz
   ORDER BY effective_from DESC LIMIT 1`,
);
const BY_ID = statement('travel_model_by_id', `SELECT ${COLUMNS} FROM travel_model WHERE id = $1::uuid`);

export interface ModelHead {
  readonly id: string;
  readonly effectiveFrom: Date;
  readonly trips: number;
}

export interface ModelRow extends ModelHead {
  readonly cityId: string;
  readonly body: CityModel;
}

/** Adds a city's model; false when it has one from that instant on. */
export async function addModel(ctx: Ctx, model: Omit<ModelRow, 'id'>): Promise<boolean> {
  const { cityId, effectiveFrom, trips, body } = model;
  const added = await ctx.db.sql.rows(ADD, [newId(ctx), cityId, effectiveFrom, trips, JSON.stringify(body), ctx.clock.now()]);
  return added.length === 1;
}

/** The model in force in a city at an instant; null before the first. */
export const modelAsOf = async (ctx: Ctx, cityId: string, at: Date): Promise<ModelHead | null> =>
  (await ctx.db.sql.rows<ModelHead>(AS_OF, [cityId, at]))[0] ?? null;

export const modelById = async (ctx: Ctx, id: string): Promise<ModelRow | null> => (await ctx.db.sql.rows<ModelRow>(BY_ID, [id]))[0] ?? null;
