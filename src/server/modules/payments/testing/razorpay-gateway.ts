import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { badRequest, GatewayError } from '../drivers/gateway-error.ts';
import { captureAtSandbox, orderAtSandbox, refundAtSandbox, transferAtSandbox } from '../drivers/sandbox.ts';
import { SANDBOX_METHODS, sandboxCustomer } from '../drivers/sandbox-methods.ts';
import {
  bookedOrder,
  bookedOrderByReceipt,
  bookedPayments,
  bookedPaymentsBetween,
  bookedRefundsBetween,
  bookedTransfersBetween,
  lockBookedPayment,
  type SandboxOrderRow,
} from '../store/sandbox-books.ts';
import { dropToken, tokensOf } from '../store/sandbox-tokens.ts';
import { collection, methodsEntity, orderEntity, paymentEntity, refundEntity, tokenEntity, transferEntity } from './gateway-entities.ts';

export interface GatewayOptions {
  readonly ctx: () => Ctx;
  readonly keyId: string;
  readonly keySecret: string;
}
interface Call {
  readonly ctx: Ctx;
  readonly id: string;
  /** The second id of the path. */
  readonly within: string;
  readonly query: URLSearchParams;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

const newOrder = z.object({
  amount: z.int(),
  currency: z.literal('INR'),
  receipt: z.string().max(40),
  notes: z.record(z.string().max(256), z.string().max(256)).optional(),
  customer_id: z.string().optional(),
});
const capture = z.object({ amount: z.int(), currency: z.literal('INR') });
const newRefund = z.object({ amount: z.int().optional(), speed: z.enum(['normal', 'optimum']).optional(), receipt: z.string().max(40).optional() });
const newTransfer = z.object({ account: z.string(), amount: z.int(), currency: z.literal('INR'), notes: z.object({ payout: z.string() }) });
const newCustomer = z.object({
  name: z.string().optional(),
  contact: z.string().optional(),
  fail_existing: z.literal(0),
  notes: z.object({ customer: z.string() }),
});
const idempotency = z.string().regex(/^[\w-]{10,}$/);

/** A field of the wrong kind is refused in the documented shape. */
function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : badRequest(`The ${parsed.error.issues[0]?.path.join('.') || 'request'} is invalid`);
}

const NO_SUCH_ID = 'The id provided does not exist';
const orderOf = async (ctx: Ctx, row: SandboxOrderRow) => orderEntity(row, (await bookedPayments(ctx, row.id)).length);

/** A page of a list within whole seconds, both ends included, newest first: 10 items unless told, 100 at most. */
function page<Row>(query: URLSearchParams, rows: readonly Row[]): Row[] {
  const count = Math.min(100, Number(query.get('count') ?? 10));
  const skip = Number(query.get('skip') ?? 0);
  return rows.toReversed().slice(skip, skip + count);
}
const period = (query: URLSearchParams): [Date, Date] => [
  new Date(Number(query.get('from') ?? 0) * 1000),
  new Date((Number(query.get('to') ?? 4_000_000_000) + 1) * 1000),
];

