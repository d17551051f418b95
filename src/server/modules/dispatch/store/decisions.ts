import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Assignment, PolicyMemory, Snapshot } from '../domain/policy.ts';

const place = z.object({ lat: z.number(), lng: z.number() });
const job = z.object({ orderId: z.string(), restaurantId: z.string(), pickup: place, drop: place, readyBy: z.number(), beforePickup: z.boolean() });
const memory = z.object({
  trips: z.record(z.string(), z.array(z.array(z.string()))),
  minutes: z.record(z.string(), z.number()),
  demand: z
    .object({
      lastSeq: z.number(),
      total: z.number(),
      ride: z.number(),
      placed: z.record(z.string(), z.number()),
      preparation: z.array(z.number()),
      recent: z.array(z.number()),
    })
    .nullable(),
});
const snapshot = z.object({
  now: z.number(),
  pace: z.number(),
  orders: z.array(
    z.object({
      orderId: z.string(),
      restaurantId: z.string(),
      pickup: place,
      drop: place,
      readyBy: z.number(),
      since: z.number(),
      askFrom: z.number(),
      notTo: z.array(z.string()).transform((ids) => new Set(ids)),
      cashPaise: z.number(),
    }),
  ),
  riders: z.array(
    z.object({
      riderId: z.string(),
      at: place,
      vehicle: z.string(),
      simulated: z.boolean(),
      idleSince: z.number(),
      offDutyAt: z.number().nullable(),
      wishes: z.object({ farthestM: z.number().nullable(), nightSafety: z.boolean() }),
      paidAnHourPaise: z.number().nullable(),
      cashRoomPaise: z.number(),
      asked: job.nullable(),
      jobs: z.array(job),
    }),
  ),
  areas: z.array(place),
  conditions: z.object({ raining: z.boolean(), hot: z.boolean(), night: z.boolean() }),
});
const input = z.object({ snapshot, memory, parameters: z.record(z.string(), z.number()) });

/** What operators set of a policy, as it was. */
export type StoredParameters = Readonly<Record<string, number>>;

export interface DecisionInput {
  readonly snapshot: Snapshot;
  readonly memory: PolicyMemory;
  readonly parameters: StoredParameters;
}

export interface DecisionRow {
  readonly id: string;
  readonly cityId: string;
  readonly at: Date;
  readonly policy: string;
  readonly travelVersion: string;
  readonly orders: number;
  readonly riders: number;
  readonly engineMs: number;
  readonly assignments: readonly Assignment[];
}

const COLUMNS = `id, city_id AS "cityId", at, policy, travel_version AS "travelVersion", orders, riders, engine_ms AS "engineMs", assignments`;
const INSERT = statement(
  'dispatch_decision_insert',
  `INSERT INTO dispatch_decision (id, city_id, at, policy, travel_version, orders, riders, engine_ms, input, assignments, memory)
   VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4, $5, $6::int, $7::int, $8::float8, $9::bytea, $10::jsonb, $11::bytea)`,
);
const LAST_MEMORY = statement('dispatch_last_memory', 'SELECT memory FROM dispatch_decision WHERE city_id = $1::uuid ORDER BY at DESC, id DESC LIMIT 1');
const FIND = statement('dispatch_decision_find', `SELECT ${COLUMNS}, input FROM dispatch_decision WHERE id = $1::uuid`);
const OF_CITY = statement(
  'dispatch_decisions_of_city',
  `SELECT ${COLUMNS} FROM dispatch_decision WHERE city_id = $1::uuid AND at < $2::timestamptz ORDER BY at DESC, id DESC LIMIT $3::int`,
);
const BY_IDS = statement('dispatch_decisions_by_ids', `SELECT ${COLUMNS} FROM dispatch_decision WHERE id = ANY($1::uuid[])`);
const FORGET = statement(
  'dispatch_decision_forget',
  `WITH gone AS (DELETE FROM dispatch_decision WHERE ctid = ANY(ARRAY(SELECT ctid FROM dispatch_decision WHERE at < $1::timestamptz LIMIT 5000)) RETURNING 1)
   SELECT count(*) AS gone FROM gone`,
);

const packed = (value: unknown): Buffer =>
  gzipSync(
    JSON.stringify(value, (_key, inner) => (inner instanceof Set ? [...inner] : inner)),
    { level: 1 },
  );
const unpacked = (bytes: Buffer): unknown => JSON.parse(gunzipSync(bytes).toString('utf8'));

export async function insertDecision(ctx: Ctx, row: DecisionRow, given: DecisionInput, after: PolicyMemory): Promise<void> {
  await ctx.db.sql.rows(INSERT, [
    row.id,
    row.cityId,
    row.at,
    row.policy,
    row.travelVersion,
    row.orders,
    row.riders,
    row.engineMs,
    packed(given),
    JSON.stringify(row.assignments),
    packed(after),
  ]);
}

/** What the last decision about a city left for the next; null before the first. */
export async function lastMemory(ctx: Ctx, cityId: string): Promise<PolicyMemory | null> {
  const [row] = await ctx.db.sql.rows<{ memory: Buffer }>(LAST_MEMORY, [cityId]);
  return row ? memory.parse(unpacked(row.memory)) : null;
}

/** A decision with what it knew. */
export async function findDecision(ctx: Ctx, id: string): Promise<(DecisionRow & { readonly given: DecisionInput }) | null> {
  const [row] = await ctx.db.sql.rows<DecisionRow & { input: Buffer }>(FIND, [id]);
  return row ? { ...row, given: input.parse(unpacked(row.input)) } : null;
}

/** The newest decisions about a city from before an instant. */
export const decisionsOf = (ctx: Ctx, cityId: string, before: Date, most: number): Promise<DecisionRow[]> =>
  ctx.db.sql.rows<DecisionRow>(OF_CITY, [cityId, before, most]);

export const decisionsByIds = async (ctx: Ctx, ids: readonly string[]): Promise<DecisionRow[]> =>
  ids.length === 0 ? [] : ctx.db.sql.rows<DecisionRow>(BY_IDS, [[...ids]]);

/** Deletes up to 5,000 decisions from before an instant; gives how many. */
export async function forgetDecisions(ctx: Ctx, before: Date): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ gone: number }>(FORGET, [before]);
  return row?.gone ?? 0;
}
