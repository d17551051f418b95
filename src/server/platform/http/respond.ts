import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);
const WORTH_COMPRESSING = 8_192;

/** Headers of every answer that is not a document. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Sends a JSON text, compressed when large and the client can; nothing when the client is gone. */
export async function sendJson(response: ServerResponse, status: number, json: string, headers: OutgoingHttpHeaders = {}): Promise<void> {
  let body = Buffer.from(json);
  const all: OutgoingHttpHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store', ...API_HEADERS, ...headers };
  if (body.length >= WORTH_COMPRESSING && response.req.headers['accept-encoding']?.includes('gzip')) {
    body = await gzipAsync(body, { level: constants.Z_BEST_SPEED });
    all['content-encoding'] = 'gzip';
    all['vary'] = 'accept-encoding';
  }
  if (response.destroyed || response.headersSent) return;
  all['content-length'] = body.length;
  if (status === 413) all['connection'] = 'close';
  response.writeHead(status, all);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
