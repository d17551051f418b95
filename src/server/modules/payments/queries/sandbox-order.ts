import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { sandboxOrderInput, sandboxOrderOutput } from '../contract.ts';
import { findDriver } from '../drivers/registry.ts';
import { PAYEE } from '../drivers/sandbox.ts';
import { SANDBOX_CARDS, SANDBOX_METHODS } from '../drivers/sandbox-methods.ts';
import { bookedOrderByRef, bookedPayments, type SandboxOrderRow } from '../store/sandbox-books.ts';
import { tokensOf } from '../store/sandbox-tokens.ts';

type Input = z.output<typeof sandboxOrderInput>;

/** The bank, the wallet or the saved card that a page plays; null where none was chosen, or none of that name is known. */
async function played(ctx: Ctx, order: SandboxOrderRow, { method, instrument }: Input): Promise<string | null> {
  const { banks, wallets } = SANDBOX_METHODS;
  if (method === 'netbanking' || method === 'other_wallet')
    return (method === 'netbanking' ? banks : wallets).find((one) => one.code === instrument)?.name ?? null;
  if (method !== 'card' || order.customerId === null) return null;
  const card = (await tokensOf(ctx, order.customerId)).find((one) => one.token === instrument);
  return card ? `${card.network} •••• ${card.last4}` : null;
}

/** What the demo's UPI app or bank page shows of a request to pay; the reference is the secret that opens it. */
export async function sandboxOrder(ctx: Ctx, input: Input): Promise<z.infer<typeof sandboxOrderOutput>> {
  const { ref, method } = input;
  if (!findDriver('sandbox')) notFound();
  const order = (await bookedOrderByRef(ctx, ref)) ?? notFound();
  const payments = await bookedPayments(ctx, order.id);
  const paid = payments.some((payment) => payment.status === 'captured');
  const plays = await played(ctx, order, input);
  return {
    ref,
    payee: PAYEE.payeeName,
    amountPaise: order.amountPaise,
    status: paid ? 'paid' : payments.length > 0 ? 'failed' : 'created',
    plays,
    cards: method === 'card' && plays === null ? [...SANDBOX_CARDS] : [],
  };
}
