/**
 * How long sign-in with one phone or e-mail stays blocked after so many wrong guesses in a row: seconds by number of guesses, from the first;
 * the last entry goes on. A right guess, or a day without a wrong one, starts again.
 */
export interface BackOff {
  readonly seconds: readonly number[];
}

const free = (guesses: number): number[] => Array.from({ length: guesses - 1 }, () => 0);

/** Passwords: the fifth wrong one blocks for half a minute, each further one for twice as long, up to a quarter of an hour. */
export const PASSWORD_BACK_OFF: BackOff = { seconds: [...free(5), 30, 60, 120, 240, 480, 900] };

/** Codes: three of them guessed out, five guesses each, then from a minute up to an hour. */
export const CODE_BACK_OFF: BackOff = { seconds: [...free(15), 60, 120, 240, 480, 960, 1_920, 3_600] };

/** Seconds blocked after the given number of wrong guesses in a row (1 or more). */
export function blockSeconds(backOff: BackOff, failures: number): number {
  return backOff.seconds[Math.min(failures, backOff.seconds.length) - 1] ?? 0;
}
