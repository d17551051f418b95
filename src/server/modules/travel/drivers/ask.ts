import type { z } from 'zod';
import { RoutingError } from './routing-error.ts';

const UNREACHABLE = 503;
const UNREADABLE = 502;

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly timeoutMs: number;
}

/** Sends a question and gives the answer's status and JSON; throws `RoutingError` when there is none. */
async function send(url: string, { method = 'GET', headers, body, timeoutMs }: Question): Promise<{ status: number; answer: unknown }> {
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { status: response.status, answer: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new RoutingError(UNREADABLE, 'UNREADABLE', 'The routing service’s answer is not JSON');
    const late = thrown instanceof DOMException && thrown.name === 'TimeoutError';
    throw new RoutingError(
      UNREACHABLE,
      late ? 'TIMEOUT' : 'UNREACHABLE',
      late ? 'The routing service took too long' : 'The routing service could not be reached',
    );
  }
}

/** Asks and reads the answer by `schema`; a status other than 2xx becomes the error that `refusal` makes of it. */
export async function ask<T>(schema: z.ZodType<T>, url: string, question: Question, refusal: (status: number, answer: unknown) => RoutingError): Promise<T> {
  const { status, answer } = await send(url, question);
  if (status < 200 || status >= 300) throw refusal(status, answer);
  const read = schema.safeParse(answer);
  if (!read.success)
    throw new RoutingError(UNREADABLE, 'UNREADABLE', `The routing service’s answer has another shape: ${read.error.issues[0]?.path.join('.')}`);
  return read.data;
}
