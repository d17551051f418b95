import { type AnyTRPCRouter, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import type { Ctx } from '../platform/context.ts';
import { refine } from './errors.ts';
import type { ErrorData } from './init.ts';

/** An error as tRPC's clients read it. */
export interface ErrorShape {
  readonly message: string;
  readonly code: number;
  readonly data: ErrorData;
}

/** The body of a REST error: a code, its text in the caller's language, and what belongs to it. */
export type RestError = Omit<ErrorData, 'httpStatus'> & { readonly message: string };

/** Whatever was thrown, as the outside may see it. */
export function errorShape(router: AnyTRPCRouter, cause: unknown, ctx: Ctx | undefined, path?: string): ErrorShape {
  const error = refine(getTRPCErrorFromUnknown(cause));
  return getTRPCErrorShape({ config: router._def._config, error, type: 'unknown', path, input: undefined, ctx });
}

export function restError({ message, data }: ErrorShape): RestError {
  const { httpStatus, code, ...rest } = data;
  return { code, message, ...rest };
}
