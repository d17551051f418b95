import { type Ctx, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { type Draft, totalsOf } from '../domain/document.ts';
import { documentNumber, financialYear } from '../domain/number.ts';
import { documentIssued } from '../events.ts';
import { addDocument, documentsByKeys, nextNumber, type TaxDocument } from '../store/documents.ts';

/** Whom and what a document is about. */
export interface Subject {
  /** The same thing is documented once, however often it is asked for. */
  readonly key: string;
  readonly orderId: string | null;
  readonly customerId: string | null;
  readonly restaurantId: string | null;
  readonly originalId: string | null;
  /** Where the supplier's year turns. */
  readonly timeZone: string;
}

/** Who numbers: a GSTIN, or a restaurant that has none. */
const supplierOf = (draft: Draft, { restaurantId }: Subject): string => draft.supplier.gstin ?? `restaurant:${restaurantId}`;

/**
 * Gives a document its number and keeps it, in the caller's transaction. Series are gapless: the number is taken and the document written together or
 * not at all. A repeat gives the document that was issued.
 */
export async function issueDocument(ctx: Ctx, draft: Draft, subject: Subject): Promise<TaxDocument> {
  if (!ctx.db.inTransaction) throw new Error('A document is issued in the transaction of what it documents');
  const { timeZone, ...about } = subject;
  const issued = (await documentsByKeys(ctx, [subject.key])).get(subject.key);
  if (issued) return issued;
  const issuedAt = ctx.clock.now();
  const year = financialYear(issuedAt, timeZone);
  const series = await nextNumber(ctx, newId(ctx), supplierOf(draft, subject), draft.kind, year);
  const document: TaxDocument = {
    ...about,
    ...totalsOf(draft.taxes),
    id: newId(ctx),
    number: documentNumber(draft.kind, draft.supplier.stateCode, year, series.last),
    kind: draft.kind,
    financialYear: year,
    issuedAt,
    placeOfSupply: draft.placeOfSupply,
    content: draft,
  };
  await addDocument(ctx, { ...document, seriesId: series.id, sequence: series.last });
  await appendEvents(ctx, [documentIssued(document)]);
  return document;
}
