import { type Rejection, reject } from '../../../kernel/errors.ts';
import type { DeliverySlab } from './fees.ts';
import type { SurgePolicy } from './surge.ts';

const ascending = (values: readonly number[]) => values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) =>
  DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Why delivery slabs can't be charged: `policy_slabs` unless distances (metres) grow and only the last has no bound. Null when they can. */
export function slabsProblem(slabs: readonly DeliverySlab[]): Rejection | null {
  const bounds = slabs.map((slab) => slab.uptoM);
  const inner = bounds.slice(0, -1).filter((bound) => bound !== null);
  const right = bounds.length > 0 && bounds.at(-1) === null && inner.length === bounds.length - 1 && ascending(inner);
  return right ? null : reject('invalid', 'policy_slabs');
}

/** Why a surge policy can't hold: `policy_steps`, `policy_festivals` or `policy_above_cap`. Null when it can. */
export function surgeProblem({ steps, festivals, rainPaise, capPaise }: SurgePolicy): Rejection | null {
  const grows = ascending(steps.map((step) => step.ordersPer100Riders)) && ascending(steps.map((step) => step.paise));
  if (!grows) return reject('invalid', 'policy_steps');
  const days = festivals.map((festival) => festival.date);
  if (!days.every(isDay) || new Set(days).size < days.length) return reject('invalid', 'policy_festivals');
  const most = Math.max(rainPaise, ...steps.map((step) => step.paise), ...festivals.map((festival) => festival.paise));
  return most > capPaise ? reject('invalid', 'policy_above_cap') : null;
}

/** A policy begins now or later: the past has been charged. */
export const beginProblem = (effectiveFrom: Date, now: Date): Rejection | null => (effectiveFrom < now ? reject('precondition', 'policy_in_past') : null);
