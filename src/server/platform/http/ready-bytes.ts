import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { API_HEADERS } from './respond.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const WORTH_COMPRESSING = 1_024;

type Encoding = 'identity' | 'gzip' | 'br';

/** A body and its headers, flat as `writeHead` takes them without copying. */
interface Variant {
  readonly etag: string;
  readonly headers: string[];
  readonly notModified: string[];
  readonly body: Buffer;
}

/** An answer kept as bytes; its compressed forms are made once, when first asked for. */
export interface ReadyBytes {
  /** Size without its compressed forms. */
  readonly plainBytes: number;
  send(request: IncomingMessage, response: ServerResponse): void;
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };

function variant(body: Buffer, tag: string, encoding: Encoding): Variant {
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
  const shared = ['etag', etag, 'cache-control', 'no-cache', 'vary', 'accept-encoding, accept-language, cookie', ...Object.entries(API_HEADERS).flat()];
  const encoded = encoding === 'identity' ? [] : ['content-encoding', encoding];
  return { etag, notModified: shared, headers: ['content-type', 'application/json', 'content-length', String(body.length), ...encoded, ...shared], body };
}

const accepted = (header: string | string[] | undefined): Encoding => {
  if (!header) return 'identity';
  if (header.includes('br')) return 'br';
  return header.includes('gzip') ? 'gzip' : 'identity';
};

/** Keeps a JSON text ready to send: strong ETag (one for each encoding), 304, Brotli and gzip. */
export function readyBytes(json: string): ReadyBytes {
  const plain = Buffer.from(json);
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const variants: Partial<Record<Encoding, Variant>> = { identity: variant(plain, tag, 'identity') };
  const making = new Set<Encoding>();

  /** Until the compressed form is there, the next best answers. */
  function make(encoding: Encoding) {
    if (making.has(encoding)) return;
    making.add(encoding);
    const compressed = encoding === 'br' ? brotliAsync(plain, BROTLI) : gzipAsync(plain);
    compressed.then(
      (body) => {
        variants[encoding] = variant(body, tag, encoding);
      },
      () => making.delete(encoding),
    );
  }

  return {
    plainBytes: plain.length,
    send(request, response) {
      const encoding = plain.length < WORTH_COMPRESSING ? 'identity' : accepted(request.headers['accept-encoding']);
      const chosen = variants[encoding] ?? variants.identity;
      if (!chosen) return;
      if (!variants[encoding]) make(encoding);
      const known = request.headers['if-none-match'];
      if (known?.includes(chosen.etag)) {
        response.writeHead(304, chosen.notModified);
        response.end();
      } else {
        response.writeHead(200, chosen.headers);
        response.end(request.method === 'HEAD' ? undefined : chosen.body);
      }
    },
  };
}
