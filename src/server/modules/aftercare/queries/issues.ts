import type { z } from 'zod';
import { worksAt } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { peopleByIds } from '../../identity/index.ts';
import type { issuesInput, issuesOutput, restaurantIssuesInput, restaurantIssuesOutput } from '../contract.ts';
import { caresForCustomers } from '../domain/access.ts';
import { issuesOfRestaurant, issuesWith } from '../store/issues.ts';
import { issueView, pageOf, withOrders } from './view.ts';

/** The platform's reports for staff: those that wait, oldest first, or those that are decided, newest first. */
export async function issues(ctx: Ctx, { status, cursor, limit }: z.output<typeof issuesInput>): Promise<z.infer<typeof issuesOutput>> {
  if (!caresForCustomers(ctx.actor)) refuse('forbidden', 'forbidden');
  const { page, nextCursor } = pageOf(await issuesWith(ctx, status, cursor ?? null, limit + 1), limit);
  const found = await withOrders(ctx, page);
  const people = await peopleByIds(
    ctx,
    found.map(({ issue }) => issue.customerId),
  );
  return {
    issues: found.map(({ issue, order, refund }) => ({
      ...issueView(issue, order, refund),
      restaurantName: order.restaurantName,
      customerName: people.get(issue.customerId)?.name ?? null,
      orderPaise: order.totalPaise,
    })),
    nextCursor,
  };
}

/** The reports about a restaurant's orders, newest first, with what it bears of each, for those who work there. */
export async function restaurantIssues(
  ctx: Ctx,
  { restaurantId, cursor, limit }: z.output<typeof restaurantIssuesInput>,
): Promise<z.infer<typeof restaurantIssuesOutput>> {
  if (!worksAt(ctx.actor, restaurantId)) notFound();
  const { page, nextCursor } = pageOf(await issuesOfRestaurant(ctx, restaurantId, cursor ?? null, limit + 1), limit);
  const found = await withOrders(ctx, page);
  return {
    issues: found.map(({ issue, order, refund }) => ({
      ...issueView(issue, order, refund),
      borneBy: refund?.borneBy ?? null,
      restaurantPaise: refund?.restaurantPaise ?? 0,
    })),
    nextCursor,
  };
}
