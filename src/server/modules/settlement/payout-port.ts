import type { Ctx } from '../../platform/context.ts';
import type { StatementPayout } from './store/payouts.ts';

/** Gives a payout to whoever moves the money, in the transaction that asks for it. It must bear a repeat by the payout's id. */
export type SendPayout = (ctx: Ctx, payout: StatementPayout) => Promise<void>;

let send: SendPayout | null = null;

/** Names who moves the money. Until then a payout is told by the event `settlement.payout_requested` alone, and paid by finance from the bank's own page. */
export function setPayoutPort(port: SendPayout | null): void {
  send = port;
}

/** The one place where a payout leaves settlement. */
export const sendPayout: SendPayout = async (ctx, payout) => send?.(ctx, payout);
