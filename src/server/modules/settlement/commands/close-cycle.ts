import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cities, restaurantBriefs } from '../../catalog/index.ts';
import { type Cycle, cycleOf, lastWeek } from '../store/cycles.ts';
import { clearLines, takeEntries, writeLines } from '../store/journal-lines.ts';
import { restaurantsWithBooks } from '../store/restaurants.ts';
import { draftStatements, statementsOfCycle, sumUp } from '../store/statements.ts';
import { closeRiders } from './close-riders.ts';
import { issueStatement } from './issue-statement.ts';

/** What closing did. */
export interface Closed {
  readonly cycle: Cycle;
  /** Statements of restaurants and of riders that were issued now. */
  readonly issued: number;
  readonly ridersIssued: number;
}

/** Drafts the statements of a week for these restaurants, from the books alone, in one transaction; repeated, it takes what came meanwhile into the drafts. */
export async function draftCycle(ctx: Ctx, week: Omit<Cycle, 'id' | 'closedAt'>, restaurantIds: readonly string[]): Promise<Cycle> {
  return inSqlTransaction(ctx, async (tx) => {
    const cycle = await cycleOf(tx, week);
    await draftStatements(tx, cycle, restaurantIds);
    await clearLines(tx, cycle.id);
    await takeEntries(tx, cycle.id, cycle.toAt);
    await writeLines(tx, cycle.id);
    await sumUp(tx, cycle);
    return cycle;
  });
}

/**
 * Closes the last week of a city that is over: drafts a statement for each restaurant with something new in its account, then issues each in a transaction
 * of its own; then those of its riders. A repeat issues what a run before left. For the system: it asks for no actor.
 */
export async function closeCycle(ctx: Ctx, city: { id: string; timeZone: string }): Promise<Closed> {
  const week = await lastWeek(ctx, city, ctx.clock.now());
  const briefs = await restaurantBriefs(ctx, await restaurantsWithBooks(ctx));
  const ours = [...briefs.values()].filter(({ cityId }) => cityId === city.id).map(({ id }) => id);
  const cycle = await draftCycle(ctx, week, ours);
  let issued = 0;
  for (const { id, status } of await statementsOfCycle(ctx, cycle.id)) {
    if (status === 'draft' && (await issueStatement(ctx, id))) issued += 1;
  }
  return { cycle, issued, ridersIssued: await closeRiders(ctx, cycle) };
}

/** Closes the last week of every city. A city that cannot be closed does not keep the others; the first failure is thrown at the end. */
export async function closeCycles(ctx: Ctx): Promise<void> {
  const failures: unknown[] = [];
  for (const city of await cities(ctx)) await closeCycle(ctx, city).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
