import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { peopleByIds } from '../../identity/index.ts';
import type { PaymentView } from '../contract.ts';
import { isOpen, standingAttempt } from '../domain/attempt.ts';
import type { GuardedDriver } from '../drivers/guarded.ts';
import { findDriver } from '../drivers/registry.ts';
import { paymentView, type Request } from '../queries/payment-view.ts';
import { findGatewayCustomer, noteGatewayCustomer } from '../store/gateway-customers.ts';
import { noteGatewayOrder, type PaymentRow, paymentsOf } from '../store/payments.ts';
import { refundsOf } from '../store/refunds.ts';

/** The gateway's name for a customer, made when they first pay by card. */
async function gatewayCustomer(ctx: Ctx, driver: GuardedDriver, customerId: string): Promise<string | null> {
  const known = await findGatewayCustomer(ctx, driver.name, customerId);
  if (known) return known;
  const person = (await peopleByIds(ctx, [customerId])).get(customerId);
  const made = await driver.createCustomer(ctx, { customerId, name: person?.name ?? null, contact: person?.phone ?? null });
  await noteGatewayCustomer(ctx, driver.name, customerId, made);
  return made;
}

/** The gateway's request to pay for an attempt: made once for its receipt. `away` when the gateway can't be reached: the customer may ask again. */
export async function gatewayRequest(ctx: Ctx, row: PaymentRow): Promise<Request> {
  const driver = findDriver(row.driver);
  if (!driver || !isOpen(row, ctx.clock.now())) return null;
  try {
    const gatewayCustomerId = row.method === 'card' ? await gatewayCustomer(ctx, driver, row.customerId) : null;
    const order = await driver.createOrder(ctx, { receipt: row.id, amountPaise: row.amountPaise, gatewayCustomerId });
    if (row.gatewayOrderId === null) await noteGatewayOrder(ctx, row.id, order.id);
    return { order, gatewayCustomerId };
  } catch (error) {
    log.error({ err: error, driver: row.driver, paymentId: row.id }, 'a gateway order could not be made');
    return 'away';
  }
}

/** The payment that stands for an order, with the means to pay it while it is open; null when there is none. Outside a transaction. */
export async function openPayment(ctx: Ctx, orderId: string): Promise<PaymentView | null> {
  const rows = await paymentsOf(ctx, [orderId]);
  const row = standingAttempt(rows);
  if (!row) return null;
  const refunds = await refundsOf(
    ctx,
    rows.map((one) => one.id),
  );
  return paymentView(ctx, row, { rows, refunds, request: await gatewayRequest(ctx, row) });
}
