import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';
import type { TaxDocument } from './store/documents.ts';

export type BillingEventType = 'billing.document_issued';

export interface DocumentFact {
  readonly documentId: string;
  readonly number: string;
  readonly kind: TaxDocument['kind'];
  readonly orderId: string | null;
  readonly restaurantId: string | null;
  readonly totalPaise: number;
}

export type RecordedBillingEvent = RecordedEvent<BillingEventType, DocumentFact>;

export const documentIssued = (document: TaxDocument): DomainEvent<BillingEventType, DocumentFact> => ({
  type: 'billing.document_issued',
  version: 1,
  aggregate: 'tax_document',
  aggregateId: document.id,
  payload: {
    documentId: document.id,
    number: document.number,
    kind: document.kind,
    orderId: document.orderId,
    restaurantId: document.restaurantId,
    totalPaise: document.totalPaise,
  },
});
