import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { sendJob } from '../../../platform/jobs/send.ts';
import type { sandboxPayInput } from '../contract.ts';
import { findDriver } from '../drivers/registry.ts';
import { orderPaidEvent, paymentEvent, type SandboxWebhook } from '../drivers/sandbox-events.ts';
import { deliverWebhook } from '../drivers/sandbox-webhooks.ts';
import { bookedPayments, bookPayment, lockBookedOrder, type SandboxOrderRow, setBookedStatus } from '../store/sandbox-books.ts';

/** How long a `late` success takes after its failure was told. */
const LATE_MS = 20_000;

type Outcome = z.output<typeof sandboxPayInput>['outcome'];
type Post = SandboxWebhook & { readonly after?: number };

const newPaymentId = (ctx: Ctx) => `pay_${Buffer.from(ctx.random(9)).toString('hex')}`;

/** Books one payment and gives the webhooks that tell of it, in no good order, as gateways do. */
async function pay(ctx: Ctx, order: SandboxOrderRow): Promise<Post[]> {
  const id = newPaymentId(ctx);
  await bookPayment(ctx, { id, orderId: order.id, amountPaise: order.amountPaise, status: 'captured' });
  return [orderPaidEvent(ctx, order), paymentEvent(ctx, order, id, 'captured')];
}

const play: Record<Outcome, (ctx: Ctx, order: SandboxOrderRow) => Promise<Post[]>> = {
  success: pay,
  async twice(ctx, order) {
    const once = await pay(ctx, order);
    return [...once, ...once, ...(await pay(ctx, order))];
  },
  async failure(ctx, order) {
    const id = newPaymentId(ctx);
    await bookPayment(ctx, { id, orderId: order.id, amountPaise: order.amountPaise, status: 'failed' });
    return [paymentEvent(ctx, order, id, 'failed')];
  },
  // The customer is told no, and the money is taken all the same.
  async late(ctx, order) {
    const id = newPaymentId(ctx);
    await bookPayment(ctx, { id, orderId: order.id, amountPaise: order.amountPaise, status: 'captured' });
    return [paymentEvent(ctx, order, id, 'failed'), { ...paymentEvent(ctx, order, id, 'captured'), after: LATE_MS }];
  },
};

/** Plays the customer's UPI app in the demo: books the payment at the sandbox and posts its signed webhooks. A request that is paid stays so. */
export async function sandboxPay(ctx: Ctx, { ref, outcome }: z.output<typeof sandboxPayInput>): Promise<{ ok: true }> {
  if (!findDriver('sandbox')) notFound();
  await inSqlTransaction(ctx, async (tx) => {
    const order = (await lockBookedOrder(tx, ref)) ?? notFound();
    const paid = (await bookedPayments(tx, order.id)).some((payment) => payment.status === 'captured');
    if (paid) refuse('conflict', 'sandbox_paid_already');
    const posts = await play[outcome](tx, order);
    await setBookedStatus(tx, order.id, outcome === 'success' || outcome === 'twice' ? 'paid' : 'attempted');
    for (const { after, ...webhook } of posts) {
      await sendJob(tx, deliverWebhook, webhook, after === undefined ? {} : { runAt: new Date(tx.clock.now().getTime() + after) });
    }
  });
  return { ok: true };
}
