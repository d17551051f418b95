import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io';
import { ZodError, z } from 'zod';
import { RejectionError, reject } from '../../kernel/errors.ts';
import type { Ctx } from '../context.ts';
import { brokenPart } from '../db/broken-part.ts';
import { inScope, log } from '../monitoring/log.ts';
import { errorText } from '../texts/error-texts.ts';
import { LIVE, type LiveError, type SendAnswer, type SubscribeAnswer } from './contract.ts';
import { findMessage } from './messages.ts';
import { tokenBucket } from './token-bucket.ts';
import { findTopic, type LiveMessage } from './topics.ts';

const MAX_TOPICS = 50;
const MAX_MISSED = 200;
const PER_SECOND = 20;
const BURST = 60;
/** A client this far over its rate is not slowed down but cut off. */
const REFUSALS_BORNE = 200;

const subscription = z.object({ topic: z.string().max(100), after: z.int().min(0).optional() });
const message = z.object({ name: z.string().max(60), data: z.unknown() });

/** Serves one live connection. `contextOf` builds the context of a call, with the actor the socket has now. */
export function serveConnection(socket: Socket, contextOf: (requestId: string) => Ctx): void {
  const bucket = tokenBucket(PER_SECOND, BURST);
  const topics = new Set<string>();
  let refused = 0;

  /** Runs one request of the client; whatever goes wrong is acknowledged as an error of ours. */
  async function answer<Answer>(acknowledge: unknown, run: (ctx: Ctx) => Promise<Answer>): Promise<void> {
    const ctx = contextOf(randomUUID());
    let reply: Answer | { ok: false; error: LiveError };
    try {
      if (!bucket.take(Date.now())) {
        if (++refused > REFUSALS_BORNE) return void socket.disconnect(true);
        throw new RejectionError(reject('rate_limited', 'rate_limited', { seconds: 1 }));
      }
      reply = await inScope({ requestId: ctx.requestId }, () => run(ctx));
    } catch (error) {
      reply = { ok: false, error: liveError(ctx, error) };
    }
    if (typeof acknowledge === 'function') acknowledge(reply);
  }

  socket.on(LIVE.subscribe, (input: unknown, acknowledge: unknown) =>
    answer(acknowledge, async (ctx): Promise<SubscribeAnswer<LiveMessage>> => {
      const { topic: name, after } = subscription.parse(input);
      const found = findTopic(name);
      if (!found || !(await found.topic.authorise(ctx, found.id))) throw new RejectionError(reject('not_found', 'not_found'));
      if (!topics.has(name) && topics.size >= MAX_TOPICS) throw new RejectionError(reject('rate_limited', 'rate_limited', { seconds: 60 }));
      topics.add(name);
      // Joined before the replay is read, so that nothing falls between the two; the client drops what comes twice.
      await socket.join(name);
      if (after === undefined) return { ok: true, missed: [], resync: false };
      const missed = await found.topic.replay(ctx, found.id, after, MAX_MISSED + 1);
      return missed.length > MAX_MISSED ? { ok: true, missed: [], resync: true } : { ok: true, missed, resync: false };
    }),
  );

  socket.on(LIVE.unsubscribe, (input: unknown, acknowledge: unknown) =>
    answer(acknowledge, async (): Promise<SendAnswer> => {
      const { topic } = subscription.parse(input);
      topics.delete(topic);
      await socket.leave(topic);
      return { ok: true, data: null };
    }),
  );

  socket.on(LIVE.send, (input: unknown, acknowledge: unknown) =>
    answer(acknowledge, async (ctx): Promise<SendAnswer> => {
      const { name, data } = message.parse(input);
      const found = findMessage(name);
      if (!found) throw new RejectionError(reject('not_found', 'not_found'));
      return { ok: true, data: (await found.run(ctx, data)) ?? null };
    }),
  );
}

function liveError(ctx: Ctx, error: unknown): LiveError {
  const rejection = error instanceof RejectionError ? error.rejection : error instanceof ZodError ? reject('invalid', 'invalid_input') : brokenPart(error);
  if (!(error instanceof RejectionError || error instanceof ZodError)) log.error({ err: error, requestId: ctx.requestId }, 'a live call failed');
  const { code, params } = rejection ?? { code: 'internal' };
  return { code, message: errorText(ctx.locale, code, params), ...(params && { params }) };
}
