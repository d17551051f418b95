import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPages, scriptHashes } from './pages.ts';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves what `render` writes, as Next would, through the pages. */
async function get(
  render: (request: IncomingMessage, response: ServerResponse) => void,
  path = '/',
  headers: Record<string, string> = {},
  options = { development: false, secure: false },
) {
  const serve = createPages(async (request, response) => render(request, response), { development: options.development, tileHosts: ['https://tiles.example'] });
  const server = http.createServer((request, response) => void serve(request, response, path, options.secure));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const page = '<!doctype html><script>self.x = 1</script><script src="/a.js"></script><script type="module">go()</script><p>पनीर</p>';

describe('a document', () => {
  it('is sent whole, compressed, with a policy that names its inline scripts and no other', async () => {
    const answer = await get(
      (_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.flushHeaders();
        response.write(page.slice(0, 40));
        response.write(Buffer.from(page.slice(40)));
        response.end();
      },
      '/',
      { 'accept-encoding': 'gzip, br' },
    );
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(answer.text).toBe(page);
    expect(scriptHashes(page)).toHaveLength(2);
    for (const hash of scriptHashes(page) ?? []) expect(policy).toContain(hash);
    expect(policy).toContain("img-src 'self' data: blob: https://tiles.example");
    expect(policy.split('; ').find((part) => part.startsWith('script-src'))).not.toContain('unsafe');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  it('keeps its status and headers however they are given', async () => {
    const answer = await get((_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html', 'x-more': 'kept', 'set-cookie': ['a=1', 'b=2'] });
      response.end(page);
    });
    expect([answer.status, answer.headers.get('x-more'), answer.headers.getSetCookie()]).toEqual([404, 'kept', ['a=1', 'b=2']]);
    expect(answer.text).toBe(page);
  });

  it('comes uncompressed to who can not read that', async () => {
    const answer = await get((_request, response) => void response.setHeader('content-type', 'text/html').end(page), '/', { 'accept-encoding': 'identity' });
    expect([answer.headers.get('content-encoding'), answer.headers.get('content-length')]).toEqual([null, String(Buffer.byteLength(page))]);
  });

  it('asks for https again only when it came by it', async () => {
    const answer = await get(
      (_request, response) => void response.setHeader('content-type', 'text/html').end(page),
      '/',
      {},
      { development: false, secure: true },
    );
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});

describe('what is no document', () => {
  it('passes as it comes: data, redirects, unchanged pages, files', async () => {
    const data = await get((_request, response) => {
      response.setHeader('content-type', 'text/x-component');
      response.write('one ');
      response.end('two');
    });
    expect([data.text, data.headers.get('content-security-policy')]).toEqual(['one two', null]);
    const unchanged = await get((_request, response) => void response.writeHead(304, { etag: '"x"' }).end());
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);
    const empty = await get((_request, response) => void response.writeHead(204).end());
    expect(empty.status).toBe(204);
    const file = await get((_request, response) => void response.setHeader('content-type', 'text/html').end(page), '/offline.html');
    expect(file.text).toBe(page);
  });

  it('streams in development, with a policy that lets the tools work', async () => {
    const answer = await get(
      (_request, response) => void response.setHeader('content-type', 'text/html').end(page),
      '/',
      {},
      { development: true, secure: false },
    );
    expect(answer.headers.get('content-security-policy')).toContain("'unsafe-eval'");
  });
});
