import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { ZodType } from 'zod';
import type { Access, Meta, RouteLimit } from './access.ts';

/** What a procedure declares of itself, for tests and tools that walk them all. */
export interface ProcedureEntry {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly access: Access;
  readonly limit: RouteLimit | null;
  readonly rest: { readonly method: string; readonly path: string } | null;
  readonly input: ZodType | null;
}

/** Every procedure of a router, by path. Throws when one declares no access: it was built on none of our procedures. */
export function procedureRegistry(router: AnyTRPCRouter): ProcedureEntry[] {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  return Object.entries(procedures).map(([path, procedure]) => {
    const definition = procedure._def as { type: ProcedureEntry['type']; meta?: Meta; inputs?: unknown[] };
    const { access, limit, openapi } = definition.meta ?? {};
    if (!access) throw new Error(`${path} declares no access`);
    const [input] = definition.inputs ?? [];
    return {
      path,
      type: definition.type,
      access,
      limit: limit ?? null,
      rest: openapi ? { method: openapi.method, path: openapi.path } : null,
      input: input instanceof ZodType ? input : null,
    };
  });
}
