import type { OpenApiMeta } from 'trpc-to-openapi';
import type { Role } from '../kernel/actor.ts';

/** Who may call a procedure at all: anyone, anyone signed in, or holders of one of the roles. The row is checked by the command. */
export type Access = 'public' | 'user' | readonly Role[];

/** `points` operations in `seconds`, counted by address and by user for this procedure alone. */
export interface RouteLimit {
  readonly points: number;
  readonly seconds: number;
}

/** What every procedure declares: its access, its own limit if any, and its place in the REST API. */
export interface Meta extends OpenApiMeta {
  readonly access?: Access;
  readonly limit?: RouteLimit;
}
