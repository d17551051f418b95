import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../../messages/locales.ts';
import { type ReadyBytes, readyBytes } from './ready-bytes.ts';
import { localeOf } from './request-info.ts';
import { sendJson } from './respond.ts';

/** The answer made for an address: its status, its text, what it depends on. Only a 200 is kept. */
export interface Produced {
  readonly status: number;
  readonly json: string;
  readonly tags: readonly string[];
}

/** How to make the answer to an address. `key` is the same for addresses that share it. `run` never throws. */
export interface Production {
  readonly key: string;
  readonly ttlSeconds: number;
  run(): Promise<Produced>;
}

export interface PublicReadsOptions {
  /** Finds how to answer an address (path and query) in a language; null when it is no public read or its input is wrong. */
  readonly resolve: (url: string, locale: Locale) => Production | null;
  /** Counts an answer that must be made against its caller; throws when the caller has had too many. */
  readonly admit: (request: IncomingMessage) => Promise<void>;
  /** Answers what this can't. */
  readonly otherwise: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly ready: ReadyBytes;
  readonly tags: readonly string[];
  readonly bytes: number;
  readonly production: Production;
  freshUntil: number;
  staleUntil: number;
  refreshing: boolean;
  forgotten: boolean;
}

const MAX_BYTES = 48 * 1_048_576;
const MAX_ADDRESSES = 20_000;
const MAX_URL = 2_048;
/** An answer past its time is still given, while a fresh one is made, for this many times its time. */
const STALE_FACTOR = 3;

/** The public reads of a process as ready bytes, found by address; those not renewed for longest are forgotten first. */
export interface PublicReads {
  readonly stats: { hits: number; misses: number; bytes: number; readonly entries: number };
  /** Answers from ready bytes, or makes them; false when the address is no public read. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Forgets every answer that depends on one of the tags, also those being made. */
  invalidate(tags: readonly string[]): void;
}

export function createPublicReads(options: PublicReadsOptions): PublicReads {
  const entries = new Map<string, Entry>();
  const addresses = new Map<string, Entry>();
  const running = new Map<string, Promise<Produced>>();
  /** In which round a tag was last invalidated: an answer begun before is not kept. */
  const invalidated = new Map<string, number>();
  let round = 0;
  const stats = {
    hits: 0,
    misses: 0,
    bytes: 0,
    get entries() {
      return entries.size;
    },
  };

  function forget(entry: Entry) {
    if (entry.forgotten) return;
    entry.forgotten = true;
    stats.bytes -= entry.bytes;
    if (entries.get(entry.key) === entry) entries.delete(entry.key);
  }

  function keep(production: Production, produced: Produced) {
    const old = entries.get(production.key);
    if (old) forget(old);
    const ready = readyBytes(produced.json);
    const freshUntil = Date.now() + production.ttlSeconds * 1_000;
    const entry: Entry = {
      key: production.key,
      ready,
      tags: produced.tags,
      bytes: Math.ceil(ready.plainBytes * 1.5) + 1_024,
      production,
      freshUntil,
      staleUntil: freshUntil + production.ttlSeconds * 1_000 * STALE_FACTOR,
      refreshing: false,
      forgotten: false,
    };
    entries.set(entry.key, entry);
    stats.bytes += entry.bytes;
    for (const oldest of entries.values()) {
      if (stats.bytes <= MAX_BYTES) break;
      forget(oldest);
    }
  }

  /** Makes an answer, once for all who ask meanwhile, and keeps it unless something it depends on changed under way. */
  function make(production: Production): Promise<Produced> {
    const under = running.get(production.key);
    if (under) return under;
    const begun = round;
    const made = production
      .run()
      .then((produced) => {
        const changed = produced.tags.some((tag) => (invalidated.get(tag) ?? 0) > begun);
        if (produced.status === 200 && !changed) keep(production, produced);
        return produced;
      })
      .finally(() => running.delete(production.key));
    running.set(production.key, made);
    return made;
  }

  /** A refusal ends an answer's life; a broken database does not, for the stale answer beats none. */
  async function renew(entry: Entry) {
    if (entry.refreshing) return;
    entry.refreshing = true;
    const { status } = await make(entry.production);
    if (status >= 400 && status < 500) forget(entry);
    entry.refreshing = false;
    entry.freshUntil = Math.max(entry.freshUntil, Date.now() + 1_000);
  }

  function give(entry: Entry, request: IncomingMessage, response: ServerResponse) {
    stats.hits++;
    if (entry.freshUntil < Date.now()) void renew(entry);
    entry.ready.send(request, response);
  }

  const usable = (entry: Entry | undefined): entry is Entry => entry !== undefined && !entry.forgotten && entry.staleUntil > Date.now();

  function remember(address: string, entry: Entry) {
    if (addresses.size >= MAX_ADDRESSES) addresses.clear();
    addresses.set(address, entry);
  }

  async function answer(address: string, production: Production, request: IncomingMessage, response: ServerResponse) {
    try {
      await options.admit(request);
    } catch {
      return options.otherwise(request, response);
    }
    const produced = await make(production);
    if (response.destroyed) return;
    const kept = entries.get(production.key);
    if (kept) remember(address, kept);
    if (produced.status === 200) (kept?.ready ?? readyBytes(produced.json)).send(request, response);
    else await sendJson(response, produced.status, produced.json);
  }

  return {
    stats,
    serve(request, response) {
      const url = request.url ?? '';
      if (url.length > MAX_URL) return false;
      const locale = localeOf(request.headers);
      const address = `${locale} ${url}`;
      const known = addresses.get(address);
      if (usable(known)) {
        give(known, request, response);
        return true;
      }
      const production = options.resolve(url, locale);
      if (!production) return false;
      const entry = entries.get(production.key);
      if (usable(entry)) {
        remember(address, entry);
        give(entry, request, response);
        return true;
      }
      stats.misses++;
      void answer(address, production, request, response);
      return true;
    },
    invalidate(tags) {
      const gone = new Set(tags);
      round++;
      if (running.size === 0) invalidated.clear();
      else for (const tag of gone) invalidated.set(tag, round);
      for (const entry of entries.values()) if (entry.tags.some((tag) => gone.has(tag))) forget(entry);
    },
  };
}

let active: PublicReads | null = null;

/** The composition root sets the process's public reads once at start. */
export function setPublicReads(reads: PublicReads | null): void {
  active = reads;
}

/** Forgets this process's ready answers that depend on one of the tags. Call it from a `broadcast` subscriber. */
export const invalidatePublicReads = (tags: readonly string[]): void => active?.invalidate(tags);
