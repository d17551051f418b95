import type { z } from 'zod';
import type { Ctx } from '../context.ts';

/** What a handler learns about its run. `attempt` counts from 1. */
export interface JobRun {
  readonly id: string;
  readonly attempt: number;
}

export interface Job<Data extends object = object> {
  readonly name: string;
  readonly schema: z.ZodType<Data>;
  /** Must bear a repeat: a job runs again when its worker dies before it is done. */
  readonly handler: (ctx: Ctx, data: Data, run: JobRun) => Promise<void>;
  /** After a failure: how often again, and after how long, doubling each time. */
  readonly retry: { readonly limit: number; readonly delaySeconds: number };
  /** A run that takes longer counts as dead and is tried again elsewhere. */
  readonly timeoutSeconds: number;
  /** At most this many at once in a process. */
  readonly concurrency: number;
  /** Five fields, in Indian time: the job is sent with empty data at these times, once for all processes. */
  readonly cron: string | null;
}

interface Definition<Data extends object> {
  readonly name: string;
  readonly schema: z.ZodType<Data>;
  handler(ctx: Ctx, data: Data, run: JobRun): Promise<void>;
  readonly retry?: Job['retry'];
  readonly timeoutSeconds?: number;
  readonly concurrency?: number;
  readonly cron?: string;
}

/** What the runner needs of a job, its data still unread. */
export interface RegisteredJob extends Omit<Job, 'schema' | 'handler'> {
  readonly run: (ctx: Ctx, data: unknown, run: JobRun) => Promise<void>;
}

const registered = new Map<string, RegisteredJob>();

/** Declares a job; throws at load when two share a name. */
export function defineJob<Data extends object>(definition: Definition<Data>): Job<Data> {
  if (registered.has(definition.name)) throw new Error(`Two jobs are named ${definition.name}`);
  const { name, schema } = definition;
  const settings = {
    name,
    retry: definition.retry ?? { limit: 8, delaySeconds: 2 },
    timeoutSeconds: definition.timeoutSeconds ?? 30,
    concurrency: definition.concurrency ?? 4,
    cron: definition.cron ?? null,
  };
  const handler: Job<Data>['handler'] = (ctx, data, run) => definition.handler(ctx, data, run);
  registered.set(name, { ...settings, run: (ctx, data, run) => handler(ctx, schema.parse(data), run) });
  return { ...settings, schema, handler };
}

/** Every job of the modules loaded so far. */
export const registeredJobs = (): RegisteredJob[] => [...registered.values()];
