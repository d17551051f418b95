import { connect, type Socket } from 'node:net';

/** A request, ready to be written; the same bytes every time. */
export interface Shot {
  readonly bytes: Buffer;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request. */
  readonly latencies: number[];
  readonly bytes: number;
}

export function get(port: number, path: string, headers: Record<string, string> = {}): Shot {
  const lines = [`GET ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''];
  return { bytes: Buffer.from(lines.join('\r\n')) };
}

const HEADER_END = Buffer.from('\r\n\r\n');

/** Reads one answer of known length from what has come; null until it is whole. */
function answerLength(data: Buffer): { status: number; total: number } | null {
  const end = data.indexOf(HEADER_END);
  if (end < 0) return null;
  const head = data.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${head.slice(0, 200)}`);
  return { status: Number(head.slice(9, 12)), total: end + 4 + Number(length) };
}

/**
 * A closed loop: each of `connections` sends its next request when the last is answered, for `seconds`, over connections kept alive.
 * Written on bare sockets, so that the client is no bottleneck. Throws on any status but 200.
 */
export async function closedLoop(port: number, shots: readonly Shot[], connections: number, seconds: number): Promise<LoadResult> {
  const latencies: number[] = [];
  let next = 0;
  let bytes = 0;
  const begun = performance.now();
  const until = begun + seconds * 1_000;

  const one = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let sentAt = 0;
      let pending: Buffer[] = [];
      let have = 0;
      let need = 0;
      const send = () => {
        if (performance.now() >= until) {
          socket.end();
          resolve();
          return;
        }
        sentAt = performance.now();
        socket.write(shots[next++ % shots.length]?.bytes ?? '');
      };
      socket.on('data', (chunk) => {
        pending.push(chunk);
        have += chunk.length;
        if (need === 0) {
          const data = pending.length === 1 ? chunk : Buffer.concat(pending);
          pending = [data];
          const answer = answerLength(data);
          if (!answer) return;
          if (answer.status !== 200) return reject(new Error(`Status ${answer.status}: ${data.toString('utf8').slice(0, 500)}`));
          need = answer.total;
        }
        if (have < need) return;
        latencies.push(performance.now() - sentAt);
        bytes += have;
        pending = [];
        have = 0;
        need = 0;
        send();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
      send();
    });

  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => resolve(socket.setNoDelay(true)));
          socket.on('error', reject);
        }),
    ),
  );
  await Promise.all(sockets.map(one));
  return { requests: latencies.length, seconds: (performance.now() - begun) / 1_000, latencies, bytes };
}
