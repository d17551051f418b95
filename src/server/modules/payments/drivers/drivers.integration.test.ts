import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { driverContract } from '../testing/driver-contract.ts';
import { razorpayGateway } from '../testing/razorpay-gateway.ts';
import { guarded } from './guarded.ts';
import { createRazorpayDriver } from './razorpay.ts';
import { sandboxDriver } from './sandbox.ts';
import { sandboxKeySecret } from './sandbox-webhooks.ts';

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
  secrets: { key: sandboxKeySecret(), webhook: 'a-secret-of-the-tests', webhookBefore: 'a-secret-of-tests-before', never: ['a-secret-of-the-tests'] },
});
driverContract('razorpay', {
  driver,
  ctx: onClock,
  clear,
  secrets: { ...SECRETS, key: KEYS.keySecret, never: [KEYS.keySecret, Buffer.from(`${KEYS.keyId}:${KEYS.keySecret}`).toString('base64')] },
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

  it('is given a rest once it is away, and told so without a wait', async () => {
    let now = 0;
    const rested = guarded(driver, () => now);
    gateway.state.outage = 'down';
    for (let time = 0; time < 3; time += 1) await expect(order(rested)).rejects.toMatchObject({ status: 500 });
    const calls = gateway.state.calls.length;
    expect(rested.away()).toBe(true);
    await expect(order(rested)).rejects.toMatchObject({ name: 'GatewayError', status: 503, code: 'CIRCUIT_OPEN' });
    expect(gateway.state.calls.length).toBe(calls);
    gateway.state.outage = 'none';
    now += 15_000;
    expect(await order(rested)).toMatchObject({ status: 'created' });
    await expect(rested.capture(ctx({ clock }), { paymentId: 'pay_none', amountPaise: 100 })).rejects.toMatchObject({ status: 400 });
    expect(rested.away()).toBe(false);
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
    const spoken = new Set(gateway.state.calls.map((call) => call.replace(/(order|pay|cust|token)_\w+/g, ':id')));
    expect([...spoken].sort()).toEqual([
      'DELETE /v1/customers/:id/tokens/:id',
      'GET /v1/customers/:id/tokens',
      'GET /v1/methods',
      'GET /v1/orders',
      'GET /v1/orders/:id',
      'GET /v1/orders/:id/payments',
      'GET /v1/payments',
      'GET /v1/payments/:id',
      'GET /v1/refunds',
      'GET /v1/transfers',
      'POST /v1/customers',
      'POST /v1/orders',
      'POST /v1/payments/:id/capture',
      'POST /v1/payments/:id/refund',
      'POST /v1/transfers',
    ]);
  });
});
