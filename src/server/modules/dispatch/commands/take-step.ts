import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { riderIdOf } from '../access.ts';
import { DELIVERY_STEPS, type DeliveryStep, nextStatus } from '../domain/delivery-machine.ts';
import { lockDelivery } from '../store/deliveries.ts';
import type { DeliveryRow } from '../store/rows.ts';
import { changeDelivery } from './change-delivery.ts';

/** What a step does beside moving the status; runs in the transaction, before the row is saved. */
type Effect = (tx: Ctx, delivery: DeliveryRow, riderId: string) => Promise<Partial<DeliveryRow>>;

/**
 * One step of a rider's own job. A repeat of a step that is already done changes nothing and is no error: the rider's phone sends queued actions
 * again after a lost network.
 */
export async function takeStep(ctx: Ctx, orderId: string, step: DeliveryStep, effect: Effect): Promise<void> {
  const riderId = riderIdOf(ctx);
  await inSqlTransaction(ctx, async (tx) => {
    const delivery = await lockDelivery(tx, orderId);
    if (!delivery || delivery.riderId !== riderId) return notFound();
    if (delivery.status === DELIVERY_STEPS[step].to) return;
    const next = nextStatus(delivery.status, step);
    if (!next.ok) throw new RejectionError(next.error);
    const change = await effect(tx, delivery, riderId);
    await changeDelivery(tx, delivery, { ...delivery, ...change, status: next.value });
    await appendAudit(tx, {
      action: `dispatch.${step}`,
      subject: 'delivery',
      subjectId: orderId,
      before: { status: delivery.status },
      after: { status: next.value },
    });
  });
}
