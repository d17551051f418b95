import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { driverContract } from '../testing/driver-contract.ts';
import { razorpayGateway } from '../testing/razorpay-gateway.ts';
import { createRazorpayDriver } from './razorpay.ts';
import { sandboxDriver } from './sandbox.ts';

const KEYS = { keyId: 'rzp_test_contract', keySecret: 'the-key-secret-of-a-test' };
const SECRETS = { webhook: 'the-webhook-secret-now', webhookBefore: 'the-webhook-secret-before' };
const { ctx, database, clear } = await testDatabase();
let clock = testClock();
const onClock = (next: ReturnType<typeof testClock>) => {
  clock = next;
  return ctx({ clock });
};
const gateway = await razorpayGateway({ ...KEYS, ctx: () => ctx({ clock }) });
const driver = createRazorpayDriver({ ...KEYS, webhookSecrets: [SECRETS.webhook, SECRETS.webhookBefore], url: gateway.url });

beforeAll(() => installJobs(database, registeredJobs()));
afterAll(() => gateway.close());
afterEach(() => {
  gateway.state.outage = 'none';
});

driverContract('sandbox', {
  driver: sandboxDriver,
  ctx: onClock,
  clear,
  secrets: { webhook: 'a-secret-of-the-tests', webhookBefore: 'a-secret-of-tests-before', never: ['a-secret-of-the-tests'] },
});
driverContract('razorpay', {
  driver,
  ctx: onClock,
  clear,
  secrets: { ...SECRETS, never: [KEYS.keySecret, Buffer.from(`${KEYS.keyId}:${KEYS.keySecret}`).toString('base64')] },
});

describe('the razorpay driver and its gateway', () => {
  const order = (on = driver) => on.createOrder(ctx({ clock }), { receipt: 'a-receipt-of-mine', amountPaise: 50_000 });

  it('tells an outage, a cut connection and a closed port as such, and shows no secret', async () => {
    gateway.state.outage = 'down';
    await expect(order()).rejects.toMatchObject({ name: 'GatewayError', status: 500 });
    gateway.state.outage = 'cut';
    const cut = await order().catch((error: unknown) => error);
    expect(cut).toMatchObject({ name: 'GatewayError', status: 503, code: 'UNREACHABLE' });
    expect(JSON.stringify(cut)).not.toContain(KEYS.keySecret);
    await expect(order(createRazorpayDriver({ ...KEYS, webhookSecrets: [], url: 'http://127.0.0.1:1' }))).rejects.toMatchObject({ status: 503 });
    await expect(driver.fetchOrder(ctx(), 'order_1').catch(() => 'away')).resolves.toBe('away');
  });

  it('is refused with other keys', async () => {
    const stranger = createRazorpayDriver({ keyId: 'rzp_test_stranger', keySecret: 'another', webhookSecrets: [], url: gateway.url });
    await expect(order(stranger)).rejects.toMatchObject({ status: 401 });
  });

  it('offers its own checkout and no link of ours', async () => {
    expect(await order()).toMatchObject({ upi: null });
    expect(driver.checkoutKey).toBe(KEYS.keyId);
    expect(driver.payPage('x', { method: 'upi', instrument: null })).toBeNull();
  });

  it('speaks the documented paths', () => {
    const spoken = new Set(gateway.state.calls.map((call) => call.replace(/(order|pay)_\w+/, ':id')));
    expect([...spoken].sort()).toEqual([
      'GET /v1/orders',
      'GET /v1/orders/:id',
      'GET /v1/orders/:id/payments',
      'GET /v1/payments',
      'GET /v1/payments/:id',
      'GET /v1/refunds',
      'GET /v1/transfers',
      'POST /v1/orders',
      'POST /v1/payments/:id/capture',
      'POST /v1/payments/:id/refund',
      'POST /v1/transfers',
    ]);
  });
});
