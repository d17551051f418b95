import type { Ctx } from '../../platform/context.ts';
import type { StatementPayout } from './store/payouts.ts';

/** Gives a payout to whoever moves the money, in the transaction that asks for it. It must bear a repeat by the payout's id. */
export type SendPayout = (ctx: Ctx, payout: StatementPayout) => Promise<void>;

let send: SendPayout | null = null;

/** Names who moves the money; gives how to undo it. Until then a payout is told by the event `settlement.payout_requested` alone. */
export function setPayoutPort(port: SendPayout | null): () => void {
  const before = send;
  send = port;
  return () => {
    send = before;
  };
}

/** The one place where a payout leaves settlement. */
export const sendPayout: SendPayout = async (ctx, payout) => send?.(ctx, payout);
