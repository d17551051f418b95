import { notFound, refuse } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { creditNote } from '../../pricing/index.ts';
import { type Credit, linesLeft } from '../domain/credit.ts';
import type { Draft, TaxLine } from '../domain/document.ts';
import { lockOriginal, notesOn, type TaxDocument } from '../store/documents.ts';
import { issueDocument } from './issue.ts';

/**
 * A credit note (section 34) over part of an invoice, in a series of its own. `key` names what it is for: the same thing is credited once. The note that
 * takes the last of a line takes the tax that is left. Refuses `nothing_to_credit`, `more_than_invoiced`, and `not_found` for what is no invoice.
 */
export const issueCreditNote = (ctx: Ctx, invoiceId: string, key: string, credits: readonly Credit[], timeZone: string): Promise<TaxDocument> =>
  inSqlTransaction(ctx, async (tx) => {
    const invoice = (await lockOriginal(tx, invoiceId)) ?? notFound();
    if (invoice.originalId) notFound();
    const earlier = await notesOn(tx, invoiceId);
    const same = earlier.find((note) => note.key === key);
    if (same) return same;
    const left = linesLeft(
      invoice.content,
      earlier.map((note) => note.content),
    );
    const taxes = credits.map((credit): TaxLine => {
      const line = left.find((one) => one.supply === credit.supply) ?? refuse('invalid', 'more_than_invoiced');
      const rule = { basisPoints: line.rateBasisPoints, interState: line.igstPaise > 0 };
      const noted = creditNote(line, paise(credit.taxablePaise), rule);
      if (!noted.ok) return refuse('invalid', noted.error === 'nothing_to_credit' ? 'nothing_to_credit' : 'more_than_invoiced');
      const { taxablePaise, cgstPaise, sgstPaise, igstPaise } = noted.value;
      return { ...line, taxablePaise, cgstPaise, sgstPaise, igstPaise };
    });
    if (taxes.length === 0) refuse('invalid', 'nothing_to_credit');
    const draft: Draft = {
      ...invoice.content,
      kind: 'credit_note',
      particulars: [],
      taxes,
      original: { number: invoice.number, issuedAt: invoice.issuedAt.toISOString() },
    };
    const { orderId, customerId, restaurantId } = invoice;
    return issueDocument(tx, draft, { key, orderId, customerId, restaurantId, originalId: invoiceId, timeZone });
  });
