import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { contentSecurityPolicy, documentHeaders } from './documents.ts';

/** The files of swagger-ui-dist that the page needs, and their types. */
const FILES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thali API</title>
<link rel="stylesheet" href="/docs/api/swagger-ui.css">
<link rel="icon" href="/docs/api/favicon-32x32.png">
</head>
<body>
<div id="api"></div>
<script src="/docs/api/swagger-ui-bundle.js"></script>
<script src="/docs/api/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  displayRequestDuration: true,
});
`;

const require = createRequire(import.meta.url);
let folder: string | null = null;
const distFolder = () => {
  folder ??= dirname(require.resolve('swagger-ui-dist/package.json'));
  return folder;
};

/** Serves Swagger UI at `/docs/api` from our own files; false when the path is none of its. */
export function serveApiDocs(request: IncomingMessage, response: ServerResponse, path: string, secure: boolean): boolean {
  const name = path === '/docs/api' || path === '/docs/api/' ? '' : path.slice('/docs/api/'.length);
  if (name === '') {
    const policy = contentSecurityPolicy({ scriptHashes: [], development: false, secure, tileHosts: [] });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, ...documentHeaders(secure) });
    response.end(request.method === 'HEAD' ? undefined : PAGE);
    return true;
  }
  if (name === 'start.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' });
    response.end(START);
    return true;
  }
  const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!type) return false;
  response.writeHead(200, { 'content-type': type, 'cache-control': 'public, max-age=86400', 'x-content-type-options': 'nosniff' });
  createReadStream(join(distFolder(), name))
    .on('error', () => response.destroy())
    .pipe(response);
  return true;
}
