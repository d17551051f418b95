import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { recordCash } from '../../payments/index.ts';
import { dueAtDoor } from '../domain/cash.ts';
import { lockOrder, orderById } from '../store/orders.ts';
import { moveOrder } from './move-order.ts';
import { proveCode } from './prove-code.ts';

export interface DeliveryInput {
  readonly orderId: string;
  readonly riderId: string;
  readonly code: string;
  /** What was taken at the door, in paise: exactly what is due of a cash order. */
  readonly cashPaise: number;
}

/** The assigned rider has handed over at the door: the customer's code, and the cash of a cash order. Joins the open transaction, which must not hold the order's row yet. */
export async function recordDelivery(ctx: Ctx, { orderId, riderId, code, cashPaise }: DeliveryInput): Promise<void> {
  const seen = await orderById(ctx, orderId);
  if (!seen || seen.riderId !== riderId) return notFound();
  const duePaise = dueAtDoor(seen);
  if (seen.tender === 'cod' && seen.status === 'picked_up' && cashPaise !== duePaise) refuse('precondition', 'wrong_cash', { totalPaise: duePaise });
  await proveCode(ctx, seen, 'drop', code, { name: 'deliver' });
  await inSqlTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order || order.riderId !== riderId) return notFound();
    const moved = await moveOrder(tx, order, { name: 'deliver' }, 'rider');
    if (moved && cashPaise > 0 && order.tender === 'cod') await recordCash(tx, { orderId, customerId: order.customerId, riderId, amountPaise: cashPaise });
  });
}
