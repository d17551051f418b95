import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/context.ts';
import { newId } from '../../../platform/context.ts';
import { testClock } from '../../../platform/testing/index.ts';
import type { PaymentDriver } from '../drivers/driver.ts';
import { checkoutSignature, webhookSignature } from '../drivers/razorpay-shape.ts';
import { paymentEvent } from '../drivers/sandbox-events.ts';
import { bookedOrder, bookPayment, type SandboxPaymentRow, setBookedStatus } from '../store/sandbox-books.ts';
import { keepToken } from '../store/sandbox-tokens.ts';

export interface ContractSetup {
  readonly driver: PaymentDriver;
  readonly ctx: (clock: ReturnType<typeof testClock>) => Ctx;
  readonly clear: () => Promise<void>;
  readonly secrets: { readonly key: string; readonly webhook: string; readonly webhookBefore: string; readonly never: readonly string[] };
}

/** What every driver does alike, whatever is behind it; the gateway's own books are the sandbox's. */
export function driverContract(name: string, { driver, ctx, clear, secrets }: ContractSetup): void {
  describe(`the ${name} driver`, () => {
    let clock = testClock();
    let system = ctx(clock);
    beforeEach(async () => {
      await clear();
      clock = testClock();
      system = ctx(clock);
    });

    const order = (amountPaise = 50_000, receipt = newId(system)) => driver.createOrder(system, { receipt, amountPaise });
    let made = 0;
    /** The customer pays at the gateway. */
    async function pay(orderId: string, status: SandboxPaymentRow['status'] = 'captured', amountPaise = 50_000): Promise<string> {
      made += 1;
      const id = `pay_${name}${made}`;
      await bookPayment(system, { id, orderId, amountPaise, status });
      await setBookedStatus(system, orderId, status === 'captured' ? 'paid' : 'attempted');
      return id;
    }
    const refund = (paymentId: string, amountPaise: number, key: string) => driver.refund(system, { paymentId, amountPaise, key });
    const today = () => ({ from: new Date('2026-11-23T18:30:00Z'), to: new Date('2026-11-24T18:30:00Z') });

    it('makes one order for a receipt, however often and however parallel', async () => {
      const receipt = newId(system);
      const all = await Promise.all(Array.from({ length: 6 }, () => order(50_000, receipt)));
      expect(new Set(all.map((one) => one.id)).size).toBe(1);
      expect(await order(50_000, receipt)).toMatchObject({ id: all[0]?.id, receipt, amountPaise: 50_000, status: 'created' });
      expect((await order()).id).not.toBe(all[0]?.id);
    });

    it('refuses less than a rupee', async () => {
      await expect(order(99)).rejects.toMatchObject({ name: 'GatewayError', status: 400, code: 'BAD_REQUEST_ERROR' });
    });

    it('tells what was paid on an order, and knows no order that is none', async () => {
      const { id } = await order();
      expect(await driver.fetchOrder(system, id)).toMatchObject({ order: { id, status: 'created' }, payments: [] });
      const failed = await pay(id, 'failed');
      clock.advance(1000);
      const paid = await pay(id);
      const found = await driver.fetchOrder(system, id);
      expect(found?.order).toMatchObject({ amountPaise: 50_000, status: 'paid' });
      expect(new Map(found?.payments.map((one) => [one.id, one.status]))).toEqual(
        new Map([
          [failed, 'failed'],
          [paid, 'captured'],
        ]),
      );
      expect(await driver.fetchOrder(system, 'order_none')).toBeNull();
    });

    it('captures what is authorized, again without effect, and never another amount', async () => {
      const { id } = await order();
      const paymentId = await pay(id, 'authorized');
      await expect(driver.capture(system, { paymentId, amountPaise: 40_000 })).rejects.toMatchObject({ status: 400 });
      for (let time = 0; time < 2; time += 1)
        expect(await driver.capture(system, { paymentId, amountPaise: 50_000 })).toEqual({
          id: paymentId,
          orderId: id,
          amountPaise: 50_000,
          status: 'captured',
          method: 'upi',
        });
      await expect(driver.capture(system, { paymentId, amountPaise: 40_000 })).rejects.toMatchObject({ status: 400 });
      await expect(driver.capture(system, { paymentId: await pay(id, 'failed'), amountPaise: 50_000 })).rejects.toMatchObject({ status: 400 });
    });

    it('gives back once for a key, in parallel too, and refuses the key for another amount', async () => {
      const { id } = await order();
      const paymentId = await pay(id);
      const key = newId(system);
      const all = await Promise.all(Array.from({ length: 5 }, () => refund(paymentId, 20_000, key)));
      expect(new Set(all.map((one) => one.id)).size).toBe(1);
      expect(all[0]?.status).toBe('pending');
      await expect(refund(paymentId, 10_000, key)).rejects.toMatchObject({ status: 400 });
      expect((await driver.listPayments(system, today()))[0]).toMatchObject({ refundedPaise: 20_000, status: 'captured' });
    });

    it('gives back no more than was paid; with all of it the payment is refunded and the order stays paid', async () => {
      const { id } = await order();
      const paymentId = await pay(id);
      await refund(paymentId, 30_000, newId(system));
      await expect(refund(paymentId, 20_001, newId(system))).rejects.toMatchObject({ status: 400 });
      await refund(paymentId, 20_000, newId(system));
      expect(await driver.fetchOrder(system, id)).toMatchObject({ order: { status: 'paid' }, payments: [{ status: 'refunded' }] });
      await expect(refund('pay_none', 100, newId(system))).rejects.toMatchObject({ status: 400 });
      await expect(refund(await pay(id, 'failed'), 100, newId(system))).rejects.toMatchObject({ status: 400 });
    });

    it('lists a day, all of it and nothing else, beyond a hundred', async () => {
      const { from, to } = today();
      const { id, receipt } = await order();
      const at = async (instant: Date) => {
        clock.set(instant);
        return pay(id, 'captured', 50_000);
      };
      await at(new Date(from.getTime() - 1000));
      const first = await at(from);
      for (let index = 1; index <= 104; index += 1) await at(new Date(from.getTime() + index * 60_000));
      const last = await at(new Date(to.getTime() - 1000));
      await at(to);
      const key = newId(system);
      clock.set(new Date(to.getTime() - 1000));
      const sent = await refund(last, 10_000, key);
      clock.set(to);
      await refund(first, 10_000, newId(system));
      const listed = await driver.listPayments(system, today());
      expect(listed).toHaveLength(106);
      expect(listed[0]).toEqual({
        id: first,
        orderId: id,
        receipt,
        amountPaise: 50_000,
        refundedPaise: 10_000,
        status: 'captured',
        method: 'upi',
        createdAt: from,
      });
      expect(listed.at(-1)?.id).toBe(last);
      expect(await driver.listRefunds(system, today())).toEqual([
        {
          id: sent.id,
          paymentId: last,
          receipt: key,
          amountPaise: 10_000,
          status: 'processed',
          arn: expect.stringMatching(/^\d{23}$/),
          createdAt: new Date(to.getTime() - 1000),
        },
      ]);
    });

    it('pays out once, when what may have been asked before is looked for', async () => {
      const payout = { payoutId: newId(system), account: 'acc_Kitchen01', amountPaise: 75_000 };
      const first = await driver.transfer(system, { ...payout, triedSince: null });
      expect(first).toEqual({ id: expect.stringMatching(/^trf_/), status: 'pending', failureCode: null });
      const triedSince = clock.now();
      clock.advance(60_000);
      system = ctx(clock);
      expect(await driver.transfer(system, { ...payout, triedSince })).toEqual(first);
      expect((await driver.transfer(system, { ...payout, payoutId: newId(system), triedSince })).id).not.toBe(first.id);
      await expect(driver.transfer(system, { ...payout, account: 'no account', triedSince: null })).rejects.toMatchObject({ status: 400 });
    });

    it('reads webhooks signed with the secret or the one before it, and no others', async () => {
      const { id } = await order();
      const row = await bookedOrder(system, id);
      if (!row) throw new Error('The order is gone');
      const raw = Buffer.from(paymentEvent(system, row, 'pay_1', 'captured').body);
      const signed = (secret: string) => driver.readWebhook(raw, { 'x-razorpay-event-id': 'evt_1', 'x-razorpay-signature': webhookSignature(raw, secret) });
      for (const secret of [secrets.webhook, secrets.webhookBefore])
        expect(signed(secret)).toMatchObject({ id: 'evt_1', event: { type: 'captured', receipt: row.receipt, payment: { id: 'pay_1', orderId: id } } });
      expect(signed('a secret that is none')).toBeNull();
      expect(driver.readWebhook(raw, {})).toBeNull();
    });

    it('tells the banks and the wallets that it can be paid by', async () => {
      const { banks, wallets } = await driver.methods(system);
      expect(banks).toContainEqual({ code: 'HDFC', name: 'HDFC Bank' });
      expect(wallets.map((one) => one.code)).toEqual(['paytm', 'mobikwik', 'amazonpay', 'phonepe']);
    });

    it('keeps cards under one name for a customer, tells four digits of them, and forgets them', async () => {
      const customer = { customerId: newId(system), name: 'Asha', contact: '+919000000001' };
      const gatewayCustomerId = await driver.createCustomer(system, customer);
      expect(await driver.createCustomer(system, customer)).toBe(gatewayCustomerId);
      expect(await driver.createCustomer(system, { ...customer, customerId: newId(system), contact: null })).not.toBe(gatewayCustomerId);
      expect(await driver.savedCards(system, gatewayCustomerId)).toEqual([]);
      const card = { token: 'token_1', network: 'RuPay', last4: '0041', issuer: 'SBIN', expiryMonth: 12, expiryYear: 2031 };
      await keepToken(system, gatewayCustomerId, card);
      await keepToken(system, gatewayCustomerId, { ...card, token: 'token_2' });
      expect(await driver.savedCards(system, gatewayCustomerId)).toEqual([card]);
      for (let time = 0; time < 2; time += 1) await driver.forgetCard(system, { gatewayCustomerId, token: 'token_1' });
      expect(await driver.savedCards(system, gatewayCustomerId)).toEqual([]);
      expect(await order(50_000, newId(system))).toMatchObject({ status: 'created' });
    });

    it('believes its own checkout about this payment of this order, and nobody else', () => {
      const paid = { orderId: 'order_1', paymentId: 'pay_1' };
      const signature = checkoutSignature(paid, secrets.key);
      expect(driver.proves({ ...paid, signature })).toBe(true);
      expect(driver.proves({ ...paid, paymentId: 'pay_2', signature })).toBe(false);
      expect(driver.proves({ ...paid, orderId: 'order_2', signature })).toBe(false);
      for (const forged of ['', signature.toUpperCase(), `${signature}0`, checkoutSignature(paid, 'another secret')])
        expect(driver.proves({ ...paid, signature: forged })).toBe(false);
    });

    it('shows no secret in what it throws', async () => {
      const error = await refund('pay_none', 100, newId(system)).catch((thrown: unknown) => thrown);
      const shown = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
      for (const secret of secrets.never) expect(shown).not.toContain(secret);
    });
  });
}
