import { system } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { actingAs, type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { hasTaken } from '../domain/attempt.ts';
import { compareSides, type Difference, type OurPayment } from '../domain/reconcile.ts';
import type { ListedPayment, ListedRefund, PaymentDriver, Period } from '../drivers/driver.ts';
import { allDrivers } from '../drivers/registry.ts';
import { aboutOf, attemptsOf } from '../store/payments.ts';
import { addReport, paymentsToReconcile, type ReportRow, refundsToReconcile } from '../store/reconciliation.ts';
import { applyCapture } from './apply-capture.ts';
import { applyRefund } from './apply-refund.ts';
import { settleAttempts } from './settle-payment.ts';

const DAY_MS = 86_400_000;
/** How long after it was booked a refund may reach the gateway and still be looked for. */
const REFUND_SEARCH_MS = 7 * DAY_MS;

/** The day in India: `YYYY-MM-DD`. */
function periodOf(date: string): Period {
  const from = new Date(`${date}T00:00:00+05:30`);
  return { from, to: new Date(from.getTime() + DAY_MS) };
}

const within = ({ from, to }: Period, at: Date) => at >= from && at < to;

/** Payments of ours that the day's list lacks, and that the gateway has all the same: made just before midnight, or told of much later. */
async function askSingly(ctx: Ctx, driver: PaymentDriver, ours: readonly OurPayment[], listed: readonly ListedPayment[]): Promise<string[]> {
  const known = new Set(listed.map((one) => one.id));
  const there: string[] = [];
  for (const { gatewayPaymentId, gatewayOrderId } of ours) {
    if (gatewayPaymentId === null || known.has(gatewayPaymentId) || gatewayOrderId === null) continue;
    const found = await driver.fetchOrder(ctx, gatewayOrderId);
    there.push(...(found?.payments ?? []).filter((one) => one.status === 'captured' || one.status === 'refunded').map((one) => one.id));
  }
  return there;
}

/** Puts a difference right where that is safe; true when it was. */
async function repair(
  ctx: Ctx,
  { repair: what, ourId, ...found }: Difference,
  payments: readonly OurPayment[],
  refunds: readonly ListedRefund[],
): Promise<boolean> {
  if (what === null || ourId === null || found.gatewayId === null) return false;
  const { gatewayId, gatewayPaise } = found;
  const payment = payments.find((one) => one.id === ourId);
  const about = payment && aboutOf(payment);
  if (what === 'settle') {
    if (!about) return false;
    await settleAttempts(ctx, await attemptsOf(ctx, about));
    return (await attemptsOf(ctx, about)).some((one) => one.gatewayPaymentId === gatewayId && hasTaken(one));
  }
  await inSqlTransaction(ctx, async (tx) => {
    const refund = refunds.find((one) => one.id === gatewayId);
    if (what === 'capture' && about) await applyCapture(tx, { ...about, id: ourId }, { gatewayPaymentId: gatewayId, amountPaise: gatewayPaise ?? 0 });
    else if (refund) await applyRefund(tx, { ...refund, receipt: ourId });
    await appendAudit(tx, {
      action: 'payment.reconciled',
      subject: found.about,
      subjectId: ourId,
      reason: found.because,
      before: { status: found.ourStatus },
      after: { gatewayId, amountPaise: gatewayPaise, gatewayStatus: found.gatewayStatus },
    });
  });
  return true;
}

const total = (rows: readonly { readonly amountPaise: number }[]) => rows.reduce((sum, row) => sum + row.amountPaise, 0);

async function reconcile(ctx: Ctx, driver: PaymentDriver, day: string): Promise<ReportRow> {
  const period = periodOf(day);
  const searched = {
    from: period.from,
    to: new Date(Math.min(period.to.getTime() + REFUND_SEARCH_MS, Math.max(period.to.getTime(), ctx.clock.now().getTime()))),
  };
  const theirPayments = await driver.listPayments(ctx, period);
  const foundRefunds = await driver.listRefunds(ctx, searched);
  const theirRefunds = foundRefunds.filter((one) => within(period, one.createdAt));

  const ourPayments = await paymentsToReconcile(ctx, driver.name, period, theirPayments);
  const ourRefunds = await refundsToReconcile(ctx, driver.name, period, theirRefunds);
  const takenInDay = ourPayments.filter((one) => one.inDay && hasTaken(one));
  const refundsOfDay = ourRefunds.filter((one) => one.inDay);
  const alsoThere = new Set([
    ...(await askSingly(ctx, driver, takenInDay, theirPayments)),
    ...foundRefunds.flatMap((one) => [one.id, one.receipt].filter((id) => id !== null)),
  ]);

  const found = compareSides(
    {
      payments: { ours: ourPayments, theirs: theirPayments, mustBeThere: takenInDay },
      refunds: { ours: ourRefunds, theirs: theirRefunds, mustBeThere: refundsOfDay },
      alsoThere,
    },
    ctx.clock.now(),
  );
  const differences: ReportRow['differences'][number][] = [];
  for (const one of found) {
    const { repair: _repair, ...told } = one;
    differences.push({ ...told, repaired: await repair(ctx, one, ourPayments, theirRefunds) });
  }
  const takenThere = theirPayments.filter((one) => one.status === 'captured' || one.status === 'refunded');
  return addReport(ctx, {
    driver: driver.name,
    day,
    totals: {
      ourPayments: takenInDay.length,
      ourPaymentsPaise: total(takenInDay),
      gatewayPayments: takenThere.length,
      gatewayPaymentsPaise: total(takenThere),
      ourRefunds: refundsOfDay.length,
      ourRefundsPaise: total(refundsOfDay),
      gatewayRefunds: theirRefunds.length,
      gatewayRefundsPaise: total(theirRefunds),
    },
    differences,
    openCount: differences.filter((one) => !one.repaired).length,
  });
}

/**
 * Compares a day in India (`YYYY-MM-DD`) with the records of every gateway in use, explains each difference, puts right what is safe, and keeps a
 * report. May run any number of times. Outside a transaction. Refuses `day_not_begun`; throws `GatewayError` while a gateway is away.
 */
export async function reconcileDay(ctx: Ctx, date: string, drivers: readonly PaymentDriver[] = allDrivers()): Promise<ReportRow[]> {
  if (periodOf(date).from > ctx.clock.now()) refuse('precondition', 'day_not_begun');
  const acting = actingAs(ctx, system('payments.reconcile'));
  const reports: ReportRow[] = [];
  for (const driver of drivers) reports.push(await reconcile(acting, driver, date));
  return reports;
}
