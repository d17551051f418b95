import { authedProcedure, publicProcedure, router } from '../../trpc/procedures.ts';
import { retryPayment } from './commands/retry-payment.ts';
import { sandboxPay } from './commands/sandbox-pay.ts';
import * as contract from './contract.ts';
import { myWallet } from './queries/my-wallet.ts';
import { paymentOfOrder } from './queries/payment-of-order.ts';
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
