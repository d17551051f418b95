import { z } from 'zod';
import type {
  CheckoutOrigins,
  GatewayOrder,
  GatewayPayment,
  GatewayTransfer,
  ListedPayment,
  ListedRefund,
  PaymentDriver,
  Period,
  SavedCard,
} from './driver.ts';
import { GatewayError } from './gateway-error.ts';
import { ask, type RazorpaySettings, razorpayClient } from './razorpay-client.ts';
import { customer, listOf, methods, order, payment, refund, token, transfer } from './razorpay-entities.ts';
import { isCheckoutProof, readWebhook, tenderOf } from './razorpay-shape.ts';

/** As Razorpay's notes on Content-Security-Policy name them. */
const CHECKOUT_ORIGINS: CheckoutOrigins = {
  scripts: ['https://checkout.razorpay.com'],
  frames: ['https://api.razorpay.com', 'https://checkout.razorpay.com'],
  connects: ['https://api.razorpay.com', 'https://lumberjack.razorpay.com'],
  images: ['https://cdn.razorpay.com'],
};

/** The most that a list gives at once. */
const PAGE = 100;
const SKEW_MS = 300_000;

const asOrder = (row: z.infer<typeof order>): GatewayOrder => ({
  id: row.id,
  receipt: row.receipt ?? '',
  amountPaise: row.amount,
  status: row.status,
  upi: null,
});
const asPayment = (row: z.infer<typeof payment>): GatewayPayment => ({
  id: row.id,
  orderId: row.order_id ?? '',
  amountPaise: row.amount,
  status: row.status,
  method: tenderOf(row.method),
});

function listedPayment(row: z.infer<typeof payment>): ListedPayment {
  const receipt = Array.isArray(row.notes) ? null : row.notes['receipt'];
  return {
    ...asPayment(row),
    receipt: typeof receipt === 'string' ? receipt : null,
    refundedPaise: row.amount_refunded ?? 0,
    createdAt: new Date(row.created_at * 1000),
  };
}
const listedRefund = (row: z.infer<typeof refund>): ListedRefund => ({
  id: row.id,
  paymentId: row.payment_id,
  amountPaise: row.amount,
  receipt: row.receipt,
  status: row.status,
  arn: row.acquirer_data?.arn ?? null,
  createdAt: new Date(row.created_at * 1000),
});

function asTransfer({ id, status, error }: z.infer<typeof transfer>): GatewayTransfer {
  if (status === 'failed') return { id, status, failureCode: error?.code ?? 'unknown' };
  return { id, status: status === 'processed' ? status : 'pending', failureCode: null };
}

const savedCard = ({ id, card }: z.infer<typeof token>): SavedCard[] =>
  card
    ? [
        {
          token: id,
          network: card.network,
          last4: card.last4,
          issuer: card.issuer ?? null,
          expiryMonth: card.expiry_month,
          expiryYear: card.expiry_year,
        },
      ]
    : [];

const titleCase = (code: string) => code.charAt(0).toUpperCase() + code.slice(1);

/** Both ends in whole seconds, the last one included, as Razorpay's lists take them. */
const secondsOf = ({ from, to }: Period) => ({ from: Math.ceil(from.getTime() / 1000), to: Math.ceil(to.getTime() / 1000) - 1 });

/** All pages of a list, which come newest first, put oldest first. */
async function all<T>(page: (skip: number) => Promise<{ items: T[] }>): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const { items } = await page(found.length);
    found.push(...items);
    if (items.length < PAGE) return found.reverse();
  }
}

