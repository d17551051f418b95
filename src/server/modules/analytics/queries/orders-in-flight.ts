import type { Ctx } from '../../../platform/context.ts';
import { factsInFlight, type InFlight } from '../store/facts.ts';

/** Orders that reached a kitchen at or after `since` and are not over. The system's alone: it shows everyone's. */
export const ordersInFlight = async (ctx: Ctx, since: Date): Promise<InFlight[]> => (ctx.actor.type === 'system' ? factsInFlight(ctx, since) : []);
