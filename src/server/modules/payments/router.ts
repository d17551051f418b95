import { authedProcedure, publicProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import { forgetCard } from './commands/forget-card.ts';
import { retryPayment } from './commands/retry-payment.ts';
import { sandboxPay } from './commands/sandbox-pay.ts';
import { CASHIER_ROLES, depositCash, recordShortage } from './commands/settle-rider-cash.ts';
import { retryTopUp, topUp, topUpWallet } from './commands/top-up-wallet.ts';
import { verifyPayment } from './commands/verify-payment.ts';
import * as contract from './contract.ts';
import { myWallet } from './queries/my-wallet.ts';
import { payOptions } from './queries/pay-options.ts';
import { paymentOfOrder } from './queries/payment-of-order.ts';
import { reconciliations } from './queries/reconciliations.ts';
import { myCash, ridersCash } from './queries/rider-cash.ts';
import { sandboxOrder } from './queries/sandbox-order.ts';

export const paymentsRouter = router({
  forOrder: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders/{orderId}/payment', tags: ['Payments'], summary: 'The payment of an order of mine' } })
    .input(contract.forOrder)
    .output(contract.paymentView)
    .query(({ ctx, input }) => paymentOfOrder(ctx, input)),
  retry: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/orders/{orderId}/payment/retry', tags: ['Payments'], summary: 'Try to pay again' } })
    .input(contract.retryInput)
    .output(contract.paymentView)
    .mutation(({ ctx, input }) => retryPayment(ctx, input)),
  verify: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/payments/verification', tags: ['Payments'], summary: 'What the gateway’s checkout told the browser' } })
    .input(contract.verifyInput)
    .output(contract.verifyOutput)
    .mutation(({ ctx, input }) => verifyPayment(ctx, input)),
  options: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/payments/options', tags: ['Payments'], summary: 'What I may pay with' } })
    .output(contract.optionsOutput)
    .query(({ ctx }) => payOptions(ctx)),
  forgetCard: authedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/payments/cards/{token}', tags: ['Payments'], summary: 'Forget a saved card of mine' } })
    .input(contract.forgetCardInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => forgetCard(ctx, input)),
  topUp: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/wallet/top-ups', tags: ['Payments'], summary: 'Pay into my wallet' } })
    .input(contract.topUpInput)
    .output(contract.topUpView)
    .mutation(({ ctx, input }) => topUpWallet(ctx, input)),
  topUpStatus: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/wallet/top-ups/{topUpId}', tags: ['Payments'], summary: 'A payment into my wallet' } })
    .input(contract.topUpRef)
    .output(contract.topUpView)
    .query(({ ctx, input }) => topUp(ctx, input)),
  retryTopUp: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/wallet/top-ups/{topUpId}/retry', tags: ['Payments'], summary: 'Try again to pay into my wallet' } })
    .input(contract.topUpRetryInput)
    .output(contract.topUpView)
    .mutation(({ ctx, input }) => retryTopUp(ctx, input)),
  wallet: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/wallet', tags: ['Payments'], summary: 'My wallet: its balance and entries' } })
    .input(contract.entriesInput)
    .output(contract.walletView)
    .query(({ ctx, input }) => myWallet(ctx, input)),
  myCash: roleProcedure(['rider'])
    .meta({ openapi: { method: 'GET', path: '/rider/cash', tags: ['Payments'], summary: 'Customers’ cash that I carry' } })
    .input(contract.entriesInput)
    .output(contract.riderCashView)
    .query(({ ctx, input }) => myCash(ctx, input)),
  ridersCash: roleProcedure(CASHIER_ROLES)
    .meta({ openapi: { method: 'GET', path: '/admin/rider-cash', tags: ['Payments'], summary: 'Riders who carry cash' } })
    .input(contract.ridersCashInput)
    .output(contract.ridersCashOutput)
    .query(({ ctx, input }) => ridersCash(ctx, input)),
  depositCash: roleProcedure(CASHIER_ROLES)
    .meta({ openapi: { method: 'POST', path: '/admin/rider-cash/{riderId}/deposit', tags: ['Payments'], summary: 'A rider hands cash in' } })
    .input(contract.depositInput)
    .output(contract.cashHeld)
    .mutation(({ ctx, input }) => depositCash(ctx, input)),
  recordShortage: roleProcedure(CASHIER_ROLES)
    .meta({ openapi: { method: 'POST', path: '/admin/rider-cash/{riderId}/shortage', tags: ['Payments'], summary: 'Cash of a rider is missing' } })
    .input(contract.shortageInput)
    .output(contract.cashHeld)
    .mutation(({ ctx, input }) => recordShortage(ctx, input)),
  reconciliations: roleProcedure(CASHIER_ROLES)
    .meta({ openapi: { method: 'GET', path: '/admin/reconciliations', tags: ['Payments'], summary: 'Days compared with the gateways’ records' } })
    .input(contract.reconciliationsInput)
    .output(contract.reconciliationsOutput)
    .query(({ ctx, input }) => reconciliations(ctx, input)),
  sandboxOrder: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/sandbox/upi/{ref}', tags: ['Payments'], summary: 'A payment request in the sandbox UPI app' } })
    .input(contract.sandboxOrderInput)
    .output(contract.sandboxOrderOutput)
    .query(({ ctx, input }) => sandboxOrder(ctx, input)),
  sandboxPay: publicProcedure
    .meta({ openapi: { method: 'POST', path: '/sandbox/upi/{ref}', tags: ['Payments'], summary: 'Answer it in the sandbox UPI app' } })
    .input(contract.sandboxPayInput)
    .output(contract.sandboxPayOutput)
    .mutation(({ ctx, input }) => sandboxPay(ctx, input)),
});
