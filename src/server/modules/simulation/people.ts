import type { Actor } from '../../kernel/actor.ts';
import { RejectionError } from '../../kernel/errors.ts';
import { log } from '../../platform/monitoring/log.ts';
import type { OrderView } from '../orders/contract.ts';
import type { Quote } from '../pricing/contract.ts';

/** The name the system acts under for the demo. */
export const PLAYER = 'simulation';

export const asRider = (userId: string): Actor => ({ type: 'user', userId, sessionId: PLAYER, roles: [{ role: 'rider' }] });
export const asCustomer = (userId: string): Actor => ({ type: 'user', userId, sessionId: PLAYER, roles: [{ role: 'customer' }] });

interface QuoteRequest {
  restaurantId: string;
  lines: { itemId: string; variantId?: string; addOnIds: string[]; quantity: number }[];
  to: { lat: number; lng: number };
}

/** What the demo's people use of the public API, as anybody would: prices before ordering, and one's own order with its code. */
export interface PublicApi {
  readonly pricing: { quote(input: QuoteRequest): Promise<Quote> };
  readonly orders: { get(input: { orderId: string }): Promise<OrderView> };
}

export interface LifeOptions {
  readonly api: (actor: Actor) => PublicApi;
  /** Whether a person follows a live topic now (`restaurant:<id>`, `rider:<id>`): then they are left alone to act themselves. */
  readonly followed: (topic: string) => boolean;
  /** How many times faster than life. */
  readonly pace: number;
  /** A number of 0 up to 1. */
  readonly chance: () => number;
}

/** Someone of the demo tries something. A refusal is part of life (a person was faster, the order was cancelled) and told to no one. */
export async function attempt(what: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    const refused = error instanceof RejectionError || (error instanceof Error && error.cause instanceof RejectionError);
    if (!refused) log.warn({ err: error, what }, 'the demo’s life stumbled');
    return false;
  }
}
