import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { sendJob } from '../../../platform/jobs/send.ts';
import type { GatewayTender, sandboxPayInput, sandboxPayOutput } from '../contract.ts';
import { checkoutSignature } from '../drivers/razorpay-shape.ts';
import { findDriver } from '../drivers/registry.ts';
import { orderPaidEvent, paymentEvent, type SandboxWebhook } from '../drivers/sandbox-events.ts';
import { SANDBOX_CARDS, SANDBOX_EXPIRY } from '../drivers/sandbox-methods.ts';
import { deliverWebhook, sandboxKeySecret } from '../drivers/sandbox-webhooks.ts';
import { bookedPayments, bookPayment, lockBookedOrder, type SandboxOrderRow, type SandboxPaymentRow, setBookedStatus } from '../store/sandbox-books.ts';
import { keepToken } from '../store/sandbox-tokens.ts';

/** How long a `late` success takes after its failure was told. */
const LATE_MS = 20_000;

type Input = z.output<typeof sandboxPayInput>;
type Outcome = Input['outcome'];
type Post = SandboxWebhook & { readonly after?: number };
/** What a way to pay is called at Razorpay. */
const METHODS: Record<GatewayTender, SandboxPaymentRow['method']> = { upi: 'upi', card: 'card', netbanking: 'netbanking', other_wallet: 'wallet' };

const newPaymentId = (ctx: Ctx) => `pay_${Buffer.from(ctx.random(9)).toString('hex')}`;

/** The webhooks of an outcome, in no good order, as gateways send them, and the payment that the checkout tells the browser of. */
interface Played {
  readonly posts: readonly Post[];
  readonly paymentId: string | null;
}

async function book(ctx: Ctx, order: SandboxOrderRow, status: 'captured' | 'failed', method: SandboxPaymentRow['method']): Promise<string> {
  const id = newPaymentId(ctx);
  await bookPayment(ctx, { id, orderId: order.id, amountPaise: order.amountPaise, status, method });
  return id;
}

async function pay(ctx: Ctx, order: SandboxOrderRow, method: SandboxPaymentRow['method']): Promise<Played> {
  const id = await book(ctx, order, 'captured', method);
  return { posts: [orderPaidEvent(ctx, order), paymentEvent(ctx, order, id, 'captured', method)], paymentId: id };
}

const play: Record<Outcome, (ctx: Ctx, order: SandboxOrderRow, method: SandboxPaymentRow['method']) => Promise<Played>> = {
  success: pay,
  async twice(ctx, order, method) {
    const { posts, paymentId } = await pay(ctx, order, method);
    return { posts: [...posts, ...posts, ...(await pay(ctx, order, method)).posts], paymentId };
  },
  async failure(ctx, order, method) {
    const id = await book(ctx, order, 'failed', method);
    return { posts: [paymentEvent(ctx, order, id, 'failed', method)], paymentId: null };
  },
  // The customer is told no, and the money is taken all the same.
  async late(ctx, order, method) {
    const id = await book(ctx, order, 'captured', method);
    const posts = [paymentEvent(ctx, order, id, 'failed', method), { ...paymentEvent(ctx, order, id, 'captured', method), after: LATE_MS }];
    return { posts, paymentId: null };
  },
};

/** Keeps the card that was used, with the customer's consent: a token of it, for there is no number. */
async function keepCard(ctx: Ctx, order: SandboxOrderRow, { keepCard: consents, card: last4, method }: Input): Promise<void> {
  const card = SANDBOX_CARDS.find((one) => one.last4 === last4);
  if (!consents || method !== 'card' || !card || order.customerId === null) return;
  await keepToken(ctx, order.customerId, { ...card, ...SANDBOX_EXPIRY, token: `token_${Buffer.from(ctx.random(9)).toString('hex')}` });
}

/**
 * Plays the customer's UPI app, bank or wallet in the demo: books the payment at the sandbox and posts its signed webhooks. A request that is paid stays so.
 * The proof is what Razorpay's checkout would hand to the browser; null where it would not.
 */
export async function sandboxPay(ctx: Ctx, input: Input): Promise<z.infer<typeof sandboxPayOutput>> {
  if (!findDriver('sandbox')) notFound();
  const method = METHODS[input.method ?? 'upi'];
  const proof = await inSqlTransaction(ctx, async (tx) => {
    const order = (await lockBookedOrder(tx, input.ref)) ?? notFound();
    const paid = (await bookedPayments(tx, order.id)).some((payment) => payment.status === 'captured');
    if (paid) refuse('conflict', 'sandbox_paid_already');
    const { posts, paymentId } = await play[input.outcome](tx, order, method);
    await setBookedStatus(tx, order.id, paymentId ? 'paid' : 'attempted');
    if (paymentId) await keepCard(tx, order, input);
    for (const { after, ...webhook } of posts) {
      await sendJob(tx, deliverWebhook, webhook, after === undefined ? {} : { runAt: new Date(tx.clock.now().getTime() + after) });
    }
    return paymentId && { orderId: order.id, paymentId };
  });
  if (!proof) return { ok: true, proof: null };
  const { orderId, paymentId } = proof;
  const signature = checkoutSignature(proof, sandboxKeySecret());
  return { ok: true, proof: { razorpay_order_id: orderId, razorpay_payment_id: paymentId, razorpay_signature: signature } };
}
