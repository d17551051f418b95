import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anOrder, aWorld } from './modules/orders/testing/world.ts';
import { paymentEvent } from './modules/payments/drivers/sandbox-events.ts';
import { signedRequest } from './modules/payments/drivers/sandbox-webhooks.ts';
import { installJobs } from './platform/jobs/boss.ts';
import { registeredJobs } from './platform/jobs/job.ts';
import { testDatabase } from './platform/testing/index.ts';
import { createWebhooks } from './webhooks.ts';

const { ctx, database, clear } = await testDatabase();
const answer = createWebhooks(database);
const server = http.createServer((request, response) => void answer(request, response, (request.url ?? '').replace('/api/webhooks/', ''), ''));

beforeAll(async () => {
  await installJobs(database, registeredJobs());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());
beforeEach(clear);

async function post(path: string, body: Buffer, headers: Record<string, string>): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const request = http.request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: `/api/webhooks/${path}`,
    headers: { ...headers, 'content-length': body.length },
  });
  request.end(body);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}

/** A signed capture of a new order, with white space and an escaped letter that a JSON parser would lose. */
async function aCapture() {
  await anOrder(ctx(), await aWorld(ctx()), { tender: 'upi' });
  const row = await database.prisma.sandboxOrder.findFirstOrThrow();
  const { eventId, body } = paymentEvent(ctx(), { ...row, status: 'created' }, 'pay_http', 'captured');
  return signedRequest({ eventId, body: ` ${body.replace('"captured"', '"c\\u0061ptured"')}\n` });
}
const status = async () => (await database.prisma.payment.findFirstOrThrow()).status;

it('takes a webhook over HTTP by its very bytes, any number of times', async () => {
  const { raw, headers } = await aCapture();
  for (let time = 0; time < 3; time += 1) expect(await post('payments/sandbox', raw, headers)).toBe(200);
  expect(await status()).toBe('captured');
  expect(await database.prisma.webhookDelivery.count()).toBe(1);
});

it('answers a forgery with 401 and puts it into the audit with its sender, and nothing of what it says', async () => {
  const { raw, headers } = await aCapture();
  const reformatted = Buffer.from(JSON.stringify(JSON.parse(raw.toString())));
  expect(await post('payments/sandbox', reformatted, headers)).toBe(401);
  expect(await post('payments/sandbox', raw, { ...headers, 'x-razorpay-signature': '0'.repeat(64) })).toBe(401);
  expect(await status()).toBe('created');
  const audit = await database.prisma.auditLog.findMany({ where: { action: 'payment.webhook_forged' } });
  expect(audit).toHaveLength(2);
  expect(audit[0]).toMatchObject({ actor: 'system:webhook:sandbox', subjectId: 'sandbox', after: { bytes: reformatted.length }, ip: '127.0.0.1' });
});

it('knows no other gateways and paths, and no bodies without end', async () => {
  const { raw, headers } = await aCapture();
  expect(await post('payments/razorpay', raw, headers)).toBe(404);
  expect(await post('payments/sandbox/more', raw, headers)).toBe(404);
  expect(await post('payments/sandbox', Buffer.alloc(300 * 1024, 32), headers)).toBe(413);
});
