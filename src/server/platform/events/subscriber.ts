import type { Ctx } from '../context.ts';
import type { RecordedEvent } from './append.ts';

/**
 * `durable`: one process at a time handles it, from a stored cursor, every event at least once and in order.
 * `broadcast`: every process handles it, from its own start on (live pushes, cache invalidation).
 */
export type SubscriberMode = 'durable' | 'broadcast';

export interface Subscriber {
  readonly name: string;
  readonly mode: SubscriberMode;
  /** Event types it wants; others pass by. */
  readonly types: readonly string[];
  /** At most this many events a call. */
  readonly batch: number;
  /** Where a durable subscriber without a cursor begins. */
  readonly from: 'start' | 'now';
  readonly handle: (ctx: Ctx, events: readonly RecordedEvent[]) => Promise<void>;
}

interface Definition<Event extends RecordedEvent> {
  readonly name: string;
  readonly mode: SubscriberMode;
  readonly types: readonly Event['type'][];
  readonly batch?: number;
  readonly from?: 'start' | 'now';
  /** Must bear a repeat: an event comes again when the process dies between handling and remembering. */
  handle(ctx: Ctx, events: readonly Event[]): Promise<void>;
}

const registered = new Map<string, Subscriber>();

/** Declares a subscriber; throws at load when two share a name. `Event` names the events of `types`, as the module's `events.ts` declares them. */
export function defineSubscriber<Event extends RecordedEvent = RecordedEvent>(definition: Definition<Event>): Subscriber {
  if (registered.has(definition.name)) throw new Error(`Two subscribers are named ${definition.name}`);
  const subscriber: Subscriber = {
    name: definition.name,
    mode: definition.mode,
    types: definition.types,
    batch: definition.batch ?? 200,
    from: definition.from ?? 'start',
    handle: (ctx, events) => definition.handle(ctx, events as readonly Event[]),
  };
  registered.set(subscriber.name, subscriber);
  return subscriber;
}

/** Every subscriber of the modules loaded so far. */
export const registeredSubscribers = (): Subscriber[] => [...registered.values()];
