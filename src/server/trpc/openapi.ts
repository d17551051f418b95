import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { generateOpenApiDocument, type OpenApiRouter } from 'trpc-to-openapi';
import type { Meta } from './access.ts';
import { choiceSchema, openApiView } from './openapi-view.ts';

const ERROR = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', description: 'Stable, for programs', examples: ['not_found'] },
    message: { type: 'string', description: 'For people, in the language of the request' },
    params: { type: 'object', description: 'What the message was filled with', additionalProperties: { type: ['string', 'number'] } },
    requestId: { type: 'string', description: 'Name it when you ask us about this error' },
    issues: {
      type: 'array',
      description: 'What is wrong with the input, field by field',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'array', items: { type: ['string', 'number'] } }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const EXAMPLES: Record<number, { description: string; code: string; message: string }> = {
  400: { description: 'The request or its input is wrong', code: 'invalid_input', message: 'Please check what you entered.' },
  401: { description: 'Nobody is signed in', code: 'unauthenticated', message: 'Please sign in first.' },
  403: { description: 'Not allowed for this role', code: 'forbidden', message: 'You are not allowed to do this.' },
  404: { description: 'There is none, or it is not yours', code: 'not_found', message: 'We could not find this.' },
  409: { description: 'It was changed meanwhile', code: 'conflict', message: 'This was changed meanwhile. Please look again.' },
  412: { description: 'Its state does not allow this', code: 'conflict', message: 'This was changed meanwhile. Please look again.' },
  413: { description: 'The body is over 1 MB', code: 'too_large', message: 'This is too large to send.' },
  429: { description: 'Too many requests; see Retry-After', code: 'rate_limited', message: 'Too many attempts. Please wait 5 seconds and try again.' },
  503: { description: 'A part is away; try again', code: 'unavailable', message: 'This is not available right now. Please try again in a moment.' },
};

const errorResponse = (status: number) => {
  const example = EXAMPLES[status];
  if (!example) throw new Error(`No example for status ${status}`);
  const { description, code, message } = example;
  const value = { code, message, requestId: '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a10' };
  return { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' }, example: value } } };
};

function statusesOf(meta: Meta | undefined, change: boolean): number[] {
  const access = meta?.access ?? 'public';
  return [400, ...(access === 'public' ? [] : [401]), ...(Array.isArray(access) ? [403] : []), 404, ...(change ? [409, 412, 413] : []), 429, 503];
}

interface Operation {
  operationId?: string;
  security?: unknown;
  requestBody?: unknown;
  responses: Record<string, unknown>;
  [key: `x-${string}`]: unknown;
}

/** The OpenAPI document of the REST API: from the procedures' contracts, with our errors, security by access, and limits. */
export function openApiDocument(router: AnyTRPCRouter, baseUrl: string, version: string): object {
  const view: object = openApiView(router);
  const document = generateOpenApiDocument(view as OpenApiRouter, {
    title: 'Thali',
    description: 'Food delivery: discovery, ordering, kitchens, riders and operations. Amounts are whole paise; instants are ISO 8601 in UTC.',
    version,
    baseUrl,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'A token from POST /auth/session' },
      session: { type: 'apiKey', in: 'cookie', name: 'thali-session', description: 'The cookie of a signed-in browser' },
    },
  });
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  const byId = new Map(Object.entries(procedures).map(([name, procedure]) => [name.replaceAll('.', '-'), procedure]));
  for (const path of Object.values(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(path as Record<string, Operation>)) {
      const procedure = byId.get(operation.operationId ?? '');
      const meta = procedure?._def.meta as Meta | undefined;
      const choice = procedure && choiceSchema(procedure);
      if (choice) operation.requestBody = { required: true, content: { 'application/json': { schema: choice } } };
      const success = operation.responses['200'];
      operation.responses = { 200: success };
      for (const status of statusesOf(meta, method !== 'get')) operation.responses[status] = errorResponse(status);
      operation.security = meta?.access === 'public' ? [] : [{ bearer: [] }, { session: [] }];
      if (Array.isArray(meta?.access)) operation['x-roles'] = meta.access;
      if (meta?.limit) operation['x-limit'] = meta.limit;
    }
  }
  const components = document.components ?? {};
  const schemas: Record<string, unknown> = { ...components.schemas, Error: ERROR };
  for (const name of Object.keys(schemas)) if (name.startsWith('error.')) delete schemas[name];
  return { ...document, components: { ...components, schemas } };
}
