import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import net from 'node:net';
import { type Component, readiness } from '../monitoring/health.ts';
import { log } from '../monitoring/log.ts';
import { httpInFlight, httpRequests, registry } from '../monitoring/metrics.ts';
import { serveApiDocs } from './api-docs.ts';
import type { PublicReads } from './public-reads.ts';
import type { ReadyBytes } from './ready-bytes.ts';
import { sendJson } from './respond.ts';

type PathHandler = (request: IncomingMessage, response: ServerResponse, path: string, query: string) => Promise<void>;

export interface HttpParts {
  readonly reads: PublicReads;
  /** `/api/trpc/<path>` */
  readonly trpc: PathHandler;
  /** `/api/v1/<path>` */
  readonly rest: PathHandler;
  readonly openApi: () => ReadyBytes;
  /** `/api/webhooks/<path>`: bodies are signed, so that these read them raw. */
  readonly webhooks: PathHandler;
  readonly components: () => readonly Component[];
  /** Everything else. */
  readonly pages: (request: IncomingMessage, response: ServerResponse, path: string, secure: boolean) => Promise<void>;
  readonly trustedProxies: number;
  readonly publicHttps: boolean;
}

export interface HttpService {
  readonly server: http.Server;
  /** Answers what has come, accepts nothing new, and resolves when the last connection is closed or the time is over. */
  drain(timeoutMs: number): Promise<void>;
}

const KEEP_ALIVE_MS = 61_000;
const HEADERS_MS = 15_000;
const REQUEST_MS = 60_000;
/** Clients that were just sending on a kept-alive connection still get their answer, and a notice to close it. */
const LAST_CALL_MS = 500;

/** One HTTP server for all parts, the hottest first. */
export function createHttpService(parts: HttpParts): HttpService {
  let draining = false;

  function isSecure(request: IncomingMessage): boolean {
    if (parts.trustedProxies > 0 && request.headers['x-forwarded-proto']) return request.headers['x-forwarded-proto'] === 'https';
    return parts.publicHttps;
  }

  async function health(response: ServerResponse, path: string): Promise<void> {
    if (path === '/healthz') return sendJson(response, 200, '{"status":"alive"}');
    const state = await readiness(parts.components());
    const ready = state.ready && !draining;
    await sendJson(response, ready ? 200 : 503, JSON.stringify({ ...state, ready, draining }));
  }

  async function metrics(response: ServerResponse): Promise<void> {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
    response.end(text);
  }

  function route(request: IncomingMessage, response: ServerResponse, path: string, query: string): { part: string; answered: Promise<void> } {
    if (path.startsWith('/api/trpc/')) return { part: 'trpc', answered: parts.trpc(request, response, path.slice(10), query) };
    if (path === '/api/v1/openapi.json') return { part: 'docs', answered: Promise.resolve(parts.openApi().send(request, response)) };
    if (path.startsWith('/api/v1/')) return { part: 'rest', answered: parts.rest(request, response, path.slice(8), query) };
    if (path.startsWith('/api/webhooks/')) return { part: 'webhooks', answered: parts.webhooks(request, response, path.slice(14), query) };
    if (path === '/healthz' || path === '/readyz') return { part: 'health', answered: health(response, path) };
    if (path === '/metrics') return { part: 'metrics', answered: metrics(response) };
    if (path.startsWith('/docs/api') && serveApiDocs(request, response, path, isSecure(request))) return { part: 'docs', answered: Promise.resolve() };
    return { part: 'pages', answered: parts.pages(request, response, path, isSecure(request)) };
  }

  function failed(request: IncomingMessage, response: ServerResponse, error: unknown) {
    log.error({ err: error }, 'a request failed');
    if (response.headersSent) response.destroy();
    else void sendJson(response, 500, '{"code":"internal","message":"Something went wrong on our side. Please try again in a moment."}');
    if (!request.readableEnded) request.resume();
  }

  /** Everything but the ready reads. */
  function answer(request: IncomingMessage, response: ServerResponse) {
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    httpInFlight.inc();
    try {
      const { part, answered } = route(request, response, path, mark < 0 ? '' : url.slice(mark + 1));
      response.once('close', () => {
        httpInFlight.dec();
        httpRequests.inc({ part, status: response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted' });
      });
      answered.catch((error) => failed(request, response, error));
    } catch (error) {
      httpInFlight.dec();
      failed(request, response, error);
    }
  }

  const server = http.createServer({ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, (request, response) => {
    if (draining) response.shouldKeepAlive = false;
    const { method, url } = request;
    if ((method === 'GET' || method === 'HEAD') && url?.startsWith('/api/') && parts.reads.serve(request, response)) return;
    answer(request, response);
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  });

  return {
    server,
    async drain(timeoutMs) {
      draining = true;
      const until = Date.now() + timeoutMs;
      const lastCall = Date.now() + Math.min(LAST_CALL_MS, timeoutMs);
      // http's own close() would at once cut kept-alive connections on which a request may just be coming in.
      const closed = new Promise<void>((resolve) => net.Server.prototype.close.call(server, () => resolve()));
      const sweep = setInterval(() => {
        if (Date.now() >= lastCall) server.closeIdleConnections();
        if (Date.now() >= until) server.closeAllConnections();
      }, 25);
      await closed;
      clearInterval(sweep);
    },
  };
}
