import { authedProcedure, router } from '../../trpc/procedures.ts';
import * as contract from './contract.ts';
import { documentFile } from './queries/document-file.ts';
import { documentsOf } from './queries/documents-of-order.ts';

export const billingRouter = router({
  ofOrder: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders/{orderId}/documents', tags: ['Billing'], summary: 'Tax invoices and credit notes of an order' } })
    .input(contract.ofOrder)
    .output(contract.documentsOutput)
    .query(({ ctx, input }) => documentsOf(ctx, input)),
  file: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/documents/{documentId}/file', tags: ['Billing'], summary: 'A tax document as a PDF' } })
    .input(contract.byId)
    .output(contract.fileOutput)
    .query(({ ctx, input }) => documentFile(ctx, input)),
});
