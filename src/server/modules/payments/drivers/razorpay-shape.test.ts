import { expect, it } from 'vitest';
import { checkoutSignature, isCheckoutProof, readWebhook, webhookSignature } from './razorpay-shape.ts';

const SECRET = 'whsec_test';

it('signs as the documented vector', () => {
  const raw = Buffer.from('{"entity":"event","event":"payment.captured"}');
  expect(webhookSignature(raw, SECRET)).toBe('14026b4f55f7195cf5fabf2ce57f1344fa969faf1d2cb4352740beb936dd5c18');
});

const payment = (over: object = {}) => ({
  id: 'pay_1',
  order_id: 'order_1',
  amount: 50_000,
  currency: 'INR',
  status: 'captured',
  method: 'wallet',
  notes: { receipt: 'r' },
  error_code: null,
  error_reason: null,
  ...over,
});
function read(event: string, payload: object) {
  const raw = Buffer.from(JSON.stringify({ entity: 'event', event, payload, created_at: 1 }));
  return readWebhook(raw, { 'x-razorpay-event-id': 'evt_1', 'x-razorpay-signature': webhookSignature(raw, SECRET) }, [SECRET]);
}

it('reads what matters, with empty notes as the empty list they come as', () => {
  expect(read('payment.captured', { payment: { entity: payment() } })).toEqual({
    id: 'evt_1',
    name: 'payment.captured',
    event: { type: 'captured', receipt: 'r', payment: { id: 'pay_1', orderId: 'order_1', amountPaise: 50_000, status: 'captured', method: 'other_wallet' } },
  });
  expect(
    read('payment.failed', { payment: { entity: payment({ notes: [], error_code: 'BAD_REQUEST_ERROR', error_reason: 'payment_declined' }) } })?.event,
  ).toMatchObject({
    type: 'failed',
    receipt: null,
    failureCode: 'payment_declined',
  });
  expect(read('refund.failed', { refund: { entity: { id: 'rfnd_1', payment_id: 'pay_1', amount: 1, receipt: null } } })?.event).toEqual({
    type: 'refund',
    refundId: 'rfnd_1',
    receipt: null,
    arn: null,
    status: 'failed',
  });
  expect(read('payment.authorized', { payment: { entity: payment({ status: 'authorized' }) } })?.event).toEqual({
    type: 'authorized',
    receipt: 'r',
    payment: { id: 'pay_1', orderId: 'order_1', amountPaise: 50_000, status: 'authorized', method: 'other_wallet' },
  });
  expect(read('payment.downtime.started', {})?.event).toEqual({ type: 'other' });
});

it('does not take other money for rupees', () => {
  expect(() => read('payment.captured', { payment: { entity: payment({ currency: 'USD' }) } })).toThrow();
  expect(() => read('payment.captured', { payment: { entity: payment({ amount: 0.5 }) } })).toThrow();
});

it('signs a checkout as the documented vector', () => {
  const paid = { orderId: 'order_IluGWxBm9U8zJ8', paymentId: 'pay_IH4NVgf4Dreq1l' };
  const signature = '69179fca3121582b06bb357c45f9447b55853e8b410d61e27e4a0d16a16a11c4';
  expect(checkoutSignature(paid, 'key_secret_test')).toBe(signature);
  expect(isCheckoutProof({ ...paid, signature }, 'key_secret_test')).toBe(true);
});
