import { roleProcedure, router } from '../../trpc/procedures.ts';
import { openDispute, resolveDispute } from './commands/disputes.ts';
import { recordDeductee, saveTerms, terms } from './commands/save-terms.ts';
import { holdStatement, payStatement, runCycle } from './commands/staff.ts';
import * as contract from './contract.ts';
import { statementFile } from './queries/statement-file.ts';
import { allStatements, balance, statements, statementWithLines } from './queries/statements.ts';
import { withholding, withholdingFile } from './queries/withholding.ts';

/** As `domain/access.ts` has them; each command asks again, with the row. */
const FINANCE = ['admin', 'finance'] as const;
const MANAGERS = ['vendor_owner', 'vendor_manager'] as const;
const tags = ['Settlement'];
const READERS = [...MANAGERS, ...FINANCE] as const;

export const settlementRouter = router({
  balance: roleProcedure(READERS)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/balance', tags, summary: 'What a restaurant is owed now' } })
    .input(contract.ofRestaurant)
    .output(contract.balanceOutput)
    .query(({ ctx, input }) => balance(ctx, input)),
  statements: roleProcedure(READERS)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/statements', tags, summary: 'Settlement statements of a restaurant' } })
    .input(contract.statementsInput)
    .output(contract.statementsOutput)
    .query(({ ctx, input }) => statements(ctx, input)),
  statement: roleProcedure(READERS)
    .meta({ openapi: { method: 'GET', path: '/statements/{statementId}', tags, summary: 'A settlement statement with its lines' } })
    .input(contract.byId)
    .output(contract.statementOutput)
    .query(({ ctx, input }) => statementWithLines(ctx, input)),
  file: roleProcedure(READERS)
    .meta({ openapi: { method: 'GET', path: '/statements/{statementId}/file', tags, summary: 'A settlement statement as CSV or PDF' } })
    .input(contract.fileInput)
    .output(contract.fileOutput)
    .query(({ ctx, input }) => statementFile(ctx, input)),
  openDispute: roleProcedure(MANAGERS)
    .meta({ openapi: { method: 'POST', path: '/statements/{statementId}/disputes', tags, summary: 'Question a statement' } })
    .input(contract.openDisputeInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => openDispute(ctx, input)),

  list: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/statements', tags, summary: 'Statements of all restaurants' } })
    .input(contract.listInput)
    .output(contract.statementsOutput)
    .query(({ ctx, input }) => allStatements(ctx, input)),
  runCycle: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/settlement/cycles', tags, summary: 'Close the last week of a city' } })
    .input(contract.runCycleInput)
    .output(contract.runCycleOutput)
    .mutation(({ ctx, input }) => runCycle(ctx, input)),
  hold: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/statements/{statementId}/hold', tags, summary: 'Hold a statement back, or release it' } })
    .input(contract.holdInput)
    .output(contract.statementView)
    .mutation(({ ctx, input }) => holdStatement(ctx, input)),
  pay: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/statements/{statementId}/payout', tags, summary: 'Ask for the payout of a statement' } })
    .input(contract.byId)
    .output(contract.payoutOutput)
    .mutation(({ ctx, input }) => payStatement(ctx, input)),
  resolveDispute: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/disputes/{disputeId}/resolution', tags, summary: 'Answer a dispute, with an adjustment' } })
    .input(contract.resolveInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => resolveDispute(ctx, input)),
  terms: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/commission-terms', tags, summary: 'Commission terms of a city' } })
    .input(contract.termsInput)
    .output(contract.termsOutput)
    .query(({ ctx, input }) => terms(ctx, input)),
  saveTerms: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/commission-terms', tags, summary: 'Set commission terms' } })
    .input(contract.saveTermsInput)
    .output(contract.termsOutput)
    .mutation(({ ctx, input }) => saveTerms(ctx, input)),
  recordDeductee: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'PUT', path: '/admin/restaurants/{restaurantId}/deductee', tags, summary: 'Record who bears withheld tax' } })
    .input(contract.saveDeducteeInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => recordDeductee(ctx, input)),
  withholding: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/tax/withholding', tags, summary: 'GSTR-8 and withheld income tax of a month' } })
    .input(contract.withholdingInput)
    .output(contract.withholdingOutput)
    .query(({ ctx, input }) => withholding(ctx, input)),
  withholdingFile: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/tax/withholding/{table}', tags, summary: 'A table of them as CSV' } })
    .input(contract.withholdingFileInput)
    .output(contract.csvOutput)
    .query(({ ctx, input }) => withholdingFile(ctx, input)),
});
