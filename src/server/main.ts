import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import next from 'next';
import { BACKGROUND } from './background.ts';
import { ADDRESS_HEADER, createContainer } from './container.ts';
import { env } from './env.ts';
import { sessionResolver } from './modules/identity/index.ts';
import { checkoutOrigins } from './modules/payments/index.ts';
import { setPricingPorts } from './modules/pricing/index.ts';
import { setPayoutPort } from './modules/settlement/index.ts';
import { openDatabase } from './platform/db/database.ts';
import { createPages } from './platform/http/pages.ts';
import { addressOf } from './platform/http/request-info.ts';
import { setSessionResolver } from './platform/http/session.ts';
import { log } from './platform/monitoring/log.ts';
import { PROJECT_ROOT } from './platform/project-root.ts';
import { payoutPort, pricingPorts } from './ports.ts';
import { startServer } from './server.ts';
import { appRouter } from './trpc/root.ts';
import { createWebhooks } from './webhooks.ts';
import './modules-in-use.ts';

/** What closing may take beyond the drain. */
const CLOSING_MS = 2_000;

async function preparePages() {
  const development = env.NODE_ENV === 'development';
  const app = next({ dev: development, dir: PROJECT_ROOT, hostname: 'localhost', port: env.PORT });
  await app.prepare();
  const render = app.getRequestHandler();
  const serve = createPages((request, response) => render(request, response), { development, tileHosts: env.MAP_HOSTS, embedded: checkoutOrigins() });
  return { app, serve };
}

async function main() {
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL is missing: `npm start` runs a PostgreSQL of its own and sets it');
  const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  const database = openDatabase(env.DATABASE_URL, env.DATABASE_POOL);
  setSessionResolver(sessionResolver(database));
  setPricingPorts(pricingPorts());
  setPayoutPort(payoutPort);
  globalThis.__thali = createContainer(database);

  const web = env.ROLES.includes('web') ? await preparePages() : null;
  const server = await startServer({
    env,
    database,
    router: appRouter,
    version,
    webhooks: createWebhooks(database),
    background: BACKGROUND,
    refuseOtherUpgrades: env.NODE_ENV !== 'development',
    async pages(request, response, path, secure) {
      if (!web) return void response.writeHead(404).end();
      request.headers[ADDRESS_HEADER] = addressOf(request.headers, request.socket.remoteAddress, env.TRUSTED_PROXIES) ?? '';
      await web.serve(request, response, path, secure);
    },
  });
  log.info({ port: server.port, roles: env.ROLES, version }, 'serving');
  process.send?.({ type: 'ready', port: server.port });

  let ending = false;
  async function end(signal: string) {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'draining');
    setTimeout(() => process.exit(1), env.DRAIN_TIMEOUT_MS + CLOSING_MS).unref();
    await server.drain(env.DRAIN_TIMEOUT_MS);
    await web?.app.close();
    await database.close();
    log.info('ended');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody noticed'));
await main().catch((error) => {
  log.fatal({ err: error }, 'the server cannot start');
  process.exit(1);
});
