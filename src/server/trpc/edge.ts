import type { AnyTRPCRouter } from '@trpc/server';
import { createPublicReads } from '../platform/http/public-reads.ts';
import { type ReadyBytes, readyBytes } from '../platform/http/ready-bytes.ts';
import { addressOf } from '../platform/http/request-info.ts';
import type { HttpParts } from '../platform/http/server.ts';
import { createTrpcHandler } from './http-handler.ts';
import { takeAddressOperation } from './limits.ts';
import { openApiDocument } from './openapi.ts';
import { createPublicReadResolver } from './public-read-resolver.ts';
import type { EdgeOptions } from './request-context.ts';
import { createRestHandler } from './rest-handler.ts';

export interface EdgeSettings extends EdgeOptions {
  readonly version: string;
}

/** The ways into a router over HTTP: ready reads, tRPC, REST and its document. */
export function createEdge(router: AnyTRPCRouter, settings: EdgeSettings): Pick<HttpParts, 'reads' | 'trpc' | 'rest' | 'openApi'> {
  const trpc = createTrpcHandler(router, settings);
  const rest = createRestHandler(router, settings);
  const reads = createPublicReads({
    resolve: createPublicReadResolver(router, settings.database),
    admit: (request) => takeAddressOperation(addressOf(request.headers, request.socket.remoteAddress, settings.trustedProxies)),
    async otherwise(request, response) {
      const [path = '', query = ''] = (request.url ?? '').split('?');
      await (path.startsWith('/api/trpc/') ? trpc(request, response, path.slice(10), query) : rest(request, response, path.slice(8), query));
    },
  });
  let document: ReadyBytes | null = null;
  return {
    reads,
    trpc,
    rest,
    openApi() {
      document ??= readyBytes(JSON.stringify(openApiDocument(router, '/api/v1', settings.version)));
      return document;
    },
  };
}
