import { refundPortions } from '../../../src/server/modules/aftercare/commands/refund-portions.ts';
import { reportProblem } from '../../../src/server/modules/aftercare/commands/report-problem.ts';
import { issues } from '../../../src/server/modules/aftercare/queries/issues.ts';
import { refundPreview } from '../../../src/server/modules/aftercare/queries/refund-preview.ts';
import { recordPayoutAccount, verifyPayoutAccount } from '../../../src/server/modules/settlement/commands/payout-account.ts';
import { payCycle, runCycle } from '../../../src/server/modules/settlement/commands/staff.ts';
import { actingAs, type Ctx, newId } from '../../../src/server/platform/context.ts';
import { withEach } from './errands.ts';
import type { Town } from './town.ts';
import type { Running } from './ways.ts';

const [REPORTS, GOODWILL] = [0.08, 0.03];
const SIDE = { line: 1, quantity: 1 } as const;
const DISH = { line: 0, quantity: 1 } as const;
/** The sandbox turns a transfer down when the account is none of its own. */
const CLOSED = 'acc Closed';

async function approve(
  ctx: Ctx,
  orderId: string,
  items: readonly { line: number; quantity: number }[],
  goodwillPaise: number,
  issueId?: string,
): Promise<void> {
  const ask = { orderId, items: [...items], goodwillPaise, reason: goodwillPaise > 0 ? ('late' as const) : ('spoiled' as const) };
  const { amountPaise, proposedBearer, destinations } = await refundPreview(ctx, ask);
  await refundPortions(ctx, {
    ...ask,
    borneBy: proposedBearer,
    destination: destinations[0] ?? 'wallet',
    expectedAmountPaise: amountPaise,
    idempotencyKey: `week-refund-${newId(ctx)}`,
    ...(issueId && { issueId }),
  });
}

/** Some customers of delivered orders report a missing side (refunded at once) or a spoiled dish, which staff refund; some get goodwill. */
export async function complain(ctx: Ctx, town: Town, delivered: readonly Running[], random: () => number): Promise<void> {
  const plans = delivered.map((order) => ({ order, kind: random(), missing: random() < 0.5 }));
  const support = actingAs(ctx, town.support);
  await withEach(
    plans.filter(({ kind }) => kind < REPORTS),
    async ({ order, missing }) => {
      const customer = actingAs(ctx, town.customers[order.customer] ?? town.operator);
      const idempotencyKey = `week-report-${order.orderId}`;
      await reportProblem(customer, { orderId: order.orderId, reason: missing ? 'missing' : 'spoiled', items: [missing ? SIDE : DISH], idempotencyKey });
    },
  );
  await withEach(
    plans.filter(({ kind }) => kind > 1 - GOODWILL),
    async ({ order }) => approve(support, order.orderId, [], 2_500),
  );
  const { issues: open } = await issues(support, { status: 'open', limit: 100 });
  for (const { id, orderId, items } of open) await approve(support, orderId, items, 0, id);
}

async function account(ctx: Ctx, payeeType: 'restaurant' | 'rider', payeeId: string, at: string): Promise<void> {
  await recordPayoutAccount(ctx, { payeeType, payeeId, account: at, holder: 'A payee' });
  await verifyPayoutAccount(ctx, { payeeType, payeeId, account: at, reason: 'a cancelled cheque was seen' });
}

/** Finance closes the week and pays kitchens and riders; one kitchen's account is closed, is found to be, and is paid elsewhere. */
export async function settleTheWeek(ctx: Ctx, town: Town, settle: () => Promise<void>): Promise<{ statements: number; ridersStatements: number }> {
  const finance = actingAs(ctx, town.finance);
  const [unlucky] = town.kitchens;
  for (const { restaurantId } of town.kitchens) await account(finance, 'restaurant', restaurantId, 'acc_Kitchen01');
  for (const rider of town.riders) if (rider.type === 'user') await account(finance, 'rider', rider.userId, 'acc_Rider01');
  const { cycleId, issued, ridersIssued } = await runCycle(finance, { cityId: town.city.id });
  const closed = `UPDATE payout_account SET account = $2 WHERE payee_id = $1`;
  await ctx.database.pool.query(closed, [unlucky?.restaurantId, CLOSED]);
  await payCycle(finance, { cycleId });
  await settle();
  await account(finance, 'restaurant', unlucky?.restaurantId ?? '', 'acc_Kitchen02');
  await payCycle(finance, { cycleId });
  await settle();
  return { statements: issued, ridersStatements: ridersIssued };
}
