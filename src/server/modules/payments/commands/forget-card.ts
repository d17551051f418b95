import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { forgetCardInput } from '../contract.ts';
import { GatewayError } from '../drivers/gateway-error.ts';
import { gatewayDriver } from '../drivers/registry.ts';
import { findGatewayCustomer } from '../store/gateway-customers.ts';

/** Has the gateway forget a card of the actor's; another's is none. Refuses `gateway_unavailable`. */
export async function forgetCard(ctx: Ctx, { token }: z.output<typeof forgetCardInput>): Promise<{ ok: true }> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated');
  const driver = gatewayDriver();
  const gatewayCustomerId = (await findGatewayCustomer(ctx, driver.name, customerId)) ?? notFound();
  try {
    const cards = await driver.savedCards(ctx, gatewayCustomerId);
    if (!cards.some((card) => card.token === token)) notFound();
    await driver.forgetCard(ctx, { gatewayCustomerId, token });
  } catch (error) {
    if (error instanceof GatewayError) refuse('unavailable', 'gateway_unavailable');
    throw error;
  }
  return { ok: true };
}
