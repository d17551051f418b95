import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import type { PaymentView } from '../contract.ts';
import { isOpen, standingAttempt } from '../domain/attempt.ts';
import type { GatewayOrder } from '../drivers/driver.ts';
import { findDriver } from '../drivers/registry.ts';
import { paymentView } from '../queries/payment-view.ts';
import { noteGatewayOrder, type PaymentRow, paymentsOf } from '../store/payments.ts';
import { refundsOf } from '../store/refunds.ts';

/** The gateway's request to pay for an attempt: made once for its receipt. Null when the gateway can't be reached: the customer may ask again. */
async function gatewayOrder(ctx: Ctx, row: PaymentRow): Promise<GatewayOrder | null> {
  if (!isOpen(row, ctx.clock.now())) return null;
  try {
    const order = (await findDriver(row.driver)?.createOrder(ctx, { receipt: row.id, amountPaise: row.amountPaise })) ?? null;
    if (order && row.gatewayOrderId === null) await noteGatewayOrder(ctx, row.id, order.id);
    return order;
  } catch (error) {
    log.error({ err: error, driver: row.driver, paymentId: row.id }, 'a gateway order could not be made');
    return null;
  }
}

/** The payment that stands for an order, with the means to pay it while it is open; null when there is none. Outside a transaction. */
export async function openPayment(ctx: Ctx, orderId: string): Promise<PaymentView | null> {
  const row = standingAttempt(await paymentsOf(ctx, [orderId]));
  if (!row) return null;
  return paymentView(ctx, row, await refundsOf(ctx, [row.id]), await gatewayOrder(ctx, row));
}
