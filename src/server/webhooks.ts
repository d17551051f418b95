import type { IncomingMessage } from 'node:http';
import { env } from './env.ts';
import { system } from './kernel/actor.ts';
import { RejectionError } from './kernel/errors.ts';
import { paymentWebhook } from './modules/payments/index.ts';
import { createContext } from './platform/create-context.ts';
import type { Database } from './platform/db/database.ts';
import { readBody } from './platform/http/body.ts';
import { addressOf, requestIdOf } from './platform/http/request-info.ts';
import type { HttpParts } from './platform/http/server.ts';
import { inScope, log } from './platform/monitoring/log.ts';

const MAX_BYTES = 256 * 1_024;

/** Header values by lower-case name; of a header sent twice, the first. */
const plainHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

/** `POST /api/webhooks/payments/<driver>`. Gateways read only the status: 200 is done, anything else is sent again. */
export function createWebhooks(database: Database): HttpParts['webhooks'] {
  async function statusOf(request: IncomingMessage, path: string): Promise<number> {
    const [kind, driver, ...more] = path.split('/');
    if (kind !== 'payments' || !driver || more.length > 0) return 404;
    if (request.method !== 'POST') return 405;
    const requestId = requestIdOf(request.headers);
    const ip = addressOf(request.headers, request.socket.remoteAddress, env.TRUSTED_PROXIES);
    const ctx = createContext(database, { actor: system(`webhook:${driver}`), requestId, ip });
    try {
      const body = await readBody(request, MAX_BYTES);
      return await inScope({ requestId }, () => paymentWebhook(ctx, driver, body, plainHeaders(request)));
    } catch (error) {
      if (error instanceof RejectionError) return error.rejection.kind === 'too_large' ? 413 : 400;
      log.error({ err: error, requestId }, 'a webhook failed');
      return 500;
    }
  }

  return async (request, response, path) => {
    const status = await statusOf(request, path);
    if (!response.destroyed) response.writeHead(status, { 'content-length': 0, ...(status === 413 && { connection: 'close' }) }).end();
  };
}
