import type { Ctx } from '../../../platform/context.ts';

/** A request to pay as the gateway keeps it. `receipt` is our attempt's id. Amounts in paise. */
export interface GatewayOrder {
  readonly id: string;
  readonly receipt: string;
  readonly amountPaise: number;
  readonly status: 'created' | 'attempted' | 'paid';
  /** What a customer's UPI app needs. */
  readonly upi: { readonly payeeAddress: string; readonly payeeName: string; readonly ref: string };
}

/** A payment against a gateway order. */
export interface GatewayPayment {
  readonly id: string;
  readonly orderId: string;
  readonly amountPaise: number;
  readonly status: 'failed' | 'captured' | 'refunded';
}

export interface GatewayRefund {
  readonly id: string;
  readonly status: 'pending' | 'processed' | 'failed';
}

/** What a gateway tells by webhook, of all it tells, that matters here. `receipt` is our own id: it finds what we have not noted the gateway's id of yet. */
export type GatewayEvent =
  | { readonly type: 'captured'; readonly payment: GatewayPayment; readonly receipt: string | null }
  | { readonly type: 'failed'; readonly payment: GatewayPayment; readonly receipt: string | null; readonly failureCode: string }
  | { readonly type: 'refund'; readonly refundId: string; readonly receipt: string | null; readonly status: 'processed' | 'failed' }
  | { readonly type: 'other' };

/** A webhook that was signed by the gateway. `id` is the same in every repetition. */
export interface SignedDelivery {
  readonly id: string;
  readonly name: string;
  readonly event: GatewayEvent;
}

/** Headers by lower-case name, as `node:http` gives them. */
export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A way to a payment gateway. Calls outside the database: never inside a transaction of ours. */
export interface PaymentDriver {
  readonly name: string;
  /** Makes the request to pay, or gives the one made before with the same receipt. */
  createOrder(ctx: Ctx, order: { readonly receipt: string; readonly amountPaise: number }): Promise<GatewayOrder>;
  /** The order and what was paid on it, as the gateway has it now; null when it knows no such order. */
  fetchOrder(ctx: Ctx, orderId: string): Promise<{ readonly order: GatewayOrder; readonly payments: readonly GatewayPayment[] } | null>;
  /** Gives money back; the same key is the same refund. */
  refund(ctx: Ctx, refund: { readonly paymentId: string; readonly amountPaise: number; readonly key: string }): Promise<GatewayRefund>;
  /** Checks the signature over the raw bytes, then reads; null when the gateway did not sign it. Throws on a signed body of another shape. */
  readWebhook(raw: Buffer, headers: WebhookHeaders): SignedDelivery | null;
  /** Where a demo's customer answers the request; null with a real gateway. */
  payPage(ref: string): string | null;
}
