import type { Ctx } from '../../platform/context.ts';
import { receiveWebhook } from './commands/receive-webhook.ts';
import type { WebhookHeaders } from './drivers/driver.ts';
import { findDriver } from './drivers/registry.ts';

/** The answer to `POST /api/webhooks/payments/<driver>`: an HTTP status; 404 for a gateway that this installation does not have. */
export async function paymentWebhook(ctx: Ctx, driver: string, raw: Buffer, headers: WebhookHeaders): Promise<number> {
  const reader = findDriver(driver);
  return reader ? receiveWebhook(ctx, reader, raw, headers) : 404;
}
