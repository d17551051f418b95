import type { IncomingMessage } from 'node:http';
import { RejectionError, reject } from '../../kernel/errors.ts';

/** Largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 1_048_576;

/**
 * Reads a request's body; throws `too_large` as soon as it passes the limit, and `client_closed` when the client leaves.
 * The rest of a body that is too large is not read: answer with `Connection: close`.
 */
export function readBody(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.reject(new RejectionError(reject('too_large', 'too_large')));
  return new Promise((resolve, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (run: () => void) => {
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      run();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else
        settle(() => {
          request.pause();
          fail(new RejectionError(reject('too_large', 'too_large')));
        });
    };
    const onEnd = () => settle(() => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    const onClose = () => settle(() => fail(new RejectionError(reject('unavailable', 'client_closed'))));
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
