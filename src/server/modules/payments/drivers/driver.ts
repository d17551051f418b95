import type { Ctx } from '../../../platform/context.ts';
import type { GatewayTender } from '../domain/tender.ts';

/** A request to pay as the gateway keeps it. `receipt` is our attempt's id. Amounts in paise. */
export interface GatewayOrder {
  readonly id: string;
  readonly receipt: string;
  readonly amountPaise: number;
  readonly status: 'created' | 'attempted' | 'paid';
  /** What a customer's UPI app needs; null with a gateway that lets itself be paid in its own checkout only. */
  readonly upi: { readonly payeeAddress: string; readonly payeeName: string; readonly ref: string } | null;
}

/** A payment against a gateway order. `authorized` money is held and not ours until it is captured. */
export interface GatewayPayment {
  readonly id: string;
  readonly orderId: string;
  readonly amountPaise: number;
  readonly status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed';
  /** By what it was paid in the end: the gateway's checkout lets a customer change their mind. Null for what has no name here. */
  readonly method: GatewayTender | null;
}

export interface GatewayRefund {
  readonly id: string;
  /** The acquirer's reference; null until the bank gives one. */
  readonly arn: string | null;
  readonly status: 'pending' | 'processed' | 'failed';
}

/** A payment in the gateway's list of a day. `refundedPaise` of it went back. */
export interface ListedPayment extends GatewayPayment {
  readonly receipt: string | null;
  readonly refundedPaise: number;
  readonly createdAt: Date;
}

/** A refund in the gateway's list of a day; `receipt` is our refund's id. */
export interface ListedRefund extends GatewayRefund {
  readonly paymentId: string;
  readonly receipt: string | null;
  readonly amountPaise: number;
  readonly createdAt: Date;
}

/** A transfer to a payee's account. `id` is null when the gateway refused to make one. */
export interface GatewayTransfer {
  readonly id: string | null;
  readonly status: 'pending' | 'processed' | 'failed';
  readonly failureCode: string | null;
}

/** A bank or a wallet that a gateway can be paid by, under the gateway's own code. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}
export interface GatewayMethods {
  readonly banks: readonly Choice[];
  readonly wallets: readonly Choice[];
}

/** A card that the customer let the gateway keep, as a token of the card's network. The number never reaches us. */
export interface SavedCard {
  readonly token: string;
  readonly network: string;
  readonly last4: string;
  readonly issuer: string | null;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** What a gateway's checkout hands to the browser when it was paid; its signature is by the key secret. */
export interface CheckoutProof {
  readonly orderId: string;
  readonly paymentId: string;
  readonly signature: string;
}

/** How the customer chose to pay. */
export interface Chosen {
  readonly method: GatewayTender;
  readonly instrument: string | null;
}

/** From the first instant to before the second. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** What a gateway tells by webhook, of all it tells, that matters here. `receipt` is our own id: it finds what we have not noted the gateway's id of yet. */
export type GatewayEvent =
  | { readonly type: 'captured'; readonly payment: GatewayPayment; readonly receipt: string | null }
  | { readonly type: 'failed'; readonly payment: GatewayPayment; readonly receipt: string | null; readonly failureCode: string }
  | {
      readonly type: 'refund';
      readonly refundId: string;
      readonly receipt: string | null;
      readonly arn: string | null;
      readonly status: 'processed' | 'failed' | 'pending';
    }
  /** Money that waits to be captured. */
  | { readonly type: 'authorized'; readonly payment: GatewayPayment; readonly receipt: string | null }
  | { readonly type: 'transfer'; readonly transfer: GatewayTransfer; readonly payoutId: string | null }
  | { readonly type: 'other' };

/** A webhook that was signed by the gateway. `id` is the same in every repetition. */
export interface SignedDelivery {
  readonly id: string;
  readonly name: string;
  readonly event: GatewayEvent;
}

/** Headers by lower-case name, as `node:http` gives them. */
export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>;

export interface CheckoutOrigins {
  readonly scripts: readonly string[];
  readonly frames: readonly string[];
  readonly connects: readonly string[];
  readonly images: readonly string[];
}

export interface NewGatewayOrder {
  readonly receipt: string;
  readonly amountPaise: number;
  /** The gateway's name of the customer whose saved cards it may be paid with. */
  readonly gatewayCustomerId?: string | null;
}

/** A way to a payment gateway. Calls outside the database: never inside a transaction of ours. Calls throw `GatewayError` when the gateway refuses or is away. */
export interface PaymentDriver {
  readonly name: string;
  /** Makes the request to pay, or gives the one made before with the same receipt. */
  createOrder(ctx: Ctx, order: NewGatewayOrder): Promise<GatewayOrder>;
  /** The order and what was paid on it, as the gateway has it now; null when it knows no such order. */
  fetchOrder(ctx: Ctx, orderId: string): Promise<{ readonly order: GatewayOrder; readonly payments: readonly GatewayPayment[] } | null>;
  /** Takes money that is authorized; a payment that is captured already stays so. Amount in paise, the whole of it. */
  capture(ctx: Ctx, payment: { readonly paymentId: string; readonly amountPaise: number }): Promise<GatewayPayment>;
  /** Gives money back; the same key is the same refund. */
  refund(ctx: Ctx, refund: { readonly paymentId: string; readonly amountPaise: number; readonly key: string }): Promise<GatewayRefund>;
  /**
   * Pays out to a payee's account. Gateways know no key here: with `triedSince`, an instant from which on this payout may have been asked for before,
   * it is looked for first. Two at once for one payout are two transfers: the caller lets one ask at a time.
   */
  transfer(
    ctx: Ctx,
    payout: { readonly payoutId: string; readonly account: string; readonly amountPaise: number; readonly triedSince: Date | null },
  ): Promise<GatewayTransfer>;
  /** Every payment that was made in the period, oldest first. */
  listPayments(ctx: Ctx, period: Period): Promise<readonly ListedPayment[]>;
  /** Every refund that was made in the period, oldest first. */
  listRefunds(ctx: Ctx, period: Period): Promise<readonly ListedRefund[]>;
  /** What the gateway can be paid by besides UPI and cards. */
  methods(ctx: Ctx): Promise<GatewayMethods>;
  /** The gateway's name for a customer, under which it keeps their cards; the same customer is the same name. */
  createCustomer(ctx: Ctx, customer: { readonly customerId: string; readonly name: string | null; readonly contact: string | null }): Promise<string>;
  /** The cards that a customer let the gateway keep, newest first. */
  savedCards(ctx: Ctx, gatewayCustomerId: string): Promise<readonly SavedCard[]>;
  /** Forgets a card; one that is forgotten already stays so. */
  forgetCard(ctx: Ctx, card: { readonly gatewayCustomerId: string; readonly token: string }): Promise<void>;
  /** Whether the gateway's checkout signed this: hex HMAC-SHA256 of `orderId|paymentId` by the key secret. */
  proves(proof: CheckoutProof): boolean;
  /** Checks the signature over the raw bytes, then reads; null when the gateway did not sign it. Throws on a signed body of another shape. */
  readWebhook(raw: Buffer, headers: WebhookHeaders): SignedDelivery | null;
  /** Where a demo's customer answers the request, as the UPI app or the bank's page; null with a real gateway. */
  payPage(ref: string, chosen: Chosen): string | null;
  /** The public key that the gateway's own checkout is opened with; null where a customer pays by UPI link. */
  readonly checkoutKey: string | null;
  /** Where that checkout's script, window, calls and pictures come from; null where there is none. */
  readonly checkoutOrigins: CheckoutOrigins | null;
}
