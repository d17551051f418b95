import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { z } from 'zod';

/** What the generator reads of a procedure; its type declaration leaves the schemas out. */
export interface DocumentedProcedure {
  readonly _def: { readonly type: string; readonly meta?: unknown; readonly inputs: readonly unknown[]; readonly output?: unknown };
}

/** Optional and default wrappers off, to see what a field is. */
function bare(field: z.core.$ZodType): z.core.$ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault) return bare(field.unwrap());
  return field;
}

/** A query can only say true or false in letters: contracts take both forms, the document shows a boolean. */
function documentedField(field: z.core.$ZodType): z.core.$ZodType {
  const union = bare(field);
  const isFlag = union instanceof z.ZodUnion && union.options.some((option) => option instanceof z.ZodBoolean);
  return isFlag ? z.boolean().optional() : field;
}

/** The generator knows inputs that are objects alone: a choice of objects is shown to it as one with all their fields. */
function documentedInput(input: unknown): unknown {
  if (input instanceof z.ZodObject) {
    const fields: [string, z.core.$ZodType][] = Object.entries<z.core.$ZodType>(input.shape).map(([name, field]) => [name, documentedField(field)]);
    return fields.every(([name, field]) => field === input.shape[name]) ? input : z.object(Object.fromEntries(fields));
  }
  if (!(input instanceof z.ZodUnion)) return input;
  const shapes = input.options.flatMap((option) => (option instanceof z.ZodObject ? [option.shape] : []));
  return z.object(Object.assign({}, ...shapes)).partial();
}

/** A router as the generator can read it. */
export function openApiView(router: AnyTRPCRouter): { readonly _def: { readonly procedures: Record<string, DocumentedProcedure> } } {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  const view: Record<string, DocumentedProcedure> = {};
  for (const [path, { _def }] of Object.entries(procedures)) {
    const { type, meta, inputs = [], output } = _def as { type: string; meta?: unknown; inputs?: unknown[]; output?: unknown };
    view[path] = { _def: { type, meta, inputs: inputs.map(documentedInput), output } };
  }
  return { _def: { procedures: view } };
}

/** The JSON schema of an input that is a choice, for the request body in place of what the generator made; null for others. */
export function choiceSchema(procedure: AnyTRPCProcedure): object | null {
  const [input] = (procedure._def as { inputs?: unknown[] }).inputs ?? [];
  if (!(input instanceof z.ZodUnion)) return null;
  const { $schema, ...schema } = z.toJSONSchema(input, { io: 'input' });
  return schema;
}
