import { z } from 'zod';

const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', 'true', 'false'])
    .default(fallback ? '1' : '0')
    .transform((value) => value === '1' || value === 'true');

const fields = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** The address people reach the server at; links in payments and messages use it. */
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  REDIS_URL: z.string().optional(),
  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  /** Demo data, demo accounts and sandbox drivers. */
  DEMO: flag(true),
  /** Background life of the demo city. */
  SIMULATE: flag(true),
  /** How many times faster than life the demo's kitchens and rides are expected to be, for `npm run simulate`; 12 where the background life runs. */
  SIMULATION_SPEED: z.coerce.number().min(1).max(120).optional(),
  /** Parts this process plays: any of web, worker, dispatcher. */
  ROLES: z
    .string()
    .default('web,worker,dispatcher')
    .transform((value) => value.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'worker', 'dispatcher'])).min(1)),
  /** Signs sessions, quotes and codes. At least 32 characters. `npm start` makes one for the demo and keeps it in DATA_DIR. */
  AUTH_SECRET: z.string().min(32).optional(),
  SANDBOX_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** The secret of before a change: webhooks signed with it are still taken. */
  SANDBOX_WEBHOOK_SECRET_PREVIOUS: z.string().min(16).optional(),
  /** Razorpay's keys; with `DEMO=0` they turn UPI and Razorpay's checkout on. All three or none. */
  RAZORPAY_KEY_ID: z
    .string()
    .regex(/^rzp_(test|live)_\w+$/)
    .optional(),
  RAZORPAY_KEY_SECRET: z.string().min(16).optional(),
  RAZORPAY_WEBHOOK_SECRET: z.string().min(16).optional(),
  RAZORPAY_WEBHOOK_SECRET_PREVIOUS: z.string().min(16).optional(),
  /** Where travel times come from: the platform's own rides alone, or a routing service ahead of them. */
  TRAVEL_TIMES: z.enum(['learned', 'osrm', 'google']).default('learned'),
  /** An `osrm-routed` of one's own, and the profile its data was made with. */
  OSRM_URL: z.url().optional(),
  OSRM_PROFILE: z.string().min(1).default('driving'),
  /** A key of Google's Routes API. */
  GOOGLE_ROUTES_KEY: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** How many reverse proxies of ours stand in front: that many addresses of `X-Forwarded-For` are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** `0` only for benches that measure the rest. */
  RATE_LIMITS: flag(true),
  /** For so many whole days where riders went is kept. */
  KEEP_POSITIONS_DAYS: z.coerce.number().int().min(1).max(400).default(7),
  /** Origins of map tiles other than our own, separated by commas; the Content-Security-Policy lets these and no others in. */
  MAP_HOSTS: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    )
    .pipe(z.array(z.url())),
  /** Time, in ms, that a drain may take before the process ends anyway. */
  DRAIN_TIMEOUT_MS: z.coerce.number().int().min(0).default(15_000),
});

const RAZORPAY = ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'] as const;

const NEEDED = { learned: null, osrm: 'OSRM_URL', google: 'GOOGLE_ROUTES_KEY' } as const;

const schema = fields.superRefine((value, issues) => {
  const needed = NEEDED[value.TRAVEL_TIMES];
  if (needed && value[needed] === undefined) issues.addIssue({ code: 'custom', path: [needed], message: `TRAVEL_TIMES=${value.TRAVEL_TIMES} needs it` });
  const missing = RAZORPAY.filter((name) => value[name] === undefined);
  if (missing.length === 0 || missing.length === RAZORPAY.length) return;
  for (const name of missing) issues.addIssue({ code: 'custom', path: [name], message: `${RAZORPAY.join(', ')} go together` });
});

export type Env = z.infer<typeof schema>;

/** Reads and validates the environment; throws one error that names every wrong or missing variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not valid:\n${lines.join('\n')}`);
  }
  return parsed.data;
}

/** The only place that reads `process.env`. */
export const env: Env = readEnv(process.env);
