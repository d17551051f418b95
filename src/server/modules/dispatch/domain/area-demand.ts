/** What is known of an area's orders: how many came in the last half hour, and in the same hour of each past week that the city has seen. */
export interface Seen {
  readonly recent: number;
  readonly pastWeeks: readonly number[];
}

/** Orders expected in the next hour: the last half hour's pace and the mean of the past weeks, half and half; the pace alone where there is no past. */
export function ordersAnHour({ recent, pastWeeks }: Seen): number {
  const pace = recent * 2;
  if (pastWeeks.length === 0) return pace;
  return (pace + pastWeeks.reduce((total, count) => total + count, 0) / pastWeeks.length) / 2;
}

/** Six steps, 0 to 5: orders an hour for each free rider there, with one more who would come. Nothing expected is 0, above 4 a rider is 5. */
export function heatOf(perHour: number, free: number): number {
  return perHour <= 0 ? 0 : Math.min(5, Math.max(1, Math.ceil(perHour / (free + 1))));
}
