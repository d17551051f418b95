import http from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { readEnv } from './env.ts';
import { publicRead } from './platform/http/public-read.ts';
import { invalidatePublicReads } from './platform/http/public-reads.ts';
import { LIVE } from './platform/realtime/contract.ts';
import { registerTopic } from './platform/realtime/topics.ts';
import { testDatabase } from './platform/testing/index.ts';
import { type RunningServer, startServer } from './server.ts';
import { publicProcedure, router } from './trpc/procedures.ts';
import { sampleRouter } from './trpc/testing/sample-router.ts';

const { database, url } = await testDatabase();
let price = 100;
let produced = 0;

const readsRouter = router({
  menu: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/menus/{slug}', tags: ['Sample'] } })
    .input(z.object({ slug: z.string().min(1), lat: z.coerce.number().optional() }))
    .output(z.object({ slug: z.string(), price: z.int(), lat: z.number().nullable(), text: z.string() }))
    .query(async ({ ctx, input }) => {
      produced++;
      const now = price;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { slug: input.slug, price: now, lat: input.lat ?? null, text: `${ctx.actor.type} ${ctx.locale} `.repeat(200) };
    }),
});
const testRouter = router({ sample: sampleRouter, reads: readsRouter });

publicRead<{ slug: string; lat?: number }, unknown>({
  path: 'reads.menu',
  ttlSeconds: 60,
  canonical: ({ slug, lat }) => ({ slug, ...(lat !== undefined && { lat: Math.round(lat * 10) / 10 }) }),
  tags: ({ slug }) => [`menu:${slug}`],
});
registerTopic(
  'open',
  async () => true,
  async () => [],
);

