import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import type { PayOptions } from '../contract.ts';
import type { GuardedDriver } from '../drivers/guarded.ts';
import { allDrivers } from '../drivers/registry.ts';
import { findGatewayCustomer } from '../store/gateway-customers.ts';
import { walletBalance } from '../store/wallet.ts';

type OfGateway = Pick<PayOptions, 'gateway' | 'banks' | 'wallets' | 'cards'>;
const NOTHING = { banks: [], wallets: [], cards: [] };

/** What the gateway offers this customer; nothing, told as such, while it is away. */
async function ofGateway(ctx: Ctx, driver: GuardedDriver | undefined, customerId: string): Promise<OfGateway> {
  if (!driver) return { ...NOTHING, gateway: 'none' };
  try {
    const known = await findGatewayCustomer(ctx, driver.name, customerId);
    const [{ banks, wallets }, cards] = await Promise.all([driver.methods(ctx), known ? driver.savedCards(ctx, known) : []]);
    return { gateway: 'ready', banks: [...banks], wallets: [...wallets], cards: [...cards] };
  } catch (error) {
    log.warn({ err: error, driver: driver.name }, 'a gateway could not tell what it offers');
    return { ...NOTHING, gateway: 'away' };
  }
}

/** What the actor may pay with now: the gateway's banks and wallets, their own saved cards, and their wallet's balance in paise. */
export async function payOptions(ctx: Ctx): Promise<PayOptions> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated');
  return { ...(await ofGateway(ctx, allDrivers()[0], customerId)), walletPaise: await walletBalance(ctx, customerId) };
}
