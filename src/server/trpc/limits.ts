import type { Ctx } from '../platform/context.ts';
import { limiterInUse } from '../platform/limits/limiter.ts';
import type { RouteLimit } from './access.ts';

/** Many share one address behind a mobile operator's gateway, so an address gets far more than a user. */
const BY_ADDRESS: RouteLimit = { points: 6_000, seconds: 20 };
const BY_USER: RouteLimit = { points: 600, seconds: 60 };

/** Takes one operation from an address's allowance: for answers that are made before a context is. */
export async function takeAddressOperation(ip: string | null): Promise<void> {
  if (ip) await limiterInUse().take('address', ip, BY_ADDRESS);
}

/** Takes one operation from the caller's allowances: by address, by user, and by both for a procedure with a limit of its own. */
export async function takeOperation(ctx: Ctx, path: string, own: RouteLimit | undefined): Promise<void> {
  if (ctx.actor.type === 'system') return;
  const limiter = limiterInUse();
  await takeAddressOperation(ctx.ip);
  const userId = ctx.actor.type === 'user' ? ctx.actor.userId : null;
  if (userId) await limiter.take('user', userId, BY_USER);
  if (!own) return;
  if (ctx.ip) await limiter.take(`${path}:address`, ctx.ip, own);
  if (userId) await limiter.take(`${path}:user`, userId, own);
}
