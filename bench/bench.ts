/** A benchmark: starts what it needs, measures, gives one JSON object. Progress goes to stderr. */
export interface Bench {
  readonly name: string;
  readonly summary: string;
  run(options: BenchOptions): Promise<object>;
}

export interface BenchOptions {
  /** Length of one window of load. */
  readonly seconds: number;
  /** Other arguments, such as `--clients 10000`. */
  readonly args: readonly string[];
}

export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** The number after a flag, or the fallback. */
export function numberOf(args: readonly string[], flag: string, fallback: number): number {
  const at = args.indexOf(flag);
  const value = at < 0 ? fallback : Number(args[at + 1]);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${flag} takes a positive number`);
  return value;
}

/** The middle of the values; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value that `part` of the values (0 to 1) stay below. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;
