import { localTime } from '../../../kernel/clock.ts';
import { RejectionError, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { type Seller, sellersByIds } from '../../catalog/index.ts';
import { type EntryDraft, journal, post } from '../../ledger/index.ts';
import { type OrderBrief, orderBriefs } from '../../orders/index.ts';
import { commissionOn, saleOf, tcsOn, totalOf } from '../domain/charges.ts';
import { financialYearOf, kindOfPan, withhold } from '../domain/tds.ts';
import { supplierFor } from '../queries/supplier-of.ts';
import { addCharges, chargedAmong, type OrderCharge } from '../store/charges.ts';
import { type DeducteeRow, deducteesOf, lockYears, saveDeductee, setYears, yearKey } from '../store/deductees.ts';
import { termsOfMany } from '../store/terms.ts';

/** Tax law counts days in India. */
const INDIA = 'Asia/Kolkata';

/** Who is recorded; else whom the GSTIN names (its characters 3 to 12 are a PAN), else one without a PAN. */
async function deducteesFor(ctx: Ctx, sellers: readonly Seller[]): Promise<Map<string, DeducteeRow>> {
  const ids = sellers.map(({ id }) => id);
  const known = await deducteesOf(ctx, ids);
  for (const { id, name, gstin } of sellers.filter((seller) => !known.has(seller.id))) {
    const pan = gstin?.slice(2, 12) ?? null;
    known.set(id, await saveDeductee(ctx, id, { legalName: name, pan, kind: pan === null ? 'other' : kindOfPan(pan) }));
  }
  return known;
}

/** What an order is charged by, before the tax of the deductee's year is known. */
interface Prepared {
  readonly order: OrderBrief & { readonly deliveredAt: Date };
  readonly seller: Seller;
  readonly day: string;
  readonly basisPoints: number;
  readonly sale: ReturnType<typeof saleOf>;
  readonly commission: ReturnType<typeof commissionOn>;
  readonly tcs: ReturnType<typeof tcsOn>;
}

/** Reads what the orders are charged by; supplies of one state and day have one registration. */
async function prepare(ctx: Ctx, orderIds: readonly string[]): Promise<Prepared[]> {
  const briefs = await orderBriefs(ctx, orderIds);
  const orders = orderIds.map((id) => {
    const order = briefs.get(id);
    if (order?.status !== 'delivered' || !order.deliveredAt) return refuse('precondition', 'order_not_delivered');
    return { ...order, deliveredAt: order.deliveredAt };
  });
  const sellers = await sellersByIds(ctx, [...new Set(orders.map(({ restaurantId }) => restaurantId))]);
  const terms = await termsOfMany(ctx, orders);
  const between = new Map<string, boolean>();
  const prepared: Prepared[] = [];
  for (const order of orders) {
    const { id, restaurantId, deliveredAt } = order;
    const seller = sellers.get(restaurantId);
    if (!seller) throw new Error(`Restaurant ${restaurantId} is gone`);
    const basisPoints = terms.get(id) ?? refuse('precondition', 'no_commission_terms');
    const day = localTime(deliveredAt, INDIA).date;
    const key = `${seller.stateCode} ${day}`;
    const interState = between.get(key) ?? (await supplierFor(ctx, seller.stateCode, deliveredAt)).interState;
    between.set(key, interState);
    const sale = saleOf(order.bill);
    prepared.push({ order, seller, day, basisPoints, sale, commission: commissionOn(sale.basePaise, basisPoints, interState), tcs: tcsOn(sale, day) });
  }
  return prepared;
}

/**
 * Charges delivered orders once each: commission with GST, TDS and TCS, in the books and as facts, all of them in one transaction or none. Gives how many
 * were new. Refuses `order_not_delivered`, `no_commission_terms` and `no_platform_registration` when that is so of any of them. For the system: it asks
 * for no actor.
 */
export async function chargeOrders(ctx: Ctx, orderIds: readonly string[]): Promise<number> {
  const prepared = await prepare(ctx, [...new Set(orderIds)]);
  return inSqlTransaction(ctx, async (tx) => {
    const deductees = await deducteesFor(tx, [...new Map(prepared.map(({ seller }) => [seller.id, seller])).values()]);
    const due = prepared.map((one) => {
      const deductee = deductees.get(one.seller.id);
      if (!deductee) throw new Error(`Nobody bears the tax of restaurant ${one.seller.id}`);
      return { ...one, deductee, financialYear: financialYearOf(one.day) };
    });
    const years = await lockYears(
      tx,
      due.map(({ deductee, financialYear }) => ({ deducteeId: deductee.id, financialYear })),
    );
    // Looked at under the lock: who charges the same order at once has committed by now.
    const charged = await chargedAmong(
      tx,
      due.map(({ order }) => order.id),
    );
    const charges: OrderCharge[] = [];
    const entries: EntryDraft[] = [];
    for (const { order, day, basisPoints, sale, commission, tcs, deductee, financialYear } of due.filter((one) => !charged.has(one.order.id))) {
      const key = yearKey({ deducteeId: deductee.id, financialYear });
      const before = years.get(key);
      if (!before) throw new Error('A year was not locked');
      const { tdsPaise, year } = withhold(before.year, deductee, sale.basePaise, day);
      years.set(key, { ...before, year });
      const { id: orderId, code: orderCode, restaurantId, deliveredAt } = order;
      const { commissionPaise, gst } = commission;
      const taxes = { commissionPaise, commissionGstPaise: totalOf(gst), tdsPaise, tcsPaise: totalOf(tcs) };
      const about = { orderId, orderCode, restaurantId, deducteeId: deductee.id, financialYear, deliveredAt, commissionBasisPoints: basisPoints };
      charges.push({ ...sale, ...about, ...taxes });
      const common = { orderId, restaurantId, occurredAt: deliveredAt };
      entries.push(
        journal.commissionCharged({ ...common, commissionPaise, gst }),
        journal.tdsWithheld({ ...common, tdsPaise }),
        journal.tcsCollected({ ...common, tcs }),
      );
    }
    if (charges.length === 0) return 0;
    await setYears(tx, [...years.values()]);
    await addCharges(tx, charges);
    await post(tx, entries);
    return charges.length;
  });
}

/** Charges one delivered order; gives whether it was new. Refusals as of `chargeOrders`. */
export const chargeOrder = async (ctx: Ctx, orderId: string): Promise<boolean> => (await chargeOrders(ctx, [orderId])) > 0;

/** Charges orders together; where one of them can't be, each by itself. Throws the first refusal once all others are charged. */
export async function chargeAll(ctx: Ctx, orderIds: readonly string[]): Promise<void> {
  try {
    await chargeOrders(ctx, orderIds);
  } catch (error) {
    if (!(error instanceof RejectionError) || orderIds.length === 1) throw error;
    const refused: RejectionError[] = [];
    for (const orderId of orderIds) {
      await chargeOrder(ctx, orderId).catch((thrown: unknown) => {
        if (!(thrown instanceof RejectionError)) throw thrown;
        refused.push(thrown);
      });
    }
    const [first] = refused;
    if (first) throw first;
  }
}
