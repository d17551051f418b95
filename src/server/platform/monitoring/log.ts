import { AsyncLocalStorage } from 'node:async_hooks';
import pino from 'pino';
import { env } from '../../env.ts';

/** What every log line of a request, job or event carries. */
export interface Scope {
  readonly requestId: string;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Runs with the scope's fields on every log line written inside, however deep. */
export const inScope = <T>(scope: Scope, run: () => T): T => scopes.run(scope, run);

/** Fields that may hold personal data or a secret, wherever a logged object nests them (three levels). */
const PRIVATE = [
  'phone',
  'email',
  'name',
  'address',
  'otp',
  'password',
  'totp',
  'token',
  'secret',
  'authorization',
  'cookie',
  'input',
  'payload',
  'body',
  'lat',
  'lng',
  'vpa',
  'aadhaar',
  'pan',
];
const paths = PRIVATE.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** An error for the log: type, code, message, stack and the same of its causes; no other property, for those may hold row data. */
function errorFields(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    message: error.message.slice(0, 2_000),
    stack: error.stack?.slice(0, 4_000),
    cause: error.cause && depth < 4 ? errorFields(error.cause, depth + 1) : undefined,
  };
}

/** A log of JSON lines to a stream. */
export const createLog = (level: string, stream: pino.DestinationStream): pino.Logger =>
  pino(
    {
      level,
      base: undefined,
      redact: { paths, censor: '[redacted]' },
      serializers: { err: (error: unknown) => errorFields(error) },
      mixin: () => scopes.getStore() ?? {},
    },
    stream,
  );

/** The process's log, on stderr, so that stdout stays for what a command answers. */
export const log = createLog(env.NODE_ENV === 'test' ? 'silent' : env.LOG_LEVEL, pino.destination({ fd: 2, sync: true }));
