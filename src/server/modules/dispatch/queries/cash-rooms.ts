import type { Ctx } from '../../../platform/context.ts';
import { riderCash } from '../../payments/index.ts';

/** A rider, with the cash of the orders in hand, in paise. */
interface Carrier {
  readonly riderId: string;
  readonly jobs: readonly { readonly cashPaise: number }[];
}

/** How much more of customers' cash each rider may take on, in paise: the limit less what is in hand and what the orders in hand will bring. One query. */
export async function cashRooms(ctx: Ctx, riders: readonly Carrier[]): Promise<Map<string, number>> {
  const held = await riderCash(
    ctx,
    riders.map(({ riderId }) => riderId),
  );
  return new Map(
    riders.map(({ riderId, jobs }) => {
      const { inHandPaise = 0, limitPaise = 0 } = held.get(riderId) ?? {};
      return [riderId, limitPaise - inHandPaise - jobs.reduce((total, job) => total + job.cashPaise, 0)];
    }),
  );
}
