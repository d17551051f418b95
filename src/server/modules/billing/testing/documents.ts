import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { issueDocument, type Subject } from '../commands/issue.ts';
import type { Draft } from '../domain/document.ts';
import type { TaxDocument } from '../store/documents.ts';

/** The platform's registration in Karnataka, long in force. */
export const aRegistration = (ctx: Ctx, over: { stateCode?: string; gstin?: string } = {}) =>
  ctx.db.prisma.platformRegistration.create({
    data: {
      id: newId(ctx),
      stateCode: '29',
      effectiveFrom: new Date('2025-04-01T00:00:00+05:30'),
      legalName: 'Thali Karnataka Co-operative',
      addressLine: '1, MG Road, Bengaluru',
      pin: '560001',
      gstin: '29AAGCB7383J1Z4',
      ...over,
    },
  });

/** A document about nothing in particular. */
export const aDraft = (): Draft => ({
  kind: 'fee_invoice',
  supplier: { name: 'Thali', addressLine: 'MG Road', pin: '560001', stateCode: '29', gstin: '29AAGCB7383J1Z4' },
  recipient: { name: 'Asha', addressLine: 'Indiranagar', pin: '560038', stateCode: '29', gstin: null },
  placeOfSupply: '29',
  under95: false,
  cook: null,
  orderCode: null,
  particulars: [],
  taxes: [],
  original: null,
});

/** What a document is about: nobody and nothing unless told. */
export const aSubject = (key: string, over: Partial<Subject> = {}): Subject => ({
  key,
  orderId: null,
  customerId: null,
  restaurantId: null,
  originalId: null,
  timeZone: 'Asia/Kolkata',
  ...over,
});

/** An issued document. */
export const aDocument = (ctx: Ctx, subject: Subject): Promise<TaxDocument> => inSqlTransaction(ctx, (tx) => issueDocument(tx, aDraft(), subject));
