export interface HourPoint {
  /** `6 am`. */
  readonly label: string;
  readonly today: number | null;
  readonly before: number | null;
  readonly forecast?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Where the day stands: an index of the points, fractions between, with a time tag. */
export interface NowMark {
  readonly at: number;
  readonly label: string;
}
