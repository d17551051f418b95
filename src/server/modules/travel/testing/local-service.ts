import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
}

export interface Service {
  readonly url: string;
  /** `down` answers 500 with a page, `cut` cuts connections, `slow` never answers, `odd` answers in another shape, `flood` says 429. */
  readonly state: { outage: 'none' | 'down' | 'cut' | 'slow' | 'odd' | 'flood'; calls: Call[] };
  close(): Promise<void>;
}

/** A routing service on a port of this machine. */
export async function localService(answer: (call: Call) => Answer): Promise<Service> {
  const state: Service['state'] = { outage: 'none', calls: [] };
  const server = http.createServer(async (request, response) => {
    const sent = await text(request);
    const url = new URL(request.url ?? '/', 'http://service');
    const call = { method: request.method ?? '', url, headers: request.headers, body: sent === '' ? null : JSON.parse(sent) };
    state.calls.push(call);
    if (state.outage === 'cut') return void request.socket.destroy();
    if (state.outage === 'slow') return;
    if (state.outage === 'down') return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Oops</h1>');
    const { status, body } = state.outage === 'odd' ? { status: 200, body: { code: 'Ok', durations: 'many' } } : answer(call);
    response.writeHead(state.outage === 'flood' ? 429 : status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    state,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
