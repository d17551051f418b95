import { zoneMiddle } from './modules/catalog/index.ts';
import { loadAround } from './modules/dispatch/index.ts';
import { ordersBefore } from './modules/orders/index.ts';
import { requestPayout, walletBalance } from './modules/payments/index.ts';
import { type PricingPorts, rainUntil, type ZoneConditions } from './modules/pricing/index.ts';
import type { SendPayout } from './modules/settlement/index.ts';
import type { Ctx } from './platform/context.ts';

/** The reach of a zone and of the rides into it: riders farther off don't help. */
const AROUND_M = 4_000;
/** Demand moves in minutes; a quote mostly finds it counted. */
const COUNTED_MS = 15_000;

async function count(ctx: Ctx, zoneId: string): Promise<ZoneConditions> {
  const middle = await zoneMiddle(ctx, zoneId);
  if (!middle) return { openOrders: 0, freeRiders: 0, raining: false };
  const load = await loadAround(ctx, middle.cityId, middle, AROUND_M);
  return { ...load, raining: (await rainUntil(ctx, middle.cityId)) !== null };
}

/**
 * What pricing asks of the modules above it; `zones` keeps the counts of each process, one entry a zone. Counted on the caller's own connection: an order
 * that is being placed holds one already, and must not wait for a second. Nobody tells of memberships yet.
 */
export function pricingPorts(zones = new Map<string, { readonly until: number; readonly value: ZoneConditions }>()): PricingPorts {
  return {
    async conditions(ctx, zoneId) {
      const now = ctx.clock.now().getTime();
      const kept = zones.get(zoneId);
      if (kept && now < kept.until) return kept.value;
      const value = await count(ctx, zoneId);
      zones.set(zoneId, { until: now + COUNTED_MS, value });
      return value;
    },
    customer: async (ctx, customerId, needs) => ({
      ordersBefore: needs.orders ? await ordersBefore(ctx, customerId) : null,
      membership: null,
      walletPaise: needs.wallet ? await walletBalance(ctx, customerId) : null,
    }),
  };
}

/** Moves the money of settlements: a transfer of the gateway, once for each payout. Its id is the reference by which the outcome is told back. */
export const payoutPort: SendPayout = async (ctx, { id, payeeType, payeeId, account, amountPaise }) => {
  await requestPayout(ctx, { payeeType, payeeId, account, amountPaise, reference: id, key: `settlement:${id}` });
};
