import { expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { procedureRegistry } from './registry.ts';
import { createRestMatcher, restRoutes } from './rest-routes.ts';
import { appRouter } from './root.ts';

const registry = procedureRegistry(appRouter);
const document = JSON.parse(JSON.stringify(openApiDocument(appRouter, '/api/v1', '1.0.0')));

it('gives every procedure an access and a place in the REST API, no two the same', () => {
  const places = registry.map(({ rest, path }) => (rest ? `${rest.method} ${rest.path}` : `none: ${path}`));
  expect(new Set(places).size).toBe(registry.length);
  expect(places.filter((place) => place.startsWith('none'))).toEqual([]);
  expect(registry.length).toBeGreaterThanOrEqual(50);
});

it('reads by GET and nothing else', () => {
  for (const { type, rest, path } of registry)
    expect([path, rest?.method === 'GET']).toEqual([path, type === 'query' || path === 'pricing.quote' ? rest?.method === 'GET' : false]);
});

it('documents every operation with its errors, security and a summary', () => {
  const operations = Object.values<Record<string, { summary?: string; responses: object; security: object[] }>>(document.paths).flatMap((path) =>
    Object.values(path),
  );
  expect(operations).toHaveLength(registry.length);
  for (const operation of operations) {
    expect(operation.summary).toBeTruthy();
    expect(Object.keys(operation.responses)).toContain('429');
  }
  expect(JSON.stringify(document)).not.toContain('#/components/schemas/error.');
});

it('finds each route by its own path', () => {
  const match = createRestMatcher(restRoutes(appRouter));
  for (const route of restRoutes(appRouter)) {
    const path = route.segments.map((segment) => (segment.startsWith('{') ? 'some-value' : segment)).join('/');
    expect(match(route.method, path)).toMatchObject({ route: { name: route.name } });
  }
});
