import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentSecurityPolicy, documentHeaders, type Embedded, NOTHING_EMBEDDED } from './documents.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };

export type PageRenderer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface PagesOptions {
  readonly development: boolean;
  readonly tileHosts: readonly string[];
  readonly embedded?: Embedded;
}

/** A document that was sent before: pages are cached renders, so the same bytes come again and again. */
interface Finished {
  readonly policy: string;
  readonly body: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

const KEPT = 100;
const MAX_SCRIPTS = 150;
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/** The hashes of a document's inline scripts; null when there are too many to name in a header. */
export function scriptHashes(html: string): string[] | null {
  const hashes = new Set<string>();
  for (const [, script] of html.matchAll(INLINE_SCRIPT)) {
    if (script) hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    if (hashes.size > MAX_SCRIPTS) return null;
  }
  return [...hashes];
}

/**
 * Serves pages with their security headers. Pages are cached and shared, so a nonce a request is impossible: instead each
 * document goes out whole, with a policy that names its own inline scripts by hash and no other.
 */
export function createPages(render: PageRenderer, options: PagesOptions) {
  const { tileHosts, embedded = NOTHING_EMBEDDED } = options;
  const finished = new Map<string, Finished>();

  function finish(body: Buffer, secure: boolean): Finished {
    const key = `${secure} ${createHash('sha1').update(body).digest('base64')}`;
    let document = finished.get(key);
    if (!document) {
      const hashes = scriptHashes(body.toString('utf8'));
      document = { body, policy: contentSecurityPolicy({ scriptHashes: hashes, development: false, secure, tileHosts, embedded }) };
      finished.set(key, document);
      const [oldest] = finished.keys();
      if (finished.size > KEPT && oldest !== undefined) finished.delete(oldest);
    }
    return document;
  }

  async function compressed(document: Finished, accepted: string): Promise<{ encoding?: string; body: Buffer }> {
    if (accepted.includes('br')) {
      document.br ??= await brotliAsync(document.body, BROTLI);
      return { encoding: 'br', body: document.br };
    }
    if (!accepted.includes('gzip')) return { body: document.body };
    document.gzip ??= await gzipAsync(document.body);
    return { encoding: 'gzip', body: document.gzip };
  }

  async function sendDocument(response: ServerResponse, body: Buffer, accepted: string, secure: boolean) {
    const document = finish(body, secure);
    const { encoding, body: bytes } = await compressed(document, accepted);
    if (response.destroyed) return;
    response.setHeader('content-security-policy', document.policy);
    response.setHeader('content-length', bytes.length);
    response.appendHeader('vary', 'accept-encoding');
    if (encoding) response.setHeader('content-encoding', encoding);
    response.end(response.req.method === 'HEAD' ? undefined : bytes);
  }

  return async function serve(request: IncomingMessage, response: ServerResponse, path: string, secure: boolean): Promise<void> {
    if (path.startsWith('/_next/') || path.includes('.')) {
      response.setHeader('x-content-type-options', 'nosniff');
      return render(request, response);
    }
    for (const [name, value] of Object.entries(documentHeaders(secure, embedded.frames.length > 0))) response.setHeader(name, value);
    if (options.development) {
      response.setHeader('content-security-policy', contentSecurityPolicy({ scriptHashes: null, development: true, secure, tileHosts, embedded }));
      return render(request, response);
    }
    const accepted = String(request.headers['accept-encoding'] ?? '');
    delete request.headers['accept-encoding'];
    holdDocument(response, (body) => void sendDocument(response, body, accepted, secure).catch(() => response.destroy()));
    await render(request, response);
  };
}

/** Holds back an HTML body until it is whole, then gives it to `send`; other bodies pass as they come. */
function holdDocument(response: ServerResponse, send: (body: Buffer) => void): void {
  const { write, end, flushHeaders, writeHead } = response;
  const chunks: Buffer[] = [];
  let held: boolean | null = null;

  const release = () => Object.assign(response, { write, end, flushHeaders, writeHead });
  const isDocument = () => {
    held ??= String(response.getHeader('content-type') ?? '').startsWith('text/html');
    if (!held) release();
    return held;
  };
  const bytes = (chunk: unknown, encoding: unknown): Buffer =>
    typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk as Uint8Array);
  const callback = (args: readonly unknown[]) => args.find((one): one is () => void => typeof one === 'function');

  Object.assign(response, {
    flushHeaders() {
      if (held === null && response.hasHeader('content-type') && !isDocument()) response.flushHeaders();
    },
    writeHead(status: number, ...rest: unknown[]) {
      const headers = rest.at(-1);
      response.statusCode = status;
      if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
        for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value as string);
      }
      return response;
    },
    write(chunk: unknown, ...args: unknown[]) {
      if (!isDocument()) return Reflect.apply(write, response, [chunk, ...args]);
      chunks.push(bytes(chunk, args[0]));
      callback(args)?.();
      return true;
    },
    end(...args: unknown[]) {
      if (!isDocument()) return Reflect.apply(end, response, args);
      const [chunk] = args;
      if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') chunks.push(bytes(chunk, args[1]));
      release();
      const done = callback(args);
      if (done) response.once('finish', done);
      response.removeHeader('transfer-encoding');
      send(Buffer.concat(chunks));
      return response;
    },
  });
}
