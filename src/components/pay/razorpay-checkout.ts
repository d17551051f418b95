import { z } from 'zod';
import type { PaymentView } from '@/server/modules/payments/contract.ts';

const SCRIPT = 'https://checkout.razorpay.com/v1/checkout.js';

const handed = z.object({ razorpay_order_id: z.string(), razorpay_payment_id: z.string(), razorpay_signature: z.string() });
export type Handed = z.infer<typeof handed>;

interface RazorpayWindow {
  open(): void;
}
type RazorpayConstructor = new (options: object) => RazorpayWindow;
const hasRazorpay = (value: object): value is { readonly Razorpay: RazorpayConstructor } => 'Razorpay' in value && typeof value.Razorpay === 'function';

let loading: Promise<void> | null = null;

/** Loads the gateway's script once, when somebody is about to pay with it. */
function load(): Promise<void> {
  loading ??= new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.async = true;
    script.onload = () => resolve();
    script.onerror = () => {
      loading = null;
      reject(new Error('The checkout script could not be loaded'));
    };
    document.head.append(script);
  });
  return loading;
}

const METHOD = { upi: 'upi', card: 'card', netbanking: 'netbanking', other_wallet: 'wallet' } as const;

function prefillOf({ method, instrument }: Pick<PaymentView, 'method' | 'instrument'>): object {
  if (method === 'cod' || method === 'wallet') return {};
  const named = { netbanking: { bank: instrument }, other_wallet: { wallet: instrument }, card: {}, upi: {} }[method];
  return { method: METHOD[method], ...(instrument && named) };
}

/**
 * Opens Razorpay's own checkout for a payment. Resolves with what it hands over when it was paid, with null when the customer closed it. Throws when it can't be loaded.
 * A saved card is one that the gateway knows this customer by: its own window asks before it saves another.
 */
export async function openCheckout(payment: Pick<PaymentView, 'method' | 'instrument' | 'checkout' | 'amountPaise'>): Promise<Handed | null> {
  const { checkout } = payment;
  if (!checkout) return null;
  await load();
  if (!hasRazorpay(window)) throw new Error('The checkout script holds no Razorpay');
  const { Razorpay } = window;
  return new Promise((resolve) => {
    new Razorpay({
      key: checkout.keyId,
      order_id: checkout.gatewayOrderId,
      amount: payment.amountPaise,
      currency: 'INR',
      prefill: prefillOf(payment),
      ...(checkout.gatewayCustomerId && { customer_id: checkout.gatewayCustomerId }),
      ...(payment.method === 'card' && payment.instrument && { token: payment.instrument }),
      retry: { enabled: false },
      handler: (answer: unknown) => resolve(handed.safeParse(answer).data ?? null),
      modal: { ondismiss: () => resolve(null) },
    }).open();
  });
}
