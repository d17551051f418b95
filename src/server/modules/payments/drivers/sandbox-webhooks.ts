import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { env } from '../../../env.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { receiveWebhook, type WebhookReader } from '../commands/receive-webhook.ts';
import { readWebhook, webhookSignature } from './razorpay-shape.ts';
import type { SandboxWebhook } from './sandbox-events.ts';

/** What the sandbox signs its webhooks with. */
function webhookSecret(): string {
  if (env.SANDBOX_WEBHOOK_SECRET) return env.SANDBOX_WEBHOOK_SECRET;
  if (!env.AUTH_SECRET) throw new Error('Neither SANDBOX_WEBHOOK_SECRET nor AUTH_SECRET is set');
  return createHmac('sha256', env.AUTH_SECRET).update('payments/sandbox-webhook').digest('hex');
}

/** What the sandbox's checkout signs with, as a real gateway does with the key secret. */
export const sandboxKeySecret = (): string => createHmac('sha256', webhookSecret()).update('payments/sandbox-checkout').digest('hex');

/** Also what it signed with before the secret was changed. */
const acceptedSecrets = (): string[] => [webhookSecret(), ...(env.SANDBOX_WEBHOOK_SECRET_PREVIOUS ? [env.SANDBOX_WEBHOOK_SECRET_PREVIOUS] : [])];

/** How webhooks of the sandbox are checked and read. */
export const sandboxReader: WebhookReader = { name: 'sandbox', readWebhook: (raw, headers) => readWebhook(raw, headers, acceptedSecrets()) };

/** The request that carries a webhook: raw bytes and signed headers, as the gateway would send them. */
export function signedRequest({ eventId, body }: SandboxWebhook) {
  const raw = Buffer.from(body);
  return {
    raw,
    headers: { 'content-type': 'application/json', 'x-razorpay-event-id': eventId, 'x-razorpay-signature': webhookSignature(raw, webhookSecret()) },
  };
}

/** The sandbox's post: hands a signed webhook to the endpoint's own handler, again until it is taken. */
export const deliverWebhook = defineJob({
  name: 'payments.sandbox-webhook',
  schema: z.object({ eventId: z.string(), body: z.string() }),
  timeoutSeconds: 10,
  async handler(ctx, webhook) {
    const { raw, headers } = signedRequest(webhook);
    const status = await receiveWebhook(ctx, sandboxReader, raw, headers);
    if (status !== 200) throw new Error(`The webhook was answered with ${status}`);
  },
});
