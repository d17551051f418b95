import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { type Draft, issueDocument, SAC } from '../../billing/index.ts';
import { type Seller, sellersByIds } from '../../catalog/index.ts';
import { commissionSum } from '../domain/commission-invoice.ts';
import { settlementEvent } from '../events.ts';
import { supplierFor } from '../queries/supplier-of.ts';
import { linesOf } from '../store/journal-lines.ts';
import { issueStatement as issue, lockStatement, type SettlementStatement } from '../store/statements.ts';

const COMMISSION_RATE = 1_800;

/** The invoice for the commission of a statement; null when there was none. The supply is the cycle's: the registration is that at its end. */
async function commissionInvoice(ctx: Ctx, statement: SettlementStatement, seller: Seller): Promise<Draft | null> {
  const { supplier, interState } = await supplierFor(ctx, seller.stateCode, statement.toAt);
  const { commissionPaise, ...heads } = commissionSum(await linesOf(ctx, statement.id), interState);
  if (commissionPaise <= 0) return null;
  const { name, addressLine, cityName, stateCode, gstin } = seller;
  return {
    kind: 'commission_invoice',
    supplier,
    recipient: { name, addressLine: `${addressLine}, ${cityName}`, pin: null, stateCode, gstin },
    placeOfSupply: stateCode,
    under95: false,
    cook: null,
    orderCode: null,
    particulars: [{ key: 'commission', paise: commissionPaise }],
    taxes: [{ supply: 'commission', sac: SAC.commission, taxablePaise: commissionPaise, rateBasisPoints: COMMISSION_RATE, ...heads }],
    original: null,
  };
}

/** Issues a draft with the invoice of its commission, once; gives whether it was a draft. Refuses `no_platform_registration`. For the system. */
export async function issueStatement(ctx: Ctx, statementId: string): Promise<boolean> {
  return inSqlTransaction(ctx, async (tx) => {
    const statement = await lockStatement(tx, statementId);
    if (statement?.status !== 'draft') return false;
    const { restaurantId } = statement;
    const seller = (await sellersByIds(tx, [restaurantId])).get(restaurantId);
    if (!seller) throw new Error(`Restaurant ${restaurantId} is gone`);
    const draft = await commissionInvoice(tx, statement, seller);
    const about = { key: `statement:${statementId}`, orderId: null, customerId: null, restaurantId, originalId: null, timeZone: seller.timeZone };
    const invoice = draft && (await issueDocument(tx, draft, about));
    await issue(tx, statementId, tx.clock.now(), invoice?.id ?? null);
    await appendEvents(tx, [
      settlementEvent('settlement.statement_issued', {
        statementId,
        payeeType: 'restaurant',
        payeeId: restaurantId,
        payoutId: null,
        amountPaise: statement.payablePaise,
      }),
    ]);
    return true;
  });
}
