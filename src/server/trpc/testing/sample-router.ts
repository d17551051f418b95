import { z } from 'zod';
import { refuse } from '../../kernel/errors.ts';
import { authedProcedure, publicProcedure, roleProcedure, router } from '../procedures.ts';

/** What `slow` and `signalled` saw of their clients, for the tests of an aborted call. */
export const seen = { started: 0, aborted: 0 };

/** A router with one procedure for each way a call can go. */
export const sampleRouter = router({
  echo: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/echo', tags: ['Sample'] } })
    .input(z.object({ text: z.string().min(2).max(5), times: z.coerce.number().int().min(1).max(3).default(1) }))
    .output(z.object({ text: z.string() }))
    .query(({ input }) => ({ text: input.text.repeat(input.times) })),
  save: publicProcedure
    .meta({ openapi: { method: 'PUT', path: '/things/{id}', tags: ['Sample'] } })
    .input(z.object({ id: z.string(), text: z.string() }))
    .output(z.object({ id: z.string(), length: z.int() }))
    .mutation(({ input }) => ({ id: input.id, length: input.text.length })),
  nothing: publicProcedure.query(() => null),
  refuse: publicProcedure.query(() => refuse('conflict', 'rate_limited', { seconds: 3 })),
  crash: publicProcedure.query(() => {
    throw new Error('a secret: hunter2');
  }),
  wrongOutput: publicProcedure.output(z.object({ n: z.number() })).query(() => JSON.parse('{"n":"a secret: hunter2"}')),
  members: authedProcedure.query(({ ctx }) => ctx.actor.userId),
  kitchen: roleProcedure(['vendor_kitchen']).query(({ ctx }) => ctx.actor.userId),
  limited: publicProcedure.meta({ limit: { points: 3, seconds: 60 } }).query(() => 'ok'),
  slow: publicProcedure.query(async ({ signal }) => {
    seen.started++;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 400);
      signal?.addEventListener('abort', () => {
        seen.aborted++;
        clearTimeout(timer);
        resolve();
      });
    });
    return 'done';
  }),
  who: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/who', tags: ['Sample'] } })
    .output(z.object({ locale: z.string(), ip: z.string().nullable(), actor: z.string() }))
    .query(({ ctx }) => ({ locale: ctx.locale, ip: ctx.ip, actor: ctx.actor.type })),
});
