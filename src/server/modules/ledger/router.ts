import { roleProcedure, router } from '../../trpc/procedures.ts';
import * as contract from './contract.ts';
import { BOOK_READERS, staffOrderEntries, staffStatement, staffTrialBalance } from './queries/staff-books.ts';

export const ledgerRouter = router({
  trialBalance: roleProcedure(BOOK_READERS)
    .meta({ openapi: { method: 'GET', path: '/admin/ledger/trial-balance', tags: ['Ledger'], summary: 'What every account stands at' } })
    .output(contract.trialBalanceOutput)
    .query(({ ctx }) => staffTrialBalance(ctx)),
  statement: roleProcedure(BOOK_READERS)
    .meta({ openapi: { method: 'GET', path: '/admin/ledger/statements', tags: ['Ledger'], summary: 'An account line by line' } })
    .input(contract.statementInput)
    .output(contract.statementOutput)
    .query(({ ctx, input }) => staffStatement(ctx, input)),
  orderEntries: roleProcedure(BOOK_READERS)
    .meta({ openapi: { method: 'GET', path: '/admin/orders/{orderId}/entries', tags: ['Ledger'], summary: 'What the books say of an order' } })
    .input(contract.orderEntriesInput)
    .output(contract.orderEntriesOutput)
    .query(({ ctx, input }) => staffOrderEntries(ctx, input)),
});
