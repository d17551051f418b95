import type { z } from 'zod';
import type { Ctx } from '../context.ts';

/** A message that clients may send. */
export interface ClientMessage {
  readonly name: string;
  readonly run: (ctx: Ctx, data: unknown) => Promise<unknown>;
}

const messages = new Map<string, ClientMessage>();

/** Declares a message from clients; what `handler` gives is acknowledged to the sender. Throws at load when two share a name. */
export function registerMessage<Data>(name: string, schema: z.ZodType<Data>, handler: (ctx: Ctx, data: Data) => Promise<unknown>): void {
  if (messages.has(name)) throw new Error(`Two live messages are named ${name}`);
  messages.set(name, { name, run: (ctx, data) => handler(ctx, schema.parse(data)) });
}

export const findMessage = (name: string): ClientMessage | undefined => messages.get(name);
