/**
 * Minutes past the promised time after which a kitchen that has not said ready is told of, again and again. Five is what a busy kitchen is late by and
 * what the admin's overview counts; after fifteen someone should have called; after thirty the order should be ended. Minutes of life: the demo's are shorter.
 */
export const KITCHEN_LATE_MINUTES = [5, 15, 30] as const;

/** How late a kitchen is, from 0 (not yet) to 3: `expectedReady` and `now` in ms since 1970. */
export const kitchenLateLevel = (expectedReady: number, now: number, pace: number): number =>
  KITCHEN_LATE_MINUTES.filter((minutes) => now >= expectedReady + (minutes * 60_000) / pace).length;
