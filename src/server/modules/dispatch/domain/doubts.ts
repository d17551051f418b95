/** So many doubtful reports within so long are no accident. A bridge or a cold start gives one or two. */
export const DOUBTS_BORNE = { count: 5, withinMs: 10 * 60_000 } as const;

/** Adds a doubtful report at `at` (ms since 1970) to those of before; `raise` when they are too many, and the count then begins anew. */
export function addDoubt(before: readonly number[], at: number): { readonly times: readonly number[]; readonly raise: boolean } {
  const times = [...before.filter((time) => at - time < DOUBTS_BORNE.withinMs), at];
  return times.length >= DOUBTS_BORNE.count ? { times: [], raise: true } : { times, raise: false };
}
