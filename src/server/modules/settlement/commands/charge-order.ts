import { localTime } from '../../../kernel/clock.ts';
import { refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { type Seller, sellersByIds } from '../../catalog/index.ts';
import { journal, post } from '../../ledger/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import { commissionOn, saleOf, tcsOn, totalOf } from '../domain/charges.ts';
import { financialYearOf, kindOfPan, withhold } from '../domain/tds.ts';
import { supplierFor } from '../queries/supplier-of.ts';
import { addCharge, isCharged } from '../store/charges.ts';
import { type DeducteeRow, deducteeOf, lockYear, saveDeductee, setYear } from '../store/deductees.ts';
import { termsAt } from '../store/terms.ts';

/** Tax law counts days in India. */
const INDIA = 'Asia/Kolkata';

/** Who is recorded; else whom the GSTIN names (its characters 3 to 12 are a PAN), else one without a PAN. */
async function deducteeFor(ctx: Ctx, { id, name, gstin }: Seller): Promise<DeducteeRow> {
  const known = await deducteeOf(ctx, id);
  if (known) return known;
  const pan = gstin?.slice(2, 12) ?? null;
  return saveDeductee(ctx, id, { legalName: name, pan, kind: pan === null ? 'other' : kindOfPan(pan) });
}

/**
 * Charges a delivered order once: commission with GST, TDS and TCS, in the books and as facts, in one transaction. Gives whether it was new. Refuses
 * `order_not_delivered`, `no_commission_terms` and `no_platform_registration`; the job that asks tries again. For the system: it asks for no actor.
 */
export async function chargeOrder(ctx: Ctx, orderId: string): Promise<boolean> {
  const order = (await orderBriefs(ctx, [orderId])).get(orderId);
  if (order?.status !== 'delivered' || !order.deliveredAt) return refuse('precondition', 'order_not_delivered');
  const { restaurantId, deliveredAt } = order;
  const seller = (await sellersByIds(ctx, [restaurantId])).get(restaurantId);
  if (!seller) throw new Error(`Restaurant ${restaurantId} is gone`);
  const terms = (await termsAt(ctx, order.cityId, restaurantId, deliveredAt)) ?? refuse('precondition', 'no_commission_terms');
  const { interState } = await supplierFor(ctx, seller.stateCode, deliveredAt);
  const day = localTime(deliveredAt, INDIA).date;
  const sale = saleOf(order.bill);
  const { commissionPaise, gst } = commissionOn(sale.basePaise, terms.basisPoints, interState);
  const tcs = tcsOn(sale, day);

  return inSqlTransaction(ctx, async (tx) => {
    const deductee = await deducteeFor(tx, seller);
    const financialYear = financialYearOf(day);
    const before = await lockYear(tx, deductee.id, financialYear);
    // Looked at under the lock: who charges the same order at once has committed by now.
    if (await isCharged(tx, orderId)) return false;
    const { tdsPaise, year } = withhold(before, deductee, sale.basePaise, day);
    await setYear(tx, deductee.id, financialYear, year);
    await addCharge(tx, {
      ...sale,
      orderId,
      orderCode: order.code,
      restaurantId,
      deducteeId: deductee.id,
      financialYear,
      deliveredAt,
      commissionBasisPoints: terms.basisPoints,
      commissionPaise,
      commissionGstPaise: totalOf(gst),
      tdsPaise,
      tcsPaise: totalOf(tcs),
    });
    const common = { orderId, restaurantId, occurredAt: deliveredAt };
    await post(tx, [
      journal.commissionCharged({ ...common, commissionPaise, gst }),
      journal.tdsWithheld({ ...common, tdsPaise }),
      journal.tcsCollected({ ...common, tcs }),
    ]);
    return true;
  });
}
