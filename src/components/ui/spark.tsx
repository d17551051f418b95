import { useId } from 'react';
import classes from './spark.module.css';

interface SparkProps {
  now: readonly number[];
  before?: readonly number[];
  tone?: 'good' | 'bad' | 'accent';
}

const WIDTH = 140;
const HEIGHT = 36;
const PAD = 4;

/** Points of a series on the spark's canvas, on the scale of both series. */
export function sparkPoints(series: readonly number[], low: number, high: number): [number, number][] {
  const span = high - low || 1;
  const step = series.length > 1 ? (WIDTH - 2 * PAD) / (series.length - 1) : 0;
  return series.map((value, index) => [PAD + index * step, HEIGHT - PAD - ((value - low) / span) * (HEIGHT - 2 * PAD)]);
}

const path = (points: readonly [number, number][]) => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** Today solid over last week dashed. A picture for the eye: the figure beside it says the same. */
export function Spark({ now, before = [], tone = 'accent' }: SparkProps) {
  const id = useId();
  const all = [...now, ...before];
  if (now.length < 2) return <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.spark} aria-hidden="true" />;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const points = sparkPoints(now, low, high);
  const end = points.at(-1) ?? [0, 0];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={classes.spark} data-tone={tone} aria-hidden="true">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="currentColor" stopOpacity=".35" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={`${path(points)}L${end[0]} ${HEIGHT}L${PAD} ${HEIGHT}Z`} fill={`url(#${id})`} />
      {before.length > 1 && <path d={path(sparkPoints(before, low, high))} className={classes.before} />}
      <path d={path(points)} className={classes.now} />
      <path d={`M${end[0]} ${end[1]}h.01`} className={classes.end} />
    </svg>
  );
}
