import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import type { OpenApiMethod } from 'trpc-to-openapi';
import type { Meta } from './access.ts';

/** A procedure as a REST operation: its method and its path split at the slashes, `{name}` standing for a parameter. */
export interface RestRoute {
  readonly name: string;
  readonly procedure: AnyTRPCProcedure;
  readonly method: OpenApiMethod;
  readonly segments: readonly string[];
}

/** A route with the parameters of a path, or the methods that the path has if not the one asked for. */
export type RestMatch = { readonly route: RestRoute; readonly params: Readonly<Record<string, string>> } | { readonly allowed: readonly OpenApiMethod[] };

const split = (path: string) => path.split('/').filter((segment) => segment !== '');

export function restRoutes(router: AnyTRPCRouter): RestRoute[] {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  return Object.entries(procedures).flatMap(([name, procedure]) => {
    const openapi = (procedure._def.meta as Meta | undefined)?.openapi;
    if (!openapi || openapi.enabled === false) return [];
    return [{ name, procedure, method: openapi.method, segments: split(openapi.path) }];
  });
}

function paramsOf(segments: readonly string[], asked: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = asked[index] ?? '';
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = value;
    else if (segment !== value) return null;
  }
  return params;
}

/** Finds routes by method and path; fixed segments win over parameters. `null` for a path that no route has. */
export function createRestMatcher(routes: readonly RestRoute[]): (method: string, path: string) => RestMatch | null {
  const byLength = new Map<number, RestRoute[]>();
  const fixed = (route: RestRoute) => route.segments.map((segment) => (segment.startsWith('{') ? '1' : '0')).join('');
  for (const route of [...routes].sort((a, b) => (fixed(a) < fixed(b) ? -1 : 1))) {
    byLength.set(route.segments.length, [...(byLength.get(route.segments.length) ?? []), route]);
  }
  return (method, path) => {
    let asked: string[];
    try {
      asked = split(path).map(decodeURIComponent);
    } catch {
      return null;
    }
    const allowed: OpenApiMethod[] = [];
    for (const route of byLength.get(asked.length) ?? []) {
      const params = paramsOf(route.segments, asked);
      if (!params) continue;
      if (route.method === method) return { route, params };
      allowed.push(route.method);
    }
    return allowed.length > 0 ? { allowed } : null;
  };
}

/** Query parameters as an input: a name given twice is a list. */
export function queryInput(search: URLSearchParams): Record<string, string | string[]> {
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    input[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return input;
}
