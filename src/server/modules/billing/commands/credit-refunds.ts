import type { Ctx } from '../../../platform/context.ts';
import { creditsOfOrder } from '../../aftercare/index.ts';
import { sellersByIds } from '../../catalog/index.ts';
import type { TaxDocument } from '../store/documents.ts';
import { issueCreditNote } from './issue-credit-note.ts';
import { issueInvoices } from './issue-invoices.ts';

/**
 * The credit notes of an order's refunds, issued once each and in the order in which the refunds were reckoned: the last of a line takes the tax that is
 * left, as in the books. The invoices come first, should they not be there yet. Refuses what `issueInvoices` refuses; the job that asks tries again.
 */
export async function creditRefunds(ctx: Ctx, orderId: string): Promise<TaxDocument[]> {
  const refunds = await creditsOfOrder(ctx, orderId);
  if (refunds.length === 0) return [];
  const invoices = await issueInvoices(ctx, orderId);
  const restaurantId = invoices[0]?.restaurantId ?? '';
  const seller = (await sellersByIds(ctx, [restaurantId])).get(restaurantId);
  if (!seller) throw new Error(`Order ${orderId} has no invoice that could be credited`);
  const notes: TaxDocument[] = [];
  for (const { refundId, credits } of refunds) {
    for (const invoice of invoices) {
      const own = credits.filter((credit) => invoice.content.taxes.some((line) => line.supply === credit.supply));
      if (own.length > 0) notes.push(await issueCreditNote(ctx, invoice.id, `refund:${refundId}:${invoice.kind}`, own, seller.timeZone));
    }
  }
  return notes;
}