const start = () =>
  startServer({
    env: readEnv({ NODE_ENV: 'test', DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1', ROLES: 'web' }),
    database,
    router: testRouter,
    version: '1.2.3',
    refuseOtherUpgrades: true,
    webhooks: async (_request, response, path) => void response.writeHead(200).end(path),
    background: [],
    pages: async (_request, response, path) => void response.writeHead(path === '/' ? 200 : 404, { 'content-type': 'text/html' }).end('<p>page</p>'),
  });
let server: RunningServer;
let base = '';
beforeAll(async () => {
  server = await start();
  base = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.drain(1_000));

const input = (value: unknown) => encodeURIComponent(JSON.stringify(value));

describe('serves', () => {
  it('tells that it is alive and ready, part by part', async () => {
    expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: 'alive' });
    const ready = await fetch(`${base}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      ready: true,
      components: { database: { state: 'up', latencyMs: expect.any(Number) }, events: { state: 'up' } },
    });
  });

  it('metrics, after a procedure was called', async () => {
    await fetch(`${base}/api/trpc/sample.nothing`);
    const text = await (await fetch(`${base}/metrics`)).text();
    for (const name of ['thali_procedure_duration_seconds_count{path="sample.nothing",outcome="ok"}', 'thali_http_requests_total{part="trpc",status="2xx"}']) {
      expect(text).toContain(name);
    }
    for (const name of ['thali_db_connections', 'thali_nodejs_eventloop_lag_p99_seconds', 'thali_live_connections', 'thali_event_horizon'])
      expect(text).toContain(name);
  });

  it('its OpenAPI document and an explorer of its own', async () => {
    const document = await (await fetch(`${base}/api/v1/openapi.json`)).json();
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
    expect(Object.keys(document.paths)).toEqual(['/echo', '/things/{id}', '/who', '/menus/{slug}']);
    expect(Object.keys(document.paths['/things/{id}'].put.responses)).toEqual(['200', '400', '404', '409', '412', '413', '429', '503']);
    const page = await fetch(`${base}/docs/api`);
    expect(page.headers.get('content-security-policy')).toContain(`script-src 'self'`);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-eval');
    const html = await page.text();
    for (const [, file] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await fetch(base + file);
      expect(asset.status, file).toBe(200);
      await asset.arrayBuffer();
    }
    expect((await fetch(`${base}/docs/api/../../package.json`)).status).toBe(404);
  });

  it('REST from the same procedures', async () => {
    expect(await (await fetch(`${base}/api/v1/echo?text=ab&times=2`)).json()).toEqual({ text: 'abab' });
    const saved = await fetch(`${base}/api/v1/things/7%2F8`, { method: 'PUT', body: '{"text":"four"}', headers: { 'content-type': 'application/json' } });
    expect(await saved.json()).toEqual({ id: '7/8', length: 4 });
    const wrong = await fetch(`${base}/api/v1/echo?text=a`, { headers: { 'accept-language': 'hi' } });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ code: 'invalid_input', issues: [{ path: ['text'], code: 'issue_too_short' }], requestId: expect.any(String) });
    const none = await fetch(`${base}/api/v1/echo`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect([none.status, none.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    for (const [body, type, status] of [
      ['{', 'application/json', 400],
      ['[]', 'application/json', 400],
      ['a=b', 'text/plain', 415],
      [`{"text":"${'x'.repeat(1_100_000)}"}`, 'application/json', 413],
    ] as const) {
      const refused = await fetch(`${base}/api/v1/things/1`, { method: 'PUT', body, headers: { 'content-type': type } });
      expect([status, await refused.json()]).toEqual([refused.status, expect.objectContaining({ code: expect.any(String), message: expect.any(String) })]);
    }
    expect((await fetch(`${base}/api/v1/nothing-here`)).status).toBe(404);
    expect((await fetch(`${base}/api/v1/%E0%A4%A`)).status).toBe(404);
  });

  it('everything else from the pages', async () => {
    expect(await (await fetch(base)).text()).toBe('<p>page</p>');
  });
});

describe('public reads', () => {
  const menu = (slug: string, more = '') => fetch(`${base}/api/trpc/reads.menu?input=${input({ slug })}${more}`);

  it('are made once for all who ask, then come from memory, alike over tRPC, in a batch of one and over REST', async () => {
    const before = produced;
    const answers = await Promise.all(Array.from({ length: 10 }, () => menu('dosa').then((response) => response.json())));
    expect(produced).toBe(before + 1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const data = answers[0].result.data;
    expect(await (await fetch(`${base}/api/v1/menus/dosa`)).json()).toEqual(data);
    expect(await (await fetch(`${base}/api/trpc/reads.menu?batch=1&input=${input({ 0: { slug: 'dosa' } })}`)).json()).toEqual([{ result: { data } }]);
    await menu('dosa');
    expect(produced).toBe(before + 3);
  });

  it('are shared by inputs that mean the same', async () => {
    const before = produced;
    const near = await Promise.all([12.71, 12.74, 12.69].map((lat) => fetch(`${base}/api/v1/menus/near?lat=${lat}`).then((response) => response.json())));
    expect(near.map((answer) => answer.lat)).toEqual([12.7, 12.7, 12.7]);
    expect(produced).toBe(before + 1);
  });

  it('are what anyone may see, whoever asks, and in the language asked for', async () => {
    const hindi = await fetch(`${base}/api/trpc/reads.menu?input=${input({ slug: 'idli' })}`, {
      headers: { 'accept-language': 'hi', authorization: 'Bearer x' },
    });
    expect((await hindi.json()).result.data.text).toContain('anonymous hi');
    expect((await (await menu('idli')).json()).result.data.text).toContain('anonymous en');
  });

  it('carry a strong ETag for each encoding, and answer 304 to who has it', async () => {
    await (await menu('vada')).text();
    await vi.waitFor(async () => {
      const response = await fetch(`${base}/api/trpc/reads.menu?input=${input({ slug: 'vada' })}`, { headers: { 'accept-encoding': 'br' } });
      expect((await response.json()).result.data.slug).toBe('vada');
      expect(response.headers.get('content-encoding')).toBe('br');
    });
    const plain = await fetch(`${base}/api/trpc/reads.menu?input=${input({ slug: 'vada' })}`, { headers: { 'accept-encoding': 'identity' } });
    const etag = plain.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await fetch(`${base}/api/trpc/reads.menu?input=${input({ slug: 'vada' })}`, {
      headers: { 'accept-encoding': 'identity', 'if-none-match': etag },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('are forgotten when what they depend on changes, also while they are being made', async () => {
    price = 100;
    expect((await (await menu('thali')).json()).result.data.price).toBe(100);
    price = 120;
    invalidatePublicReads(['menu:other']);
    expect((await (await menu('thali')).json()).result.data.price).toBe(100);
    invalidatePublicReads(['menu:thali']);
    const old = menu('thali');
    await new Promise((resolve) => setTimeout(resolve, 8));
    price = 150;
    invalidatePublicReads(['menu:thali']);
    await (await old).json();
    expect((await (await menu('thali')).json()).result.data.price).toBe(150);
  });

  it('leave wrong input to be told what is wrong', async () => {
    const response = await menu('');
    expect([response.status, (await response.json()).error.data.code]).toEqual([400, 'invalid_input']);
  });
});

describe('drains', () => {
  it('without cutting off a request, an answer or a kept-alive connection, and tells live clients', async () => {
    const second = await start();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
    const ask = (path: string) =>
      new Promise<string>((resolve, reject) => {
        const request = http.get({ host: '127.0.0.1', port: second.port, path, agent }, (response) => {
          let text = '';
          response
            .on('data', (chunk) => (text += chunk))
            .on('end', () => resolve(`${response.statusCode} ${text}`))
            .on('error', reject);
        });
        request.on('error', reject);
      });
    const live: Socket = io(`http://127.0.0.1:${second.port}`, { transports: ['websocket'], reconnection: false });
    const told = vi.fn();
    live.on(LIVE.draining, told);
    await new Promise<void>((resolve) => live.on('connect', resolve));

    const answers: string[] = [];
    let stopped = false;
    const client = async () => {
      while (!stopped) answers.push(await ask('/api/trpc/sample.nothing').catch((error: NodeJS.ErrnoException) => error.code ?? 'error'));
    };
    const clients = Array.from({ length: 6 }, client);
    const slow = ask('/api/trpc/sample.slow');
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(100));
    const drained = second.drain(5_000).then(() => {
      stopped = true;
    });
    expect(await slow).toContain('200');
    await drained;
    await Promise.all(clients);
    // Once nobody listens any more a new connection is refused: that is not an accepted request cut off.
    const wrong = answers.filter((answer) => !answer.startsWith('200') && answer !== 'ECONNREFUSED');
    expect(wrong).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
    expect(live.connected).toBe(false);
  });
});
