import { system } from '../../../kernel/actor.ts';
import { actingAs, type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { hasTaken } from '../domain/attempt.ts';
import { findDriver } from '../drivers/registry.ts';
import { aboutOf, type PaymentRow, paymentsOf } from '../store/payments.ts';
import { applyCapture } from './apply-capture.ts';

/**
 * Asks the gateways what became of an order's attempts, captures what is authorized, and takes note of money whose webhook has not come: before anything is
 * done on the ground that nothing was paid. Outside a transaction.
 */
export async function settlePayment(ctx: Ctx, orderId: string): Promise<void> {
  await settleAttempts(ctx, await paymentsOf(ctx, [orderId]));
}

/** The same for attempts at hand, of whatever. */
export async function settleAttempts(ctx: Ctx, attempts: readonly PaymentRow[]): Promise<void> {
  for (const row of attempts) {
    if (hasTaken(row) || row.gatewayOrderId === null) continue;
    const driver = findDriver(row.driver);
    const found = await driver?.fetchOrder(ctx, row.gatewayOrderId);
    for (let payment of found?.payments ?? []) {
      // Another amount is left to go back to its payer.
      if (driver && payment.status === 'authorized' && payment.amountPaise === row.amountPaise)
        payment = await driver.capture(ctx, { paymentId: payment.id, amountPaise: row.amountPaise });
      if (payment.status !== 'captured') continue;
      const capture = { gatewayPaymentId: payment.id, amountPaise: payment.amountPaise, method: payment.method };
      await inSqlTransaction(actingAs(ctx, system('payments.settle')), (tx) => applyCapture(tx, { ...aboutOf(row), id: row.id }, capture));
    }
  }
}
