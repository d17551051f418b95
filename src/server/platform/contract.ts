/** Building blocks of the modules' contracts; safe for the client. */
import { z } from 'zod';

export const id = z.uuid().meta({ example: '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a10' });
export const paise = z.int().min(0).max(10_000_000_000).meta({ description: 'Whole paise', example: 32000 });
export const signedPaise = z.int().min(-10_000_000_000).max(10_000_000_000).meta({ description: 'Whole paise', example: -10000 });
/** A sum over many bills: it goes beyond what one amount may be. */
export const sumPaise = z.int().meta({ description: 'Whole paise, of many', example: 12_345_650 });
export const instant = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601 instant', example: '2026-11-05T14:44:00.000Z', format: 'date-time' });
export const lat = z.number().min(-90).max(90).meta({ example: 12.9719 });
export const lng = z.number().min(-180).max(180).meta({ example: 77.6412 });
export const point = z.object({ lat, lng });
/** Text in several languages: language code → text. */
export const names = z.record(z.string().max(8), z.string().max(200));
export const mark = z.enum(['veg', 'nonveg', 'egg']);
export const done = z.object({ ok: z.literal(true) });
export const range = z.object({ from: instant, to: instant });
export const minutesRange = z.object({ min: z.int().min(0), max: z.int().min(0) });
export const idempotencyKey = z
  .string()
  .min(16)
  .max(64)
  .regex(/^[\w-]+$/)
  .meta({ description: 'Chosen by the caller, one per intent; a repeat gives the first answer', example: 'b2d7c1c2-6a5e-4b0a-9d53-1f6a0c1a77aa' });

export type Point = z.infer<typeof point>;
export type Names = z.infer<typeof names>;
export type Mark = z.infer<typeof mark>;
