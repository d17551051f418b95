import { roleProcedure, router } from '../../trpc/procedures.ts';
import { openDispute, resolveDispute } from './commands/disputes.ts';
import { recordPayoutAccount, verifyPayoutAccount } from './commands/payout-account.ts';
import { policy, savePolicy } from './commands/save-policy.ts';
import { recordDeductee, saveTerms, terms } from './commands/save-terms.ts';
import { holdStatement, payCycle, payStatement, runCycle } from './commands/staff.ts';
import * as contract from './contract.ts';
import { cycleStatements, cycles, disputesToAnswer, payees } from './queries/finance-board.ts';
import { gatewaySettlements } from './queries/gateway-settlements.ts';
import { myStatements, riderStatement } from './queries/rider-statements.ts';
import { statementFile } from './queries/statement-file.ts';
import { allStatements, balance, statements, statementWithLines } from './queries/statements.ts';
import { withholding, withholdingFile } from './queries/withholding.ts';
import * as withheld from './withholding-contract.ts';

/** As `domain/access.ts` has them; each command asks again, with the row. */
const FINANCE = ['admin', 'finance'] as const;
const MANAGERS = ['vendor_owner', 'vendor_manager'] as const;
const RIDER = ['rider'] as const;
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

  myStatements: roleProcedure(RIDER)
    .meta({ openapi: { method: 'GET', path: '/rider/statements', tags, summary: 'My weekly statements, and what I am owed now' } })
    .input(contract.myStatementsInput)
    .output(contract.myStatementsOutput)
    .query(({ ctx, input }) => myStatements(ctx, input)),
  riderStatement: roleProcedure([...RIDER, ...FINANCE])
    .meta({ openapi: { method: 'GET', path: '/rider/statements/{statementId}', tags, summary: 'A rider’s statement, line by line' } })
    .input(contract.byId)
    .output(contract.riderStatementOutput)
    .query(({ ctx, input }) => riderStatement(ctx, input)),

  cycles: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/settlement/cycles', tags, summary: 'A city’s last cycles with their totals' } })
    .input(contract.cyclesInput)
    .output(contract.cyclesOutput)
    .query(({ ctx, input }) => cycles(ctx, input)),
  cycleStatements: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/settlement/cycles/{cycleId}/statements', tags, summary: 'Statements of a cycle' } })
    .input(contract.cycleStatementsInput)
    .output(contract.cycleStatementsOutput)
    .query(({ ctx, input }) => cycleStatements(ctx, input)),
  disputes: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/disputes', tags, summary: 'Disputes to answer' } })
    .output(contract.openDisputesOutput)
    .query(({ ctx }) => disputesToAnswer(ctx)),
  gatewaySettlements: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/gateway-settlements', tags, summary: 'What the gateways paid into the bank' } })
    .output(contract.gatewaySettlementsOutput)
    .query(({ ctx }) => gatewaySettlements(ctx)),
  payees: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/payees', tags, summary: 'Who bears withheld tax, and where payees are paid' } })
    .input(contract.payeesInput)
    .output(contract.payeesOutput)
    .query(({ ctx, input }) => payees(ctx, input)),
  policy: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/settlement/policy', tags, summary: 'How a city is settled' } })
    .input(contract.policyInput)
    .output(contract.policyOutput)
    .query(({ ctx, input }) => policy(ctx, input)),
  savePolicy: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'PUT', path: '/admin/cities/{cityId}/settlement/policy', tags, summary: 'Set a city’s weeks and days of hold' } })
    .input(contract.savePolicyInput)
    .output(contract.policyOutput)
    .mutation(({ ctx, input }) => savePolicy(ctx, input)),
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
    .output(contract.done)
    .mutation(({ ctx, input }) => holdStatement(ctx, input)),
  pay: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/statements/{statementId}/payout', tags, summary: 'Ask for the payout of a statement' } })
    .input(contract.byId)
    .output(contract.payoutOutput)
    .mutation(({ ctx, input }) => payStatement(ctx, input)),
  payCycle: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/settlement/cycles/{cycleId}/payout', tags, summary: 'Ask for all payouts of a cycle' } })
    .input(contract.ofCycle)
    .output(contract.payCycleOutput)
    .mutation(({ ctx, input }) => payCycle(ctx, input)),
  recordAccount: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'PUT', path: '/admin/payees/{payeeType}/{payeeId}/account', tags, summary: 'Record where somebody is paid' } })
    .input(contract.recordAccountInput)
    .output(contract.payoutAccountView)
    .mutation(({ ctx, input }) => recordPayoutAccount(ctx, input)),
  verifyAccount: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/payees/{payeeType}/{payeeId}/account/verified', tags, summary: 'The account is the payee’s own' } })
    .input(contract.verifyAccountInput)
    .output(contract.payoutAccountView)
    .mutation(({ ctx, input }) => verifyPayoutAccount(ctx, input)),
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
    .input(withheld.withholdingInput)
    .output(withheld.withholdingOutput)
    .query(({ ctx, input }) => withholding(ctx, input)),
  withholdingFile: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/tax/withholding/{table}', tags, summary: 'A table of them as CSV' } })
    .input(withheld.withholdingFileInput)
    .output(withheld.csvOutput)
    .query(({ ctx, input }) => withholdingFile(ctx, input)),
});
