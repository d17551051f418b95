/** An action of the user that must reach the server once, however bad the network. `input` is plain JSON. */
export interface QueuedAction {
  readonly key: string;
  readonly kind: string;
  readonly input: unknown;
  readonly at: number;
}

/** What came of sending: done, refused by the server (never sent again), or not reached (kept). */
export type SendOutcome = { readonly type: 'done' } | { readonly type: 'refused'; readonly message: string } | { readonly type: 'unreached' };

/** The part of `Storage` that the queue keeps its actions in. */
export type QueueStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * A queue of actions that outlives the page. Actions go out one at a time in the order they were made; one with a key that
 * is waiting already is not added again, so a double tap is one action. The server's commands are idempotent, so an answer that was lost is safe.
 */
export class ActionQueue {
  readonly #storage: QueueStorage;
  readonly #name: string;
  readonly #send: (action: QueuedAction) => Promise<SendOutcome>;
  readonly #refused: (action: QueuedAction, message: string) => void;
  readonly #listeners = new Set<() => void>();
  #actions: readonly QueuedAction[];
  #flushing: Promise<void> | undefined;

  constructor(options: {
    name: string;
    storage: QueueStorage;
    send: (action: QueuedAction) => Promise<SendOutcome>;
    refused: (action: QueuedAction, message: string) => void;
  }) {
    this.#name = `thali.queue.${options.name}`;
    this.#storage = options.storage;
    this.#send = options.send;
    this.#refused = options.refused;
    this.#actions = this.#read();
  }

  /** The actions that wait; a new array after each change. */
  get waiting(): readonly QueuedAction[] {
    return this.#actions;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds the action unless its key waits already, and tries to send. Resolves when the try is over. */
  async add(action: QueuedAction): Promise<void> {
    if (!this.#actions.some((waiting) => waiting.key === action.key)) this.#write([...this.#actions, action]);
    await this.flush();
  }

  /** Sends what waits, in order, until one is not reached. Calls while it runs join it. */
  flush(): Promise<void> {
    this.#flushing ??= this.#drain().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  async #drain(): Promise<void> {
    for (let action = this.#actions[0]; action; action = this.#actions[0]) {
      const outcome = await this.#send(action);
      if (outcome.type === 'unreached') return;
      this.#write(this.#actions.slice(1));
      if (outcome.type === 'refused') this.#refused(action, outcome.message);
    }
  }

  #read(): QueuedAction[] {
    try {
      const stored: unknown = JSON.parse(this.#storage.getItem(this.#name) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isAction) : [];
    } catch {
      return [];
    }
  }

  #write(actions: readonly QueuedAction[]): void {
    this.#actions = actions;
    this.#storage.setItem(this.#name, JSON.stringify(actions));
    for (const listener of this.#listeners) listener();
  }
}

function isAction(value: unknown): value is QueuedAction {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'kind' in value && typeof value.kind === 'string';
}