const routes: readonly [method: string, path: RegExp, run: (call: Call) => Promise<object>][] = [
  [
    'POST',
    /^\/v1\/orders$/,
    async ({ ctx, body }) => {
      const { amount, receipt, customer_id } = read(newOrder, body);
      if (await bookedOrderByReceipt(ctx, receipt)) badRequest('Order receipt should be unique');
      return orderOf(ctx, await orderAtSandbox(ctx, { amountPaise: amount, receipt, gatewayCustomerId: customer_id ?? null }));
    },
  ],
  [
    'GET',
    /^\/v1\/orders$/,
    async ({ ctx, query }) => {
      const row = await bookedOrderByReceipt(ctx, query.get('receipt') ?? '');
      return collection(row ? [await orderOf(ctx, row)] : []);
    },
  ],
  ['GET', /^\/v1\/orders\/(\w+)$/, async ({ ctx, id }) => orderOf(ctx, (await bookedOrder(ctx, id)) ?? badRequest(NO_SUCH_ID))],
  [
    'GET',
    /^\/v1\/orders\/(\w+)\/payments$/,
    async ({ ctx, id }) => {
      const order = (await bookedOrder(ctx, id)) ?? badRequest(NO_SUCH_ID);
      return collection((await bookedPayments(ctx, id)).map((row) => paymentEntity({ ...row, receipt: order.receipt })));
    },
  ],
  ['GET', /^\/v1\/methods$/, async () => methodsEntity(SANDBOX_METHODS)],
  ['POST', /^\/v1\/customers$/, async ({ body }) => ({ id: sandboxCustomer(read(newCustomer, body).notes.customer), entity: 'customer' })],
  ['GET', /^\/v1\/customers\/(\w+)\/tokens$/, async ({ ctx, id }) => collection((await tokensOf(ctx, id)).map(tokenEntity))],
  [
    'DELETE',
    /^\/v1\/customers\/(\w+)\/tokens\/(\w+)$/,
    async ({ ctx, id, within }) => {
      const kept = (await tokensOf(ctx, id)).some((one) => one.token === within);
      if (!kept) badRequest(NO_SUCH_ID);
      await dropToken(ctx, id, within);
      return { deleted: true };
    },
  ],
  ['GET', /^\/v1\/payments$/, async ({ ctx, query }) => collection(page(query, await bookedPaymentsBetween(ctx, ...period(query))).map(paymentEntity))],
  ['GET', /^\/v1\/payments\/(\w+)$/, async ({ ctx, id }) => paymentEntity((await lockBookedPayment(ctx, id)) ?? badRequest(NO_SUCH_ID))],
  [
    'POST',
    /^\/v1\/payments\/(\w+)\/capture$/,
    async ({ ctx, id, body }) => {
      const { payment, again } = await captureAtSandbox(ctx, { paymentId: id, amountPaise: read(capture, body).amount });
      return again ? badRequest('This payment has already been captured') : paymentEntity(payment);
    },
  ],
  [
    'POST',
    /^\/v1\/payments\/(\w+)\/refund$/,
    async ({ ctx, id, body, headers }) => {
      const { amount, receipt = null } = read(newRefund, body);
      const given = headers['x-refund-idempotency'];
      return inSqlTransaction(ctx, async (tx) => {
        const payment = (await lockBookedPayment(tx, id)) ?? badRequest(NO_SUCH_ID);
        const amountPaise = amount ?? payment.amountPaise - payment.refundedPaise;
        const key = given === undefined ? `once-${Buffer.from(tx.random(8)).toString('hex')}` : read(idempotency, given);
        return refundEntity((await refundAtSandbox(tx, { paymentId: id, amountPaise, key, receipt })).refund, 'pending');
      });
    },
  ],
  [
    'GET',
    /^\/v1\/refunds$/,
    async ({ ctx, query }) => collection(page(query, await bookedRefundsBetween(ctx, ...period(query))).map((row) => refundEntity(row, 'processed'))),
  ],
  [
    'POST',
    /^\/v1\/transfers$/,
    async ({ ctx, body }) => {
      const { account, amount, notes } = read(newTransfer, body);
      return transferEntity(await transferAtSandbox(ctx, { account, amountPaise: amount, payoutId: notes.payout }));
    },
  ],
  ['GET', /^\/v1\/transfers$/, async ({ ctx, query }) => collection(page(query, await bookedTransfersBetween(ctx, ...period(query))).map(transferEntity))],
];

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
const failure = (code: string, description: string) => ({
  error: { code, description, source: 'business', step: 'payment_initiation', reason: 'input_validation_failed', metadata: {} },
});

/**
 * The sandbox behind Razorpay's REST contract as documented in April 2026: Basic auth, `/v1/orders`, payments, capture, refunds with
 * `X-Refund-Idempotency`, lists, errors in its shape. Listens on a port of its own. `outage` makes it answer 500 (`down`) or cut connections (`cut`).
 */
export async function razorpayGateway({ ctx, keyId, keySecret }: GatewayOptions) {
  const authorization = `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`;
  const state: { outage: 'none' | 'down' | 'cut'; calls: string[] } = { outage: 'none', calls: [] };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://gateway');
    const body = await text(request);
    state.calls.push(`${request.method} ${url.pathname}`);
    if (state.outage === 'cut') return void request.socket.destroy();
    if (state.outage === 'down') return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Oops</h1>');
    if (request.headers.authorization !== authorization) return send(response, 401, failure('BAD_REQUEST_ERROR', 'Authentication failed'));
    for (const [method, path, run] of routes) {
      const match = path.exec(url.pathname);
      if (!match || method !== request.method) continue;
      const call: Call = {
        ctx: ctx(),
        id: match[1] ?? '',
        within: match[2] ?? '',
        query: url.searchParams,
        headers: request.headers,
        body: body === '' ? null : JSON.parse(body),
      };
      return send(response, 200, await run(call));
    }
    send(response, 404, failure('BAD_REQUEST_ERROR', 'The requested URL was not found on the server'));
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (error instanceof GatewayError) send(response, error.status, failure(error.code, error.message));
      else send(response, 500, failure('SERVER_ERROR', String(error)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { state, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
