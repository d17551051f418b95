import { refuse } from '../../../kernel/errors.ts';
import { type Ctx, newId } from '../../../platform/context.ts';
import { OUR_WALLET } from '../domain/attempt.ts';
import type { GatewayTender } from '../domain/tender.ts';
import { gatewayDriver } from '../drivers/registry.ts';
import { addPayment } from '../store/payments.ts';
import { spendFromWallet } from './change-wallet.ts';

interface OfOrder {
  readonly orderId: string;
  readonly customerId: string;
  /** Paise. */
  readonly amountPaise: number;
}
export interface NewGatewayPayment extends OfOrder {
  readonly method: GatewayTender;
  readonly instrument: string | null;
  readonly expiresAt: Date;
}

/**
 * Books the first attempt to collect an order's money by a gateway, in the order's transaction. Once that commits, `openPayment` asks the gateway.
 * Refuses `tender_unavailable` where no gateway is set up, and `gateway_unavailable` while the gateway is known to be away.
 */
export async function startPayment(ctx: Ctx, payment: NewGatewayPayment): Promise<void> {
  const driver = gatewayDriver();
  if (driver.away()) refuse('unavailable', 'gateway_unavailable');
  await addPayment(ctx, { ...payment, id: newId(ctx), driver: driver.name, status: 'created', createdAt: ctx.clock.now() });
}

/** Takes an order's money, or a part of it, from the customer's wallet, in the order's transaction. Refuses `wallet_too_small`. */
export async function payFromWallet(ctx: Ctx, { orderId, customerId, amountPaise }: OfOrder): Promise<void> {
  const now = ctx.clock.now();
  const entry = await spendFromWallet(ctx, { customerId, amountPaise, reference: orderId, key: `order:${orderId}` });
  const row = { id: newId(ctx), orderId, customerId, amountPaise, method: 'wallet', driver: OUR_WALLET, status: 'captured' } as const;
  await addPayment(ctx, { ...row, createdAt: now, capturedAt: now, gatewayPaymentId: entry.id });
}
