import type { Actor, Role } from '../kernel/actor.ts';
import { holds } from '../kernel/actor.ts';
import { reject } from '../kernel/errors.ts';
import { log } from '../platform/monitoring/log.ts';
import { procedureSeconds } from '../platform/monitoring/metrics.ts';
import { publicRejection, refine, toTrpcError } from './errors.ts';
import { t } from './init.ts';
import { takeOperation } from './limits.ts';

export type UserActor = Extract<Actor, { type: 'user' }>;

/** Measures and translates. In tRPC 11 a `try` around `next()` never fires: errors come back as a result. */
const edge = t.middleware(async ({ ctx, path, next }) => {
  const begun = performance.now();
  const result = await next();
  const error = result.ok ? null : refine(result.error);
  const outcome = error ? (publicRejection(error)?.code ?? 'internal') : 'ok';
  procedureSeconds.observe({ path, outcome }, (performance.now() - begun) / 1_000);
  if (result.ok || !error) return result;
  if (error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE') {
    log.error({ err: result.error.cause ?? result.error, path, requestId: ctx.requestId }, 'a procedure failed');
  }
  if (error === result.error) return result;
  throw error;
});

const limited = t.middleware(async ({ ctx, path, meta, next }) => {
  await takeOperation(ctx, path, meta?.limit);
  return next();
});

export const router = t.router;

const base = t.procedure.use(edge).use(limited);

/** Anyone may call it. */
export const publicProcedure = base.meta({ access: 'public' });

/** Anyone signed in; the command or query still checks the row. `ctx.actor` is a user. */
export const authedProcedure = base.meta({ access: 'user' }).use(({ ctx, next }) => {
  if (ctx.actor.type !== 'user') throw toTrpcError(reject('unauthenticated', 'unauthenticated'));
  return next({ ctx: { actor: ctx.actor satisfies UserActor } });
});

/** Signed in and holding one of the roles somewhere; the command or query still checks the row. */
export const roleProcedure = (roles: readonly Role[]) =>
  authedProcedure.meta({ access: roles }).use(({ ctx, next }) => {
    if (!holds(ctx.actor, roles)) throw toTrpcError(reject('forbidden', 'forbidden'));
    return next();
  });