/** Razorpay by its official SDK, as documented in April 2026. Customers pay in its checkout; our attempt's id is the order's receipt. */
export function createRazorpayDriver(settings: RazorpaySettings): PaymentDriver {
  const { sdk, refund: sendRefund } = razorpayClient(settings);

  const orderOf = async (receipt: string): Promise<GatewayOrder | null> => {
    const found = await ask(listOf(order), () => sdk.orders.all({ receipt }));
    const [row] = found.items.filter((one) => one.receipt === receipt);
    return row ? asOrder(row) : null;
  };
  const isBadRequest = (error: unknown) => error instanceof GatewayError && error.status === 400;

  return {
    name: 'razorpay',
    checkoutKey: settings.keyId,
    checkoutOrigins: CHECKOUT_ORIGINS,
    payPage: () => null,
    proves: (proof) => isCheckoutProof(proof, settings.keySecret),
    readWebhook: (raw, headers) => readWebhook(raw, headers, settings.webhookSecrets),

    // Orders know no key of repetition: whoever asks again, or at the same moment, finds the order by its receipt.
    async createOrder(_ctx, { receipt, amountPaise, gatewayCustomerId }) {
      const earlier = await orderOf(receipt);
      if (earlier) return earlier;
      const whose = gatewayCustomerId ? { customer_id: gatewayCustomerId } : {};
      try {
        return asOrder(await ask(order, () => sdk.orders.create({ amount: amountPaise, currency: 'INR', receipt, notes: { receipt }, ...whose })));
      } catch (error) {
        const made = isBadRequest(error) ? await orderOf(receipt) : null;
        if (made) return made;
        throw error;
      }
    },

    async methods() {
      const { netbanking, wallet } = await ask(methods, () => sdk.payments.fetchPaymentMethods());
      return {
        banks: Object.entries(netbanking).map(([code, name]) => ({ code, name })),
        wallets: Object.keys(wallet)
          .filter((code) => wallet[code])
          .map((code) => ({ code, name: titleCase(code) })),
      };
    },

    // With `fail_existing` 0 the same name and contact are the same customer.
    async createCustomer(_ctx, { customerId, name, contact }) {
      const body = { ...(name && { name }), ...(contact && { contact }), fail_existing: 0, notes: { customer: customerId } } as const;
      return (await ask(customer, () => sdk.customers.create(body))).id;
    },

    async savedCards(_ctx, gatewayCustomerId) {
      return (await ask(listOf(token), () => sdk.customers.fetchTokens(gatewayCustomerId))).items.flatMap(savedCard);
    },

    async forgetCard(_ctx, { gatewayCustomerId, token: id }) {
      try {
        await ask(z.unknown(), () => sdk.customers.deleteToken(gatewayCustomerId, id));
      } catch (error) {
        if (!isBadRequest(error)) throw error;
      }
    },

    async fetchOrder(_ctx, orderId) {
      try {
        const found = await ask(order, () => sdk.orders.fetch(orderId));
        const payments = await ask(listOf(payment), () => sdk.orders.fetchPayments(orderId));
        return { order: asOrder(found), payments: payments.items.map(asPayment) };
      } catch (error) {
        if (isBadRequest(error)) return null;
        throw error;
      }
    },

    async capture(_ctx, { paymentId, amountPaise }) {
      try {
        return asPayment(await ask(payment, () => sdk.payments.capture(paymentId, amountPaise, 'INR')));
      } catch (error) {
        if (!isBadRequest(error)) throw error;
        // It may be captured already: by us a moment ago, or by the gateway itself.
        const found = await ask(payment, () => sdk.payments.fetch(paymentId));
        if (found.status === 'captured' && found.amount === amountPaise) return asPayment(found);
        throw error;
      }
    },

    async refund(_ctx, { paymentId, amountPaise, key }) {
      const body = { amount: amountPaise, speed: 'normal', receipt: key };
      const { id, status, arn } = listedRefund(await ask(refund, () => sendRefund(paymentId, body, key)));
      return { id, status, arn };
    },

    async transfer(ctx, { payoutId, account, amountPaise, triedSince }) {
      if (triedSince) {
        // Our clock and the gateway's may differ by a little.
        const searched = secondsOf({ from: new Date(triedSince.getTime() - SKEW_MS), to: new Date(ctx.clock.now().getTime() + SKEW_MS) });
        const rows = await all((skip) => ask(listOf(transfer), () => sdk.transfers.all({ ...searched, count: PAGE, skip })));
        const earlier = rows.find(({ notes }) => !Array.isArray(notes) && notes['payout'] === payoutId);
        if (earlier) return asTransfer(earlier);
      }
      const body = { account, amount: amountPaise, currency: 'INR', notes: { payout: payoutId } };
      return asTransfer(await ask(transfer, () => sdk.transfers.create(body)));
    },

    async listPayments(_ctx, period) {
      const rows = await all((skip) => ask(listOf(payment), () => sdk.payments.all({ ...secondsOf(period), count: PAGE, skip })));
      return rows.map(listedPayment);
    },

    async listRefunds(_ctx, period) {
      const rows = await all((skip) => ask(listOf(refund), () => sdk.refunds.all({ ...secondsOf(period), count: PAGE, skip })));
      return rows.map(listedRefund);
    },
  };
}
