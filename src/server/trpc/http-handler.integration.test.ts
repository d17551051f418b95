import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLimiter, setLimiter } from '../platform/limits/limiter.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { createTrpcHandler, MAX_BATCH } from './http-handler.ts';
import { anonymousContext } from './request-context.ts';
import { sampleRouter, seen } from './testing/sample-router.ts';

const { database } = await testDatabase();
const options = { database, ownHosts: { publicHost: null }, trustedProxies: 0 };
const thin = createTrpcHandler(sampleRouter, options);
const stock = createHTTPHandler({
  router: sampleRouter,
  basePath: '/api/trpc/',
  maxBodySize: 1_048_576,
  maxBatchSize: MAX_BATCH,
  createContext: ({ req }) => anonymousContext(req, options),
});

const servers = {
  ours: http.createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    void thin(request, response, path.slice('/api/trpc/'.length), query);
  }),
  stock: http.createServer(stock),
};
const addresses = { ours: '', stock: '' };

beforeAll(async () => {
  for (const name of ['ours', 'stock'] as const) {
    await new Promise<void>((resolve) => servers[name].listen(0, '127.0.0.1', resolve));
    addresses[name] = `http://127.0.0.1:${(servers[name].address() as AddressInfo).port}`;
  }
});
afterAll(() => {
  for (const server of Object.values(servers)) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => setLimiter(createLimiter()));

const FIXED = { 'x-request-id': 'fixed-request-id' };

async function ask(base: string, path: string, init: RequestInit = {}) {
  const response = await fetch(`${base}/api/trpc/${path}`, { ...init, headers: { ...FIXED, ...init.headers } });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), body: text ? JSON.parse(text) : null };
}
/** Without the messages that tRPC itself words: ours are the same in both, being made from the code. */
const both = async (path: string, init?: RequestInit) => ({ ours: await ask(addresses.ours, path, init), stock: await ask(addresses.stock, path, init) });

const input = (value: unknown) => encodeURIComponent(JSON.stringify(value));
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): RequestInit => ({ method: 'POST', body, headers });
const big = JSON.stringify({ id: 'x', text: 'x'.repeat(1_100_000) });

describe('answers as the stock adapter does', () => {
  const cases: [name: string, path: string, init?: RequestInit][] = [
    ['a query', `echo?input=${input({ text: 'abc' })}`],
    ['a query with coerced input', `echo?input=${input({ text: 'abc', times: '2' })}`],
    ['a query without input', 'nothing'],
    ['a mutation', 'save', post(JSON.stringify({ id: '1', text: 'hello' }))],
    ['a batch', `echo,nothing?batch=1&input=${input({ 0: { text: 'ab' } })}`],
    ['a batch of mutations', 'save,save?batch=1', post(JSON.stringify({ 0: { id: '1', text: 'a' }, 1: { id: '2', text: 'bb' } }))],
    ['a batch with one failure', `echo,refuse?batch=1&input=${input({ 0: { text: 'ab' } })}`],
    ['a batch of failures alike', 'refuse,refuse?batch=1'],
    ['a batch that is too large', `${Array(11).fill('nothing').join(',')}?batch=1`],
    ['a batch with queries and mutations', 'nothing,save?batch=1'],
    ['a batch whose input is an array', 'echo,nothing?batch=1&input=[]'],
    ['wrong input', `echo?input=${input({ text: 'a', times: 9 })}`],
    ['missing input', 'echo'],
    ['malformed input', 'echo?input={'],
    ['a malformed body', 'save', post('{"id":')],
    ['an empty body', 'save', post('')],
    ['a body that is too large', 'save', post(big)],
    ['a batch whose body is too large', 'save,save?batch=1', post(big)],
    ['no content type', 'save', post(JSON.stringify({}), { 'content-type': '' })],
    ['another content type', 'save', post('<x/>', { 'content-type': 'text/xml' })],
    ['a query by POST', 'nothing', post('{}')],
    ['a mutation by GET', `save?input=${input({ id: '1', text: 'x' })}`],
    ['a method of another kind', 'nothing', { method: 'DELETE', headers: { 'content-type': 'application/json' } }],
    ['HEAD', 'nothing', { method: 'HEAD' }],
    ['no such procedure', 'missing'],
    ['a name of JavaScript', 'constructor'],
    ['a badly encoded name', '%E0%A4%A'],
    ['an encoded name', `%65cho?input=${input({ text: 'abc' })}`],
    ['a refusal', 'refuse'],
    ['a crash', 'crash'],
    ['an answer that breaks its contract', 'wrongOutput'],
    ['members only', 'members'],
    ['a role only', 'kitchen'],
  ];

  it.each(cases)('%s', async (_name, path, init) => {
    const answers = await both(path, init);
    expect(answers.ours.status).toBe(answers.stock.status);
    const known = (body: unknown) => JSON.parse(JSON.stringify(body, (key, value) => (key === 'requestId' ? undefined : value)));
    // A batch over the limit has a code of its own here; the rest of the shape is the same.
    if (path.includes('nothing,nothing,nothing')) expect(Object.keys(answers.ours.body.error)).toEqual(Object.keys(answers.stock.body.error));
    else expect(known(answers.ours.body)).toEqual(known(answers.stock.body));
  });

  it('a client that leaves', async () => {
    seen.started = 0;
    seen.aborted = 0;
    for (const base of [addresses.ours, addresses.stock]) {
      const before = seen.aborted;
      const controller = new AbortController();
      const gone = fetch(`${base}/api/trpc/slow`, { signal: controller.signal }).catch((error: Error) => error.name);
      await vi.waitFor(() => expect(seen.started).toBe(before + 1));
      controller.abort();
      expect(await gone).toBe('AbortError');
      await vi.waitFor(() => expect(seen.aborted).toBe(before + 1));
    }
  });

  it('a client that leaves in the middle of its body', async () => {
    for (const base of [addresses.ours, addresses.stock]) {
      const { port } = new URL(base);
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      socket.write('POST /api/trpc/save HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"id":');
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
      expect((await ask(base, 'nothing')).status).toBe(200);
    }
  });
});

