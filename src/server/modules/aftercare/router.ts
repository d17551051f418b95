import { VENDOR_ROLES } from '../../kernel/actor.ts';
import { authedProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import { declineIssue } from './commands/decline-issue.ts';
import { refundPortions } from './commands/refund-portions.ts';
import { reportProblem } from './commands/report-problem.ts';
import * as contract from './contract.ts';
import { issues, restaurantIssues } from './queries/issues.ts';
import { aftercareOf } from './queries/of-order.ts';
import { refundPreview } from './queries/refund-preview.ts';

const CARE = ['admin', 'support'] as const;

export const aftercareRouter = router({
  ofOrder: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders/{orderId}/aftercare', tags: ['Aftercare'], summary: 'Reports about an order and its refunds' } })
    .input(contract.ofOrderInput)
    .output(contract.ofOrderOutput)
    .query(({ ctx, input }) => aftercareOf(ctx, input)),
  report: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/orders/{orderId}/report', tags: ['Aftercare'], summary: 'Report what was wrong with a delivered order' } })
    .input(contract.reportInput)
    .output(contract.ofOrderOutput)
    .mutation(({ ctx, input }) => reportProblem(ctx, input)),
  restaurantIssues: roleProcedure(VENDOR_ROLES)
    .meta({
      openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/issues', tags: ['Aftercare'], summary: 'Reports about my restaurant’s orders' },
    })
    .input(contract.restaurantIssuesInput)
    .output(contract.restaurantIssuesOutput)
    .query(({ ctx, input }) => restaurantIssues(ctx, input)),
  issues: roleProcedure(CARE)
    .meta({ openapi: { method: 'GET', path: '/admin/issues', tags: ['Aftercare'], summary: 'Reports of customers' } })
    .input(contract.issuesInput)
    .output(contract.issuesOutput)
    .query(({ ctx, input }) => issues(ctx, input)),
  decline: roleProcedure(CARE)
    .meta({ openapi: { method: 'POST', path: '/admin/issues/{issueId}/decline', tags: ['Aftercare'], summary: 'Decline a report' } })
    .input(contract.declineInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => declineIssue(ctx, input)),
  preview: roleProcedure(CARE)
    .meta({ openapi: { method: 'POST', path: '/admin/orders/{orderId}/refund/preview', tags: ['Aftercare'], summary: 'What a refund would come to' } })
    .input(contract.previewInput)
    .output(contract.previewOutput)
    .query(({ ctx, input }) => refundPreview(ctx, input)),
  refund: roleProcedure(CARE)
    .meta({ openapi: { method: 'POST', path: '/admin/orders/{orderId}/refund', tags: ['Aftercare'], summary: 'Give back part of a delivered order' } })
    .input(contract.refundInput)
    .output(contract.refundedOutput)
    .mutation(({ ctx, input }) => refundPortions(ctx, input)),
});
