// The yardstick: a bare node:http server that answers each path from memory. Its parent sends the bodies and gets the port.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const bodies = new Map<string, Buffer>();
const server = http.createServer((request, response) => {
  const body = bodies.get(request.url ?? '');
  response.writeHead(body ? 200 : 404, { 'content-type': 'application/json', 'content-length': body?.length ?? 0 });
  response.end(body);
});

process.on('message', (given: Record<string, string>) => {
  for (const [path, body] of Object.entries(given)) bodies.set(path, Buffer.from(body));
  process.send?.({ type: 'loaded' });
});
server.listen(0, '127.0.0.1', () => process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port }));