describe('tells what may be told', () => {
  it('gives a refusal its code, its text and its parameters', async () => {
    const { body } = await ask(addresses.ours, 'refuse');
    expect(body.error.message).toBe('Too many attempts. Please wait 3 seconds and try again.');
    expect(body.error.data).toEqual({ code: 'rate_limited', params: { seconds: 3 }, httpStatus: 409, requestId: 'fixed-request-id' });
  });

  it('answers in the language of the caller', async () => {
    const { body } = await ask(addresses.ours, 'members', { headers: { 'accept-language': 'hi-IN,hi;q=0.9' } });
    expect(body.error).toMatchObject({ message: 'कृपया पहले साइन इन करें।', data: { code: 'unauthenticated', httpStatus: 401 } });
    const chosen = await ask(addresses.ours, 'members', { headers: { 'accept-language': 'hi', cookie: 'a=b; NEXT_LOCALE=en' } });
    expect(chosen.body.error.message).toBe('Please sign in first.');
  });

  it('names each fault of the input by path, code and text', async () => {
    const { body } = await ask(addresses.ours, `echo?input=${input({ text: 'a', times: 9 })}`);
    expect(body.error.data).toMatchObject({
      code: 'invalid_input',
      issues: [
        { path: ['text'], code: 'issue_too_short', message: 'This must have at least 2 characters.' },
        { path: ['times'], code: 'issue_too_big', message: 'This must be at most 3.' },
      ],
    });
  });

  it.each(['crash', 'wrongOutput'])('keeps what went wrong inside to itself: %s', async (path) => {
    const { status, body } = await ask(addresses.ours, path);
    expect(status).toBe(500);
    expect(body.error.data.code).toBe('internal');
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });

  it('answers an oversized body at once, without reading it', async () => {
    const { status, body } = await ask(addresses.ours, 'save', post(big));
    expect(status).toBe(413);
    expect(body.error).toMatchObject({ message: 'This is too large to send.', data: { code: 'too_large' } });
  });
});

describe('refuses', () => {
  it('a change that another site sends along with our cookie', async () => {
    const crossSite = { cookie: 'session=1', 'content-type': 'application/json', origin: 'https://evil.example' };
    const { status, body } = await ask(addresses.ours, 'save', post(JSON.stringify({ id: '1', text: 'x' }), crossSite));
    expect(status).toBe(403);
    expect(body.error.data.code).toBe('cross_site');
    const fetchMetadata = { cookie: 'session=1', 'content-type': 'application/json', 'sec-fetch-site': 'same-site' };
    expect((await ask(addresses.ours, 'save', post(JSON.stringify({ id: '1', text: 'x' }), fetchMetadata))).status).toBe(403);
    const own = { cookie: 'session=1', 'content-type': 'application/json', origin: addresses.ours };
    expect((await ask(addresses.ours, 'save', post(JSON.stringify({ id: '1', text: 'x' }), own))).status).toBe(200);
    const bearer = { authorization: 'Bearer key', cookie: 'session=1', 'content-type': 'application/json', origin: 'https://evil.example' };
    expect((await ask(addresses.ours, 'save', post(JSON.stringify({ id: '1', text: 'x' }), bearer))).status).toBe(200);
  });

  it('more operations than the route allows, counted one by one in a batch', async () => {
    const { body } = await ask(addresses.ours, 'limited,limited,limited,limited,limited?batch=1');
    const codes = body.map((answer: { error?: { data: { code: string } } }) => answer.error?.data.code ?? 'ok');
    expect(codes).toEqual(['ok', 'ok', 'ok', 'rate_limited', 'rate_limited']);
    const again = await ask(addresses.ours, 'limited');
    expect(again.status).toBe(429);
    expect(again.body.error.data.params.seconds).toBeGreaterThan(0);
  });
});
