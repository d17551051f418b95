import type { Ctx } from '../../platform/context.ts';
import type { Membership } from './domain/membership.ts';
import { CALM, type ZoneConditions } from './domain/surge.ts';

interface Needs {
  readonly orders: boolean;
  readonly wallet: boolean;
}

/** What pricing asks of modules above it, which it may not call: they hand in a reader at start. Without one nothing is known, and nothing assumed. */
export interface PricingPorts {
  /** Open orders, free riders and rain in a zone. */
  readonly conditions: (ctx: Ctx, zoneId: string) => Promise<ZoneConditions>;
  /**
   * Orders placed before, membership, and the wallet's balance in paise of a customer; null where unknown. `orders` and `wallet` say
   * whether anybody asks for them: otherwise they need not be read.
   */
  readonly customer: (
    ctx: Ctx,
    customerId: string,
    needs: Needs,
  ) => Promise<{ readonly ordersBefore: number | null; readonly membership: Membership | null; readonly walletPaise: number | null }>;
}

const UNKNOWN: PricingPorts = {
  conditions: async () => CALM,
  customer: async () => ({ ordersBefore: null, membership: null, walletPaise: null }),
};

let ports = UNKNOWN;

/** Hands in readers; those not named stay. Gives back what undoes it. */
export function setPricingPorts(given: Partial<PricingPorts>): () => void {
  const before = ports;
  ports = { ...ports, ...given };
  return () => {
    ports = before;
  };
}

export const zoneConditions = (ctx: Ctx, zoneId: string) => ports.conditions(ctx, zoneId);
export const customerFacts = (ctx: Ctx, customerId: string, needs: Needs) => ports.customer(ctx, customerId, needs);
