import { io, type Socket } from 'socket.io-client';
import { LIVE, type LiveError, type SendAnswer, type SubscribeAnswer } from '../server/platform/realtime/contract.ts';

/** One message of a topic. `seq` orders them; `data` is what the module publishes. */
export interface LiveMessage {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly data: unknown;
}
export interface LivePosition {
  readonly id: string;
  readonly lat: number;
  readonly lng: number;
  readonly at: string;
  readonly heading?: number;
}

export interface LiveHandlers {
  onEvent?(message: LiveMessage): void;
  onPosition?(position: LivePosition): void;
  /** More was missed than can be replayed: load the view anew. */
  onResync?(): void;
  onRefused?(error: LiveError): void;
}

/** `connecting` until the first connection, `offline` after a loss until the next. */
export type ConnectionState = 'connecting' | 'online' | 'offline';

interface Topic {
  readonly handlers: Set<LiveHandlers>;
  /** The last message seen, or the view's own place in the log; undefined when neither is known. */
  seq: number | undefined;
  /** Messages that were pushed before the missed ones came. */
  held: LiveMessage[] | null;
}

const ANSWER_MS = 10_000;
const LEAVE_MS = 2_000;

/** The page's live connection: one socket for all topics, joined again after a loss with what was missed. */
export class LiveConnection {
  private readonly socket: Socket;
  private readonly topics = new Map<string, Topic>();
  private readonly watchers = new Set<() => void>();
  private current: ConnectionState = 'connecting';

  constructor(url?: string, options: { token?: string } = {}) {
    this.socket = io(url ?? '', {
      transports: ['websocket'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 8_000,
      randomizationFactor: 0.7,
      ...(options.token && { auth: { token: options.token } }),
    });
    this.socket.on('connect', () => {
      this.set('online');
      for (const [name, topic] of this.topics) void this.join(name, topic);
    });
    this.socket.on('connect_error', () => this.set(this.current === 'connecting' ? 'connecting' : 'offline'));
    this.socket.on('disconnect', (reason) => {
      this.set('offline');
      // The server closes when it drains or the session ends; the client library takes that as final, we don't.
      if (reason === 'io server disconnect') setTimeout(() => this.socket.connect(), 500 + Math.random() * 2_000);
    });
    this.socket.on(LIVE.message, (name: string, message: LiveMessage) => this.take(name, message));
    this.socket.on(LIVE.position, (name: string, positions: readonly LivePosition[]) => {
      for (const handlers of this.topics.get(name)?.handlers ?? []) for (const position of positions) handlers.onPosition?.(position);
    });
  }

  get state(): ConnectionState {
    return this.current;
  }

  watch(run: () => void): () => void {
    this.watchers.add(run);
    return () => this.watchers.delete(run);
  }

  /** Follows a topic; `after` is the `lastSeq` of the view on the page, from which missed messages count. Gives the way to stop. */
  follow(name: string, handlers: LiveHandlers, after?: number): () => void {
    let topic = this.topics.get(name);
    if (topic) topic.handlers.add(handlers);
    else {
      topic = { handlers: new Set([handlers]), seq: after, held: null };
      this.topics.set(name, topic);
      if (this.socket.connected) void this.join(name, topic);
    }
    const followed = topic;
    return () => {
      followed.handlers.delete(handlers);
      // A component that renders anew follows again at once: the topic is left only when nobody does.
      setTimeout(() => this.leave(name, followed), LEAVE_MS);
    };
  }

  /** Sends a message and gives the server's answer; an error when there is no connection. */
  async send(name: string, data: unknown): Promise<SendAnswer> {
    try {
      return await this.socket.timeout(ANSWER_MS).emitWithAck(LIVE.send, { name, data });
    } catch {
      return { ok: false, error: { code: 'unavailable', message: '' } };
    }
  }

  /** Connects anew, so that the server recognises who is signed in now. */
  reopen(): void {
    this.socket.disconnect().connect();
  }

  close(): void {
    this.socket.disconnect();
  }

  private set(state: ConnectionState) {
    if (this.current === state) return;
    this.current = state;
    for (const run of this.watchers) run();
  }

  private leave(name: string, topic: Topic) {
    if (topic.handlers.size > 0 || this.topics.get(name) !== topic) return;
    this.topics.delete(name);
    if (this.socket.connected) this.socket.emit(LIVE.unsubscribe, { topic: name });
  }

  private async join(name: string, topic: Topic) {
    topic.held = [];
    const after = topic.seq;
    let answer: SubscribeAnswer<LiveMessage>;
    try {
      answer = await this.socket.timeout(ANSWER_MS).emitWithAck(LIVE.subscribe, { topic: name, ...(after !== undefined && { after }) });
    } catch {
      // No answer: the connection is going; the next one joins again.
      if (this.socket.connected) setTimeout(() => this.topics.get(name) === topic && void this.join(name, topic), ANSWER_MS);
      return;
    }
    const held: LiveMessage[] = topic.held;
    topic.held = null;
    if (!answer.ok) {
      for (const handlers of topic.handlers) handlers.onRefused?.(answer.error);
      return;
    }
    // Without a place to go on from, what happened between the loading of the view and now is unknown.
    if (answer.resync || after === undefined) for (const handlers of topic.handlers) handlers.onResync?.();
    for (const message of [...answer.missed, ...held]) this.take(name, message);
  }

  /** Gives a message on, once: what was replayed may also have been pushed. */
  private take(name: string, message: LiveMessage) {
    const topic = this.topics.get(name);
    if (!topic) return;
    if (topic.held) {
      topic.held.push(message);
      return;
    }
    if (topic.seq !== undefined && message.seq <= topic.seq) return;
    topic.seq = message.seq;
    for (const handlers of topic.handlers) handlers.onEvent?.(message);
  }
}
