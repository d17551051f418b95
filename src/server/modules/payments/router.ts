import { authedProcedure, publicProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import { retryPayment } from './commands/retry-payment.ts';
import { sandboxPay } from './commands/sandbox-pay.ts';
import { CASHIER_ROLES, depositCash, recordShortage } from './commands/settle-rider-cash.ts';
import * as contract from './contract.ts';
import { myWallet } from './queries/my-wallet.ts';
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
    .input(contract.forOrder)
    .output(contract.paymentView)
    .mutation(({ ctx, input }) => retryPayment(ctx, input)),
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
    .output(contract.done)
    .mutation(({ ctx, input }) => sandboxPay(ctx, input)),
});
