import { authedProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import * as contract from './contract.ts';
import { documentFile } from './queries/document-file.ts';
import { documentsOf } from './queries/documents-of-order.ts';
import { platformRegistrations } from './queries/registrations.ts';
import { returnsFile } from './queries/returns-file.ts';
import { taxReturns } from './queries/tax-returns.ts';

const BOOKKEEPERS = ['admin', 'finance'] as const;

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
  registrations: roleProcedure(BOOKKEEPERS)
    .meta({ openapi: { method: 'GET', path: '/admin/tax/registrations', tags: ['Billing'], summary: 'GST registrations of the platform' } })
    .output(contract.registrationsOutput)
    .query(({ ctx }) => platformRegistrations(ctx)),
  returns: roleProcedure(BOOKKEEPERS)
    .meta({ openapi: { method: 'GET', path: '/admin/tax/returns', tags: ['Billing'], summary: 'GSTR-1 and GSTR-3B of a month' } })
    .input(contract.returnsInput)
    .output(contract.returnsOutput)
    .query(({ ctx, input }) => taxReturns(ctx, input)),
  returnsFile: roleProcedure(BOOKKEEPERS)
    .meta({ openapi: { method: 'GET', path: '/admin/tax/returns/{table}', tags: ['Billing'], summary: 'A table of the returns as CSV' } })
    .input(contract.returnsFileInput)
    .output(contract.csvOutput)
    .query(({ ctx, input }) => returnsFile(ctx, input)),
});
