import { publicProcedure, router } from '../../trpc/procedures.ts';
import { quoteCart } from './commands/quote-cart.ts';
import * as contract from './contract.ts';

export const pricingRouter = router({
  quote: publicProcedure
    .meta({ openapi: { method: 'POST', path: '/quotes', tags: ['Pricing'], summary: 'Price a cart, with every fee and tax' } })
    .input(contract.quoteInput)
    .output(contract.quoteOutput)
    .mutation(({ ctx, input }) => quoteCart(ctx, input)),
});
