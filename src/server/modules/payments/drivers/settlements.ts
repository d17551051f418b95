import type { Ctx } from '../../../platform/context.ts';

/** One payment, refund or other movement in what a gateway paid into the bank, as Razorpay's settlement recon tells it. Amounts in paise, none negative. */
export interface SettledItem {
  readonly settlementId: string;
  /** The gateway's id of the payment or the refund. */
  readonly entityId: string;
  readonly type: 'payment' | 'refund' | 'transfer' | 'adjustment';
  /** What came for us, before the fee, and what was taken off. */
  readonly creditPaise: number;
  readonly debitPaise: number;
  /** The fee with the tax on it, and the tax alone. */
  readonly feePaise: number;
  readonly taxPaise: number;
  /** The bank's reference of the settlement. */
  readonly utr: string | null;
  readonly settledAt: Date;
}

/** A gateway that tells what it paid into the bank. Never called inside a transaction. Calls throw `GatewayError` when the gateway refuses or is away. */
export interface SettlementSource {
  readonly name: string;
  /** Everything settled on a day in India, `YYYY-MM-DD`. */
  settledOn(ctx: Ctx, day: string): Promise<readonly SettledItem[]>;
}
