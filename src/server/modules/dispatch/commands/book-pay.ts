import { localTime } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { journal, post } from '../../ledger/index.ts';
import { payOf } from '../domain/pay.ts';
import { welfareOn } from '../domain/welfare.ts';
import type { DeliveryRow } from '../store/rows.ts';

/** Posts what a delivered order earned its rider, and what the platform owes the welfare board for it, in the delivery's transaction. The tip is the order's. */
export async function bookPay(ctx: Ctx, delivery: DeliveryRow): Promise<void> {
  const { orderId, riderId, cityId, deliveredAt } = delivery;
  if (!riderId || !deliveredAt) return;
  const city = await cityById(ctx, cityId);
  if (!city) throw new Error(`City ${cityId} is gone`);
  const payPaise = payOf(delivery.payParts.filter((part) => part.part !== 'tip'));
  const about = { orderId, riderId, occurredAt: deliveredAt };
  const contributionPaise = welfareOn(payPaise, city.stateCode, localTime(deliveredAt, city.timeZone).date);
  await post(ctx, [journal.riderPayEarned({ ...about, payPaise }), journal.welfareContribution({ ...about, contributionPaise })]);
}
