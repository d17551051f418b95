import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cities } from '../../catalog/index.ts';
import { travelTimesOf } from '../../travel/index.ts';
import { requireOperator } from '../access.ts';
import type { Assignment } from '../domain/policy.ts';
import type { decisionsInput, decisionsOutput, offersOfInput, offersOfOutput, replayInput, replayOutput } from '../policy-contract.ts';
import { settings } from '../settings.ts';
import { type DecisionInput, type DecisionRow, decisionsByIds, decisionsOf, findDecision } from '../store/decisions.ts';
import { findDelivery } from '../store/deliveries.ts';
import { offersOfOrder } from '../store/offers.ts';
import { findRiders } from '../store/riders.ts';

const A_PAGE = 50;

async function namesOf(ctx: Ctx, riderIds: readonly string[]): Promise<(riderId: string) => string | null> {
  const names = new Map((await findRiders(ctx, [...new Set(riderIds)])).map((rider) => [rider.userId, rider.name]));
  return (riderId) => names.get(riderId) ?? null;
}

const ridersIn = (assignments: readonly Assignment[]): string[] =>
  assignments.flatMap(({ riderId, alternatives }) => [riderId, ...alternatives.map((other) => other.riderId)]);

type NameOf = (riderId: string) => string | null;
const alternativesOf = ({ alternatives }: Assignment, nameOf: NameOf) => alternatives.map((other) => ({ ...other, riderName: nameOf(other.riderId) }));
const viewOf = ({ id, at, policy, travelVersion, orders, riders, engineMs, assignments }: DecisionRow, nameOf: NameOf) => ({
  id,
  at: at.toISOString(),
  policy,
  travelVersion,
  orders,
  riders,
  engineMs: Math.round(engineMs * 10) / 10,
  assignments: assignments.map((one) => ({ ...one, riderName: nameOf(one.riderId), alternatives: alternativesOf(one, nameOf) })),
});

/** The dispatcher's last decisions about a city that asked somebody, the newest first, for operators. */
export async function decisions(ctx: Ctx, { cityId, before }: z.output<typeof decisionsInput>): Promise<z.infer<typeof decisionsOutput>> {
  requireOperator(ctx);
  const rows = await decisionsOf(ctx, cityId, before ? new Date(before) : new Date(ctx.clock.now().getTime() + 1), A_PAGE);
  const nameOf = await namesOf(
    ctx,
    rows.flatMap(({ assignments }) => ridersIn(assignments)),
  );
  return { decisions: rows.map((row) => viewOf(row, nameOf)) };
}

/** Who was asked to carry an order, why, with what answer, and who else could have been; the oldest first, for operators. */
export async function offersOf(ctx: Ctx, { orderId }: z.output<typeof offersOfInput>): Promise<z.infer<typeof offersOfOutput>> {
  requireOperator(ctx);
  if (!(await findDelivery(ctx, orderId))) return notFound();
  const rows = await offersOfOrder(ctx, orderId);
  const decided = new Map(
    (
      await decisionsByIds(
        ctx,
        rows.flatMap(({ decisionId }) => decisionId ?? []),
      )
    ).map((row) => [row.id, row]),
  );
  const madeBy = ({ decisionId }: (typeof rows)[number]) =>
    decisionId ? decided.get(decisionId)?.assignments.find((one) => one.orderId === orderId) : undefined;
  const nameOf = await namesOf(
    ctx,
    rows.flatMap((row) => [row.riderId, ...ridersIn([madeBy(row) ?? []].flat())]),
  );
  return {
    offers: rows.map((row) => {
      const assignment = madeBy(row);
      return {
        id: row.id,
        riderId: row.riderId,
        riderName: nameOf(row.riderId),
        status: row.status,
        reason: row.reason,
        pickupM: row.pickupM,
        madeAt: row.createdAt.toISOString(),
        answeredAt: row.answeredAt?.toISOString() ?? null,
        decisionId: row.decisionId,
        alternatives: assignment ? alternativesOf(assignment, nameOf) : [],
      };
    }),
  };
}

/** Whether the policy, given the same again, chooses the same; null when the travel times of then are gone. */
async function decidesSame(ctx: Ctx, { travelVersion, assignments }: DecisionRow, { snapshot, memory, parameters }: DecisionInput): Promise<boolean | null> {
  const travel = await travelTimesOf(ctx, travelVersion);
  if (!travel) return null;
  const again = settings.policy(parameters).decide(snapshot, travel, memory);
  return isDeepStrictEqual(again.assignments, assignments);
}

/** The last decisions about each city, decided once more. For the operators' command; asks for no actor. */
export async function replayLast(ctx: Ctx, last: number): Promise<{ decisions: number; same: number; forgotten: number; different: string[] }> {
  const [different, counts] = [[] as string[], { decisions: 0, same: 0, forgotten: 0 }];
  for (const city of await cities(ctx)) {
    for (const { id } of await decisionsOf(ctx, city.id, new Date(ctx.clock.now().getTime() + 1), last)) {
      const found = await findDecision(ctx, id);
      const same = found && (await decidesSame(ctx, found, found.given));
      counts.decisions += 1;
      if (same) counts.same += 1;
      else if (same === false) different.push(id);
      else counts.forgotten += 1;
    }
  }
  return { ...counts, different };
}

/** A decision with what it saw, decided once more. For operators. */
export async function replay(ctx: Ctx, { decisionId }: z.output<typeof replayInput>): Promise<z.infer<typeof replayOutput>> {
  requireOperator(ctx);
  const found = (await findDecision(ctx, decisionId)) ?? notFound();
  const { snapshot } = found.given;
  const nameOf = await namesOf(ctx, [...ridersIn(found.assignments), ...snapshot.riders.map(({ riderId }) => riderId)]);
  const minutes = (ms: number) => Math.round((ms * snapshot.pace) / 6_000) / 10;
  return {
    decision: viewOf(found, nameOf),
    same: await decidesSame(ctx, found, found.given),
    seen: {
      orders: snapshot.orders.map(({ orderId, pickup, drop, readyBy, since }) => ({
        orderId,
        pickup,
        drop,
        readyInMinutes: minutes(readyBy - snapshot.now),
        waitedMinutes: minutes(snapshot.now - since),
      })),
      riders: snapshot.riders.map(({ riderId, at, jobs, asked }) => ({ riderId, riderName: nameOf(riderId), at, jobs: jobs.length, asked: asked !== null })),
      conditions: snapshot.conditions,
    },
  };
}
