import type { Ctx } from '../context.ts';

/** What a topic carries. `seq` is the event's place in the log, by which a client that comes back asks for what it missed. */
export interface LiveMessage {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly data: unknown;
}

/** Whether the actor may follow `<prefix>:<id>`; `id` is empty for a topic without one. The same `false` for another's row and for none. */
export type AuthoriseTopic = (ctx: Ctx, id: string) => Promise<boolean>;
/** The topic's messages with `seq` above `after`, in order, at most `limit`, as they were published. */
export type ReplayTopic = (ctx: Ctx, id: string, after: number, limit: number) => Promise<readonly LiveMessage[]>;

export interface Topic {
  readonly prefix: string;
  readonly authorise: AuthoriseTopic;
  readonly replay: ReplayTopic;
}

const topics = new Map<string, Topic>();

/** Declares the topics `<prefix>:<id>` (or `<prefix>` alone); throws at load when two share a prefix. */
export function registerTopic(prefix: string, authorise: AuthoriseTopic, replay: ReplayTopic): void {
  if (topics.has(prefix)) throw new Error(`Two topics have the prefix ${prefix}`);
  topics.set(prefix, { prefix, authorise, replay });
}

/** The topic and id that a name such as `order:<id>` or `ops` means; null for none of ours. */
export function findTopic(name: string): { topic: Topic; id: string } | null {
  const at = name.indexOf(':');
  const topic = topics.get(at < 0 ? name : name.slice(0, at));
  return topic ? { topic, id: at < 0 ? '' : name.slice(at + 1) } : null;
}
