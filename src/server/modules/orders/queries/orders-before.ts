import type { Ctx } from '../../../platform/context.ts';
import { countOfCustomer } from '../store/lists.ts';

/** How many orders a customer has placed until now, cancelled ones apart. A count, for offers: no one's rows. */
export const ordersBefore = (ctx: Ctx, customerId: string): Promise<number> => countOfCustomer(ctx, customerId);
