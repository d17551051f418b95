import Razorpay from 'razorpay';
import { z } from 'zod';
import { GatewayError } from './gateway-error.ts';

export interface RazorpaySettings {
  readonly keyId: string;
  readonly keySecret: string;
  /** The secret that webhooks are signed with; behind it the one of before a change. */
  readonly webhookSecrets: readonly string[];
  /** Another address than Razorpay's own: for tests. */
  readonly url?: string;
}

const TIMEOUT_MS = 5_000;
const UNREACHABLE = 503;

/** The SDK's HTTP client, an axios instance that its types leave out. */
interface HttpClient {
  readonly defaults: { baseURL?: string; timeout?: number };
  readonly interceptors: { readonly response: { use(fulfilled: undefined, rejected: (error: unknown) => never): void } };
  post(path: string, body: object, options: { readonly headers: Record<string, string> }): Promise<{ data: unknown }>;
}
const hasClient = (api: object): api is { readonly rq: HttpClient } => 'rq' in api && typeof api.rq === 'function';

const failure = z.object({ error: z.object({ code: z.string(), description: z.string() }) });
// From the SDK as `{ statusCode, error }`, from its HTTP client as `{ response: { status, data } }`.
const refusal = z.union([
  z.object({ statusCode: z.number(), error: failure.shape.error }),
  z
    .object({ response: z.object({ status: z.number(), data: failure }) })
    .transform(({ response }) => ({ statusCode: response.status, error: response.data.error })),
]);
const answered = z.union([z.object({ statusCode: z.number() }), z.object({ response: z.object({ status: z.number() }) })]);

/** The refusal in what was thrown, without the request and its keys. */
function gatewayError(thrown: unknown): GatewayError {
  const refused = refusal.safeParse(thrown);
  if (refused.success) return new GatewayError(refused.data.statusCode, refused.data.error.code, refused.data.error.description);
  const status = answered.safeParse(thrown);
  if (!status.success) return new GatewayError(UNREACHABLE, 'UNREACHABLE', 'The gateway could not be reached');
  return new GatewayError(
    'statusCode' in status.data ? status.data.statusCode : status.data.response.status,
    'UNREADABLE',
    'The gateway’s answer has another shape',
  );
}

/** Runs a call and reads its answer; throws `GatewayError` when the gateway refuses, is away, or answers in another shape. */
export async function ask<T>(schema: z.ZodType<T>, call: () => Promise<unknown>): Promise<T> {
  let answer: unknown;
  try {
    answer = await call();
  } catch (thrown) {
    throw gatewayError(thrown);
  }
  const read = schema.safeParse(answer);
  if (!read.success) throw new GatewayError(502, 'UNREADABLE', `The gateway’s answer has another shape: ${read.error.issues[0]?.path.join('.')}`);
  return read.data;
}

/** The official SDK with a time limit, and with what version 2.9.8 lacks: an error for a lost connection, and the header that keeps refunds single. */
export function razorpayClient({ keyId, keySecret, url }: RazorpaySettings) {
  const sdk = new Razorpay({ key_id: keyId, key_secret: keySecret });
  const { api } = sdk;
  if (!hasClient(api)) throw new Error('The razorpay SDK has changed: it shows its HTTP client no more');
  const { rq } = api;
  rq.defaults.timeout = TIMEOUT_MS;
  if (url) rq.defaults.baseURL = url;
  // Without an answer the SDK itself would break on reading one.
  rq.interceptors.response.use(undefined, (error) => {
    if (typeof error === 'object' && error !== null && 'response' in error && error.response) throw error;
    const response = { status: UNREACHABLE, data: { error: { code: 'UNREACHABLE', description: 'The gateway could not be reached' } } };
    throw Object.assign(new Error('The gateway could not be reached'), { response });
  });
  return {
    sdk,
    /** `POST /v1/payments/:id/refund` with `X-Refund-Idempotency`, which the SDK's own call has no place for. */
    refund: async (paymentId: string, body: object, key: string): Promise<unknown> =>
      (await rq.post(`/v1/payments/${encodeURIComponent(paymentId)}/refund`, body, { headers: { 'X-Refund-Idempotency': key } })).data,
  };
}
