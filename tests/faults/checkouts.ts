import { z } from 'zod';

/** A customer's wish to order: the same key and body however often it is sent. */
export interface Checkout {
  readonly token: string;
  readonly body: { readonly idempotencyKey: string; readonly tender: 'cod' | 'upi'; readonly lines: readonly object[]; readonly address: object };
  quoteToken: string | null;
}

/** What a customer knows: the order that was acknowledged, a refusal with its code, or nothing (the connection broke). */
export type Answer =
  | { readonly kind: 'placed'; readonly orderId: string; readonly ref: string | null }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'lost' };

const placed = z.object({ order: z.object({ id: z.uuid() }), payment: z.object({ sandboxUrl: z.string().nullable() }).nullable() });
const quoted = z.object({ token: z.string().nullable(), problems: z.array(z.object({ code: z.string() })) });
const refusal = z.object({ code: z.string() });

const BUSY = 503;
const TRIES = 60;
const BACK_OFF_MS = 250;

/** Null when the connection broke. A server that is too busy is asked again, as clients do: the machine may have other work. */
async function post(base: string, path: string, token: string, body: object): Promise<{ status: number; json: unknown } | null> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const answer = { status: response.status, json: await response.json() };
      if (answer.status !== BUSY || tries === TRIES) return answer;
    } catch {
      return null;
    }
    await new Promise((resolve) => setTimeout(resolve, BACK_OFF_MS));
  }
}

function refused(answer: { status: number; json: unknown }): Answer {
  if (answer.status >= 500) throw new Error(`A server fault: ${answer.status} ${JSON.stringify(answer.json)}`);
  return { kind: 'refused', code: refusal.parse(answer.json).code };
}

/** Quotes (once) and places, as the browser does; a broken connection is an answer, a server fault is an error. */
export async function checkOut(base: string, restaurantId: string, to: object, checkout: Checkout): Promise<Answer> {
  const { token, body } = checkout;
  if (!checkout.quoteToken) {
    const quote = await post(base, '/quotes', token, { restaurantId, lines: body.lines, to });
    if (!quote) return { kind: 'lost' };
    if (quote.status !== 200) return refused(quote);
    const { token: signed, problems } = quoted.parse(quote.json);
    if (!signed) return { kind: 'refused', code: problems[0]?.code ?? 'no_token' };
    checkout.quoteToken = signed;
  }
  const answer = await post(base, '/orders', token, { ...body, restaurantId, quoteToken: checkout.quoteToken });
  if (!answer) return { kind: 'lost' };
  if (answer.status !== 200) return refused(answer);
  const { order, payment } = placed.parse(answer.json);
  return { kind: 'placed', orderId: order.id, ref: payment?.sandboxUrl?.split('/').at(-1) ?? null };
}

/** Pays in the sandbox's UPI app; a request that is paid already is as good. */
export async function payInSandbox(base: string, token: string, ref: string): Promise<'paid' | 'lost'> {
  const answer = await post(base, `/sandbox/upi/${ref}`, token, { outcome: 'success' });
  if (!answer) return 'lost';
  if (answer.status === 200) return 'paid';
  const outcome = refused(answer);
  if (outcome.kind === 'refused' && outcome.code === 'sandbox_paid_already') return 'paid';
  throw new Error(`Not paid: ${JSON.stringify(answer.json)}`);
}
