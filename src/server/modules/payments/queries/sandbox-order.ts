import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { sandboxOrderOutput } from '../contract.ts';
import { findDriver } from '../drivers/registry.ts';
import { PAYEE } from '../drivers/sandbox.ts';
import { bookedOrderByRef, bookedPayments } from '../store/sandbox-books.ts';

/** What the demo's UPI app shows of a request to pay; the reference is the secret that opens it. */
export async function sandboxOrder(ctx: Ctx, { ref }: { ref: string }): Promise<z.infer<typeof sandboxOrderOutput>> {
  if (!findDriver('sandbox')) notFound();
  const order = (await bookedOrderByRef(ctx, ref)) ?? notFound();
  const payments = await bookedPayments(ctx, order.id);
  const paid = payments.some((payment) => payment.status === 'captured');
  return { ref, payee: PAYEE.payeeName, amountPaise: order.amountPaise, status: paid ? 'paid' : payments.length > 0 ? 'failed' : 'created' };
}
