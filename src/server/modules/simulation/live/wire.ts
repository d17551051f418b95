import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { LIVE } from '../../../platform/realtime/contract.ts';
import { createSessionOutput, requestOtpOutput } from '../../identity/contract.ts';

/** The server said no, with its code. */
export class RefusedError extends Error {
  constructor(
    readonly what: string,
    readonly status: number,
    readonly code: string,
    readonly seconds: number | null,
  ) {
    super(`${what}: ${status} ${code}`);
  }
}

/** Someone at the REST interface; answers are held against the contract. */
export interface Caller {
  readonly token: string | null;
  get<T>(path: string, answer: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: object, answer: z.ZodType<T>): Promise<T>;
  put<T>(path: string, body: object, answer: z.ZodType<T>): Promise<T>;
}

/** A running server as its clients reach it, with what they saw of it. */
export interface Wire {
  readonly url: string;
  /** What each call took, ms. */
  readonly calls: number[];
  readonly errors: Record<string, number>;
  readonly anyone: Caller;
  as(token: string): Caller;
  socket(token: string): Socket;
}

const refusal = z.object({ code: z.string().optional(), message: z.string().optional(), params: z.record(z.string(), z.unknown()).optional() });
const TIMEOUT_MS = 30_000;

export function wireTo(url: string, timer: () => number): Wire {
  const calls: number[] = [];
  const errors: Record<string, number> = {};

  function caller(token: string | null): Caller {
    async function ask<T>(method: string, path: string, answer: z.ZodType<T>, body?: object): Promise<T> {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const began = timer();
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body && { body: JSON.stringify(body) }),
      });
      const json: unknown = await response.json();
      calls.push(timer() - began);
      if (response.ok) return answer.parse(json);
      const { code = 'unknown', params } = refusal.parse(json);
      const seconds = Number(params?.['seconds']);
      throw new RefusedError(`${method} ${path.replace(/[0-9a-f-]{36}/g, '…')}`, response.status, code, Number.isFinite(seconds) ? seconds : null);
    }
    return {
      token,
      get: (path, answer) => ask('GET', path, answer),
      post: (path, body, answer) => ask('POST', path, answer, body),
      put: (path, body, answer) => ask('PUT', path, answer, body),
    };
  }

  return {
    url,
    calls,
    errors,
    anyone: caller(null),
    as: caller,
    socket: (token) => io(url, { transports: ['websocket'], auth: { token }, reconnectionDelay: 300, reconnectionDelayMax: 3_000 }),
  };
}

/** Someone tries something; a refusal or a silence is counted and not the end of the life. Undefined then. */
export async function attempt<T>(wire: Wire, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    const kind = error instanceof RefusedError ? `refused: ${error.message}` : `unreachable: ${error instanceof Error ? error.message : String(error)}`;
    wire.errors[kind] = (wire.errors[kind] ?? 0) + 1;
    return undefined;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const PATIENCE = 40;

/** Signs in by the code that the demo shows; waits when the server limits sign-ins. */
export async function signIn(wire: Wire, phone: string, told: (line: string) => void): Promise<Caller & { readonly token: string; readonly userId: string }> {
  for (let tries = 1; ; tries++) {
    try {
      const { demoCode = '000000' } = await wire.anyone.post('/auth/otp', { phone }, requestOtpOutput);
      const { token, user } = await wire.anyone.post('/auth/session', { phone, otp: demoCode }, createSessionOutput);
      return { ...wire.as(token), token, userId: user.id };
    } catch (error) {
      const seconds = error instanceof RefusedError && error.status === 429 ? (error.seconds ?? 5) : null;
      if (seconds === null || tries >= PATIENCE) throw error;
      told(`the server limits sign-ins from one address (start it with RATE_LIMITS=0): waiting ${seconds} s`);
      await pause(seconds * 1_000);
    }
  }
}

const followed = z.object({ ok: z.boolean() });

/** Follows a topic, again after each loss of the connection. */
export function follow(socket: Socket, topic: string, heard: (type: string, data: unknown) => void): void {
  const join = () =>
    void socket.emitWithAck(LIVE.subscribe, { topic }).then(
      (answer: unknown) => followed.parse(answer).ok,
      () => false,
    );
  socket.on('connect', join);
  if (socket.connected) join();
  const message = z.object({ type: z.string(), data: z.unknown() });
  socket.on(LIVE.message, (name: string, raw: unknown) => {
    const parsed = name === topic ? message.safeParse(raw) : null;
    if (parsed?.success) heard(parsed.data.type, parsed.data.data);
  });
}
