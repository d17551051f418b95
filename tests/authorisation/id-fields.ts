import { z } from 'zod';

/** The fields of an input that name a row: `restaurantId`, `lines[].itemId`. */
export function idFields(schema: unknown, at = ''): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return idFields(schema.unwrap(), at);
  if (schema instanceof z.ZodArray) return idFields(schema.element, `${at}[]`);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => idFields(option, at)))];
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, value]) => idFields(value, at ? `${at}.${key}` : key));
  return schema instanceof z.ZodUUID ? [at] : [];
}
