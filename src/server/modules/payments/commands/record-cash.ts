import { paise } from '../../../kernel/money.ts';
import { type Ctx, newId } from '../../../platform/context.ts';
import { journal, post } from '../../ledger/index.ts';
import { addPayment } from '../store/payments.ts';
import { changeRiderCash, lockRiderCash } from '../store/rider-cash.ts';

export interface CashAtTheDoor {
  readonly orderId: string;
  readonly customerId: string;
  /** Who took it; null when nobody knows. */
  readonly riderId: string | null;
  /** Paise. */
  readonly amountPaise: number;
}

/** Books the cash that was taken at the door, in the delivery's transaction: as the order's payment, and as cash in the rider's hand. */
export async function recordCash(ctx: Ctx, { riderId, ...cash }: CashAtTheDoor): Promise<void> {
  const now = ctx.clock.now();
  await addPayment(ctx, { ...cash, id: newId(ctx), method: 'cod', driver: 'cash', status: 'captured', createdAt: now, capturedAt: now });
  const { orderId, amountPaise } = cash;
  const taken = { orderId, amountPaise: paise(amountPaise), occurredAt: now };
  // Money that nobody is known to carry is looked for: it stands in suspense.
  await post(ctx, [riderId === null ? journal.cashUnplaced(taken) : journal.cashCollected({ ...taken, riderId })]);
  if (riderId === null) return;
  await lockRiderCash(ctx, riderId);
  await changeRiderCash(ctx, 'collected', { riderId, amountPaise, reference: orderId, key: `order:${orderId}` });
}
